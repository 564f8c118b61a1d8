import type { FormEvent } from 'react';
import type { OperatorWords } from '../text/truck/operator.ts';

/** A few words for the visitor; the usual ones are one tap away. */
export function SayForm({ words, onSay }: { words: OperatorWords; onSay(text: string): void }) {
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault();
    const text = String(new FormData(submitted.currentTarget).get('text') ?? '').trim();
    if (text) onSay(text);
  };
  return (
    <form onSubmit={submit}>
      <p className="choices">
        {words.quick.map((text) => (
          <button type="button" key={text} onClick={() => onSay(text)}>
            {text}
          </button>
        ))}
      </p>
      <label>
        {words.say}
        <input name="text" maxLength={200} autoComplete="off" />
      </label>
      <button type="submit">{words.send}</button>
    </form>
  );
}

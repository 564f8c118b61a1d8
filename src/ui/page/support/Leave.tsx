import { createContext, useContext } from 'react';
import { messages } from '../../../text/messages.ts';

/** Leaves the page for a neutral one; null inside another page, which is not ours to leave. */
export const Leaving = createContext<(() => void) | null>(null);

/** The way out, small, where help is. */
export function LeaveButton({ language }: { language: string }) {
  const leave = useContext(Leaving);
  if (!leave) return null;
  return (
    <button type="button" className="plain leave" onClick={leave}>
      {messages(language).reading.help.leave}
    </button>
  );
}

/** The way out, and what it cannot do. */
export function LeaveText({ language }: { language: string }) {
  const leave = useContext(Leaving);
  const words = messages(language).reading.help;
  return (
    <>
      {leave && (
        <>
          <h3>{words.leaveTitle}</h3>
          <p>
            <button type="button" className="strong" onClick={leave}>
              {words.leave}
            </button>
          </p>
          <p>{words.leaveText}</p>
        </>
      )}
      <p>{words.history}</p>
    </>
  );
}

import { eventWords } from '../../text/truck/event.ts';
import { inLanguage } from '../../tour/localized.ts';
import type { EventFacts, EventPort } from '../port.ts';

/** Rooms go by; the whole screen is the way in. */
export function Attract({ port, facts }: { port: EventPort; facts: EventFacts }) {
  const { languages, title } = port.tour;
  const { kind } = facts.settings;
  const [first = 'da'] = languages;
  return (
    <>
      <h1 className="unseen" lang={first}>
        {inLanguage(title, first)}
      </h1>
      <button
        type="button"
        className="attract"
        onClick={() => port.store.dispatch({ type: 'touch' })}
      >
        <span className="name" lang={first}>
          {inLanguage(title, first)}
        </span>
        <span className="invitation">
          <span className="ring" aria-hidden="true" />
          <span>
            {languages.map((language) => (
              <span key={language} lang={language}>
                {eventWords(language).attract[kind]}
              </span>
            ))}
          </span>
        </span>
      </button>
    </>
  );
}

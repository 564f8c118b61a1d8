import { messages } from '../../../text/messages.ts';
import type { VisitState } from '../../../visit/visit.ts';
import { helpEntries } from '../../view/beforehand.ts';
import { LeaveText } from './Leave.tsx';

/** Someone to talk to: never further than one step away. */
export function HelpLines({ state }: { state: VisitState }) {
  const { language } = state.settings;
  const words = messages(language).reading.help;
  const entries = helpEntries(state.tour, language);
  return (
    <div className="prose">
      <p>{entries.length ? words.lead : words.none}</p>
      {entries.length > 0 && (
        <>
          <ul className="help-lines">
            {entries.map(({ name, display, href, about, hours, url }) => (
              <li key={href}>
                <span className="name">{name}</span>
                <a className="phone" href={href}>
                  {display}
                </a>
                {about && <span className="more">{about}</span>}
                <span className="more">
                  {hours}
                  {hours && url && ' · '}
                  {url && (
                    <a href={url} rel="noreferrer" target="_blank">
                      {new URL(url).host.replace(/^www\./, '')}
                    </a>
                  )}
                </span>
              </li>
            ))}
          </ul>
          <p>{words.acute}</p>
        </>
      )}
      <LeaveText language={language} />
    </div>
  );
}

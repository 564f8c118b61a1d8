import { messages } from '../../../text/messages.ts';
import type { Visit } from '../../../visit/store.ts';
import type { VisitState } from '../../../visit/visit.ts';
import { sourceOf } from '../ownGestures.ts';

/** A language by its own name: "dansk", "English". */
export function languageName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** All languages of the tour, in their own names. */
export function LanguageSwitch({ visit, state }: { visit: Visit; state: VisitState }) {
  const { languages } = state.tour;
  const { language } = state.settings;
  if (languages.length < 2) return null;
  return (
    <ul className="languages" aria-label={messages(language).page.language}>
      {languages.map((one) => (
        <li key={one}>
          <button
            type="button"
            lang={one}
            aria-pressed={one === language}
            onClick={(event) =>
              visit.dispatch(
                { type: 'settings/change', change: { language: one } },
                sourceOf(event),
              )
            }
          >
            {languageName(one)}
          </button>
        </li>
      ))}
    </ul>
  );
}

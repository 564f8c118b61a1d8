import { useRef, useState } from 'react';
import { messages } from '../../../text/messages.ts';
import { inLanguage } from '../../../tour/localized.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import type { VisitAction } from '../../../visit/actions.ts';
import type { Visit } from '../../../visit/store.ts';
import { useVisit } from '../../../visit/useVisit.ts';
import { jobLink } from '../../view/hotspotCard.ts';
import { missionsEntry } from '../../view/mission/entry.ts';
import { seriesTitle } from '../../view/series.ts';
import { Announcer } from '../Announcer.tsx';
import { Icon } from '../controls/Icons.tsx';
import { LanguageSwitch } from '../controls/LanguageSwitch.tsx';
import { Notices } from '../Notices.tsx';
import { sourceOf, useOwnGestures } from '../ownGestures.ts';
import { type Reading, ReadingSheet } from '../support/ReadingSheet.tsx';

const readings: Reading[] = ['expect', 'about', 'accessibility', 'help'];

/** The film poster: the start room behind, the title set on it, one way in. */
export function StartPage({ visit, files }: { visit: Visit; files: PackFiles }) {
  const state = useVisit(visit, (now) => now);
  const screen = useRef<HTMLDivElement>(null);
  useOwnGestures(screen);
  const [reading, setReading] = useState<Reading | null>(null);
  const { tour, settings } = state;
  const words = messages(settings.language).page;
  const series = seriesTitle(tour, files.pack, settings.language);
  const missions = missionsEntry(state, files.pack);
  const { cut } = tour;
  const short =
    cut && tour.route === cut.steps ? { length: inLanguage(cut.title, settings.language) } : {};
  const facts = Object.values({ ...words.facts, ...short });
  const enter = (type: 'visit/enter' | 'xr/enter') => (event: { detail: number }) => {
    const actions: VisitAction[] = [{ type: 'sound/unlock' }, { type }];
    for (const action of actions) visit.dispatch(action, sourceOf(event));
  };

  return (
    <div
      ref={screen}
      className="screen start"
      lang={settings.language}
      data-still={settings.reducedMotion || undefined}
    >
      <LanguageSwitch visit={visit} state={state} />
      <div className="poster">
        <h1>{inLanguage(tour.title, settings.language)}</h1>
        <div className="way-in">
          <p className="lead">{inLanguage(tour.lead, settings.language)}</p>
          <p className="doors">
            <button type="button" className="strong" onClick={enter('visit/enter')}>
              <Icon name="door" />
              {words.goInside}
            </button>
            {state.xr !== 'absent' && (
              <button
                type="button"
                className="quiet"
                disabled={state.xr === 'entering'}
                onClick={enter('xr/enter')}
              >
                <Icon name="headset" />
                {words.wearHeadset}
              </button>
            )}
            {missions && (
              <button
                type="button"
                className="quiet"
                onClick={(event) => visit.dispatch({ type: 'mission/open' }, sourceOf(event))}
              >
                <Icon name="clapper" />
                {missions}
              </button>
            )}
            {series && (
              <button
                type="button"
                className="quiet"
                onClick={(event) => visit.dispatch({ type: 'series/open' }, sourceOf(event))}
              >
                <Icon name="play" />
                {messages(settings.language).series.entry(series)}
              </button>
            )}
          </p>
        </div>
        <footer className="credits">
          <ul className="facts">
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
          <nav aria-label={words.links.label}>
            {tour.job && (
              <a className="text-link" href={jobLink(settings.language, location.search).href}>
                {words.links.job}
              </a>
            )}
            {readings.map((one) => (
              <button
                type="button"
                className="text-link"
                aria-haspopup="dialog"
                key={one}
                onClick={() => setReading(one)}
              >
                {words.links[one]}
              </button>
            ))}
          </nav>
        </footer>
      </div>
      <Notices visit={visit} state={state} />
      {reading && <ReadingSheet reading={reading} state={state} onClose={() => setReading(null)} />}
      <Announcer visit={visit} />
    </div>
  );
}

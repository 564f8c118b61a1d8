import { useEffect, useRef, useState } from 'react';
import { messages } from '../../../text/messages.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import { actionToClose } from '../../../visit/selectors.ts';
import type { Visit } from '../../../visit/store.ts';
import { useVisit } from '../../../visit/useVisit.ts';
import { seriesView } from '../../view/series.ts';
import { Announcer } from '../Announcer.tsx';
import { Icon } from '../controls/Icons.tsx';
import { LanguageSwitch } from '../controls/LanguageSwitch.tsx';
import { Notices } from '../Notices.tsx';
import { keepKeys, sourceOf, useOwnGestures } from '../ownGestures.ts';
import { type Reading, ReadingSheet } from '../support/ReadingSheet.tsx';
import { Episode } from './Episode.tsx';
import { EpisodeList } from './EpisodeList.tsx';

export interface SeriesPageProps {
  visit: Visit;
  files: PackFiles;
  /** copies the address of the episode; rejects when it cannot */
  onShare?: () => Promise<void>;
}

/** The web series on a page of its own: all episodes, or one in the player. */
export function SeriesPage({ visit, files, onShare }: SeriesPageProps) {
  const state = useVisit(visit, (now) => now);
  const screen = useRef<HTMLDivElement>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  useOwnGestures(screen);
  useEffect(() => {
    const element = screen.current;
    if (!element) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const { series } = visit.get();
      const inEpisode = series?.episode && !visit.get().problem;
      const action = inEpisode ? { type: 'series/open' as const } : actionToClose(visit.get());
      if (action) visit.dispatch(action, 'keyboard');
    };
    element.addEventListener('keydown', pressed);
    const release = keepKeys(element);
    return () => {
      element.removeEventListener('keydown', pressed);
      release();
    };
  }, [visit]);
  const shown = state.series?.episode ?? null;
  // What the focus was on is gone with the list or the episode before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each episode takes the focus anew
  useEffect(() => screen.current?.focus({ preventScroll: true }), [shown]);

  const view = seriesView(state, files);
  const { language } = state.settings;
  const words = messages(language);
  const episode = view?.episodes.find(({ id }) => id === shown);
  return (
    <section
      ref={screen}
      className="screen series"
      tabIndex={-1}
      aria-label={view?.title}
      lang={language}
      data-still={state.settings.reducedMotion || undefined}
    >
      <header>
        <button
          type="button"
          className="plain"
          onClick={(event) =>
            visit.dispatch({ type: episode ? 'series/open' : 'series/close' }, sourceOf(event))
          }
        >
          <Icon name="left" />
          {episode ? words.series.all : words.series.back}
        </button>
        <LanguageSwitch visit={visit} state={state} />
      </header>
      {view && !episode && <EpisodeList visit={visit} state={state} view={view} />}
      {view && episode && (
        <Episode
          key={episode.id}
          visit={visit}
          state={state}
          files={files}
          view={view}
          episode={episode}
          {...(onShare && { onShare })}
        />
      )}
      <footer>
        <button
          type="button"
          className="text-link"
          aria-haspopup="dialog"
          onClick={() => setReading('help')}
        >
          {words.page.links.help}
        </button>
      </footer>
      <Notices visit={visit} state={state} />
      {reading && <ReadingSheet reading={reading} state={state} onClose={() => setReading(null)} />}
      <Announcer visit={visit} />
    </section>
  );
}

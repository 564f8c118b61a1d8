import { messages } from '../../../text/messages.ts';
import type { Visit } from '../../../visit/store.ts';
import type { VisitState } from '../../../visit/visit.ts';
import type { EpisodeEntry, SeriesView } from '../../view/series.ts';
import { sourceOf } from '../ownGestures.ts';

interface EpisodeListProps {
  visit: Visit;
  state: VisitState;
  view: SeriesView;
}

/** All episodes, each a still with its title set on it. */
export function EpisodeList({ visit, state, view }: EpisodeListProps) {
  return (
    <div className="all-episodes">
      <div className="series-title">
        <h1>{view.title}</h1>
        <p>{view.summary}</p>
      </div>
      <ol>
        {view.episodes.map((entry) => (
          <li key={entry.id}>
            <EpisodeButton visit={visit} state={state} entry={entry} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface EpisodeButtonProps {
  visit: Visit;
  state: VisitState;
  entry: EpisodeEntry;
}

/** Opens an episode and plays it: it was asked for. */
function EpisodeButton({ visit, state, entry }: EpisodeButtonProps) {
  const words = messages(state.settings.language).series;
  const { id, number, title, summary, poster, seconds, seen } = entry;
  return (
    <button
      type="button"
      className="episode-card"
      onClick={(event) => visit.dispatch({ type: 'film/play', id }, sourceOf(event))}
    >
      <img src={poster} alt="" loading={number > 2 ? 'lazy' : 'eager'} />
      <span className="on-still">
        <b>{title}</b>
        <span className="number">
          {[words.episode(number), words.clock(seconds), seen && words.seen]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className="summary">{summary}</span>
    </button>
  );
}

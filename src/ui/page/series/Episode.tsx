import { useState } from 'react';
import { messages } from '../../../text/messages.ts';
import { filmOf, type Part } from '../../../tour/film/series.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import type { Visit } from '../../../visit/store.ts';
import type { VisitState } from '../../../visit/visit.ts';
import { type EpisodeEntry, filmFiles, type SeriesView } from '../../view/series.ts';
import { sourceOf } from '../ownGestures.ts';
import { Player } from './player/Player.tsx';
import { type Line, Transcript } from './Transcript.tsx';

interface EpisodeProps {
  visit: Visit;
  state: VisitState;
  files: PackFiles;
  view: SeriesView;
  episode: EpisodeEntry;
  onShare?: () => Promise<void>;
}

/** One episode: the player, what it is about, its text, its questions, and the next one. */
export function Episode({ visit, state, files, view, episode, onShare }: EpisodeProps) {
  const { language } = state.settings;
  const words = messages(language).series;
  const { watching, tour } = state;
  const watched = watching ? filmOf(tour.series, watching.id) : undefined;
  const [chosen, setChosen] = useState<Part>('film');
  const part = watched?.episode.id === episode.id ? watched.part : chosen;
  const film = filmFiles(files, episode.id, part, language);
  const [lines, setLines] = useState<Line[]>([]);
  const [jump, setJump] = useState<{ to: number } | null>(null);
  const next = view.episodes.find(({ number }) => number === episode.number + 1);
  if (!film) return null;
  const play = (id: string, event: { detail: number }) =>
    visit.dispatch({ type: 'film/play', id }, sourceOf(event));
  const other: Part = part === 'film' ? 'questions' : 'film';
  const otherFilm = episode.questions ? filmFiles(files, episode.id, other, language) : null;

  return (
    <article className="episode">
      <Player
        key={film.id}
        visit={visit}
        state={state}
        film={film}
        title={part === 'film' ? episode.title : `${episode.title}: ${words.questions}`}
        next={next ?? null}
        jump={jump}
        onLines={setLines}
      />
      <div className="about-episode">
        <div>
          <p className="number">
            {words.episode(episode.number)} · {view.title}
          </p>
          <h1>{episode.title}</h1>
          <p className="lead">{episode.summary}</p>
          {onShare && <Share onShare={onShare} language={language} />}
        </div>
        <ul className="further">
          {otherFilm && (
            <li>
              <button
                type="button"
                className="episode-card small"
                onClick={(event) => {
                  setChosen(other);
                  play(otherFilm.id, event);
                }}
              >
                <img src={otherFilm.poster} alt="" />
                <span className="on-still">
                  <b>{other === 'film' ? words.film : words.questions}</b>
                  <span className="number">{words.clock(otherFilm.seconds)}</span>
                </span>
              </button>
            </li>
          )}
          {next && (
            <li>
              <button
                type="button"
                className="episode-card small"
                onClick={(event) => play(next.id, event)}
              >
                <img src={next.poster} alt="" />
                <span className="on-still">
                  <b>{words.next(next.title)}</b>
                  <span className="number">{words.clock(next.seconds)}</span>
                </span>
              </button>
            </li>
          )}
        </ul>
      </div>
      <Transcript lines={lines} language={language} onJump={(to) => setJump({ to })} />
    </article>
  );
}

function Share({ onShare, language }: { onShare: () => Promise<void>; language: string }) {
  const words = messages(language).series;
  const [said, setSaid] = useState('');
  const share = () =>
    onShare().then(
      () => setSaid(words.shared),
      () => setSaid(words.shareRefused),
    );
  return (
    <p className="share">
      <button type="button" className="text-link" onClick={share}>
        {words.share}
      </button>
      <span role="status">{said}</span>
    </p>
  );
}

import { useEffect, useRef, useState } from 'react';
import { messages } from '../../../../text/messages.ts';
import type { Visit } from '../../../../visit/store.ts';
import type { VisitState } from '../../../../visit/visit.ts';
import type { EpisodeEntry, FilmFiles } from '../../../view/series.ts';
import { Icon } from '../../controls/Icons.tsx';
import { sourceOf } from '../../ownGestures.ts';
import type { Line } from '../Transcript.tsx';
import { Controls } from './Controls.tsx';
import { connectPlayerKeys } from './playerKeys.ts';
import { useTrack } from './useTrack.ts';

interface PlayerProps {
  visit: Visit;
  state: VisitState;
  film: FilmFiles;
  title: string;
  next: EpisodeEntry | null;
  /** a place asked for from outside; each is another object */
  jump: { to: number } | null;
  onLines: (lines: Line[]) => void;
}

/** Milliseconds after which the controls of a running film go. */
const patience = 2600;

/** A film with our own controls and captions. What it does is told to the visit, and asked of it. */
export function Player({ visit, state, film, title, next, jump, onLines }: PlayerProps) {
  const video = useRef<HTMLVideoElement>(null);
  const box = useRef<HTMLElement>(null);
  const { settings } = state;
  const words = messages(settings.language).series;
  const line = useTrack(video, settings.language, onLines);
  const watching = state.watching?.id === film.id && !state.watching.screen ? state.watching : null;
  const playing = watching?.state === 'playing' || watching?.state === 'waiting';
  const awake = useAwake(box, playing);
  const { volume, muted } = settings;

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.volume = volume;
    element.muted = muted;
  }, [volume, muted]);

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    if (!playing) return element.pause();
    // After a failure nothing is tried again by itself.
    if (element.networkState === HTMLMediaElement.NETWORK_NO_SOURCE || element.error)
      element.load();
    element.play().catch((reason: DOMException) => {
      // The browser wants a gesture first: the button in the middle is one.
      if (reason.name === 'NotAllowedError') visit.dispatch({ type: 'film/pause' }, 'device');
    });
  }, [visit, playing]);

  useEffect(() => {
    const element = video.current;
    if (!element || !jump) return;
    element.currentTime = jump.to;
    visit.dispatch({ type: 'film/play', id: film.id }, 'button');
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [visit, film.id, jump]);

  const failed = () => {
    const reason = `${film.id} could not be fetched or played`;
    visit.dispatch({ type: 'film/failed', id: film.id, reason }, 'device');
  };
  const toggle = (event: { detail: number }) =>
    visit.dispatch(
      playing ? { type: 'film/pause' } : playAction(film.id, watching !== null),
      sourceOf(event),
    );

  useEffect(() => {
    const element = video.current;
    const page = box.current?.closest<HTMLElement>('.series');
    return element && page && box.current
      ? connectPlayerKeys({ visit, page, video: element, box: box.current, film: film.id })
      : undefined;
  }, [visit, film.id]);

  return (
    <section
      ref={box}
      className="player"
      aria-label={`${words.player}: ${title}`}
      data-awake={awake || undefined}
      data-still={!watching || undefined}
    >
      {/* biome-ignore lint/a11y/useMediaCaption: the tracks are given, where the film has them */}
      <video
        ref={video}
        crossOrigin="anonymous"
        playsInline
        preload="metadata"
        poster={film.poster}
        onClick={toggle}
        onPlaying={() => visit.dispatch({ type: 'film/started', id: film.id }, 'device')}
        onPause={(event) => {
          const { ended, error } = event.currentTarget;
          if (!ended && !error && visit.get().watching?.state === 'playing')
            visit.dispatch({ type: 'film/pause' }, 'device');
        }}
        onEnded={() => visit.dispatch({ type: 'film/ended', id: film.id }, 'device')}
        onLoadedData={(event) => {
          if (event.currentTarget.videoWidth === 0) failed();
        }}
        onError={failed}
      >
        {film.sources.map(({ url, type }, i) => (
          <source
            key={url}
            src={url}
            type={type}
            {...(i === film.sources.length - 1 && { onError: failed })}
          />
        ))}
        {film.captions.map(({ url, language }) => (
          <track key={url} kind="captions" src={url} srcLang={language} label={language} />
        ))}
      </video>
      {(!watching || watching.state === 'ended') && (
        <div className="curtain">
          <button type="button" className="strong" onClick={toggle}>
            <Icon name="play" />
            {watching ? words.again : words.play}
          </button>
          {watching && next && (
            <button
              type="button"
              className="quiet"
              onClick={(event) =>
                visit.dispatch({ type: 'film/play', id: next.id }, sourceOf(event))
              }
            >
              {words.next(next.title)}
            </button>
          )}
        </div>
      )}
      <div
        className="caption"
        aria-live="polite"
        style={{ '--caption-size': settings.captionSize } as React.CSSProperties}
      >
        {line && settings.captions && watching && (
          <p>
            <span className="line">
              {line.speaker && <b>{line.speaker}: </b>}
              {line.text}
            </span>
          </p>
        )}
      </div>
      <Controls
        visit={visit}
        state={state}
        video={video}
        box={box}
        seconds={film.seconds}
        playing={playing}
        onToggle={toggle}
      />
    </section>
  );
}

function playAction(id: string, under: boolean) {
  return under ? ({ type: 'film/resume' } as const) : ({ type: 'film/play', id } as const);
}

/** Controls are there while something moves over the film, has focus in it, or the film rests. */
function useAwake(box: React.RefObject<HTMLElement | null>, playing: boolean): boolean {
  const [awake, setAwake] = useState(true);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stir = () => {
      setAwake(true);
      clearTimeout(timer);
      if (playing) timer = setTimeout(() => setAwake(false), patience);
    };
    stir();
    const types = ['pointermove', 'pointerdown', 'focusin', 'keydown'] as const;
    for (const type of types) element.addEventListener(type, stir);
    return () => {
      clearTimeout(timer);
      for (const type of types) element.removeEventListener(type, stir);
    };
  }, [box, playing]);
  return awake || !playing;
}

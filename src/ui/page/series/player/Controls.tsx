import { type RefObject, useEffect, useState } from 'react';
import { messages } from '../../../../text/messages.ts';
import type { Visit } from '../../../../visit/store.ts';
import type { VisitState } from '../../../../visit/visit.ts';
import { Icon, type IconName } from '../../controls/Icons.tsx';
import { toggleFullscreen } from './playerKeys.ts';

interface ControlsProps {
  visit: Visit;
  state: VisitState;
  video: RefObject<HTMLVideoElement | null>;
  box: RefObject<HTMLElement | null>;
  /** the film's length, before the file itself tells it */
  seconds: number;
  playing: boolean;
  onToggle: (event: { detail: number }) => void;
}

/** Play, place, sound, captions, full screen. */
export function Controls({ visit, state, video, box, seconds, playing, onToggle }: ControlsProps) {
  const { language, captions, muted } = state.settings;
  const words = messages(language).series;
  const { now, all } = useTime(video, seconds);
  const full = useFullscreen();
  const change = (to: { captions: boolean } | { muted: boolean }) =>
    visit.dispatch({ type: 'settings/change', change: to }, 'button');
  const tool = (word: string, icon: IconName, use: (event: { detail: number }) => void) => (
    <button type="button" className="tool" aria-label={word} title={word} onClick={use}>
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="controls">
      {tool(playing ? words.pause : words.play, playing ? 'pause' : 'play', onToggle)}
      <input
        type="range"
        className="seek"
        aria-label={words.seek}
        aria-valuetext={words.at(now, all)}
        min={0}
        max={all}
        step={0.1}
        value={now}
        style={{ '--share': `${all ? (now / all) * 100 : 0}%` } as React.CSSProperties}
        onChange={(event) => {
          if (video.current) video.current.currentTime = Number(event.target.value);
        }}
      />
      <span className="clock" aria-hidden="true">
        {words.clock(now)} / {words.clock(all)}
      </span>
      <button
        type="button"
        className="tool"
        aria-pressed={captions}
        aria-label={words.captions}
        title={words.captions}
        onClick={() => change({ captions: !captions })}
      >
        <Icon name={captions ? 'captions' : 'captionsOff'} />
      </button>
      {tool(muted ? words.unmute : words.mute, muted ? 'muted' : 'sound', () =>
        change({ muted: !muted }),
      )}
      {tool(
        full ? words.leaveFullscreen : words.fullscreen,
        full ? 'leaveFullscreen' : 'fullscreen',
        () => box.current && video.current && toggleFullscreen(box.current, video.current),
      )}
    </div>
  );
}

function useTime(video: RefObject<HTMLVideoElement | null>, seconds: number) {
  const [time, setTime] = useState({ now: 0, all: seconds });
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const read = () => {
      const { currentTime, duration } = element;
      setTime({ now: currentTime, all: Number.isFinite(duration) ? duration : seconds });
    };
    const types = ['timeupdate', 'seeking', 'durationchange', 'ended'] as const;
    for (const type of types) element.addEventListener(type, read);
    return () => {
      for (const type of types) element.removeEventListener(type, read);
    };
  }, [video, seconds]);
  return time;
}

function useFullscreen(): boolean {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  return full;
}

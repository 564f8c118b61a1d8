import { type RefObject, useEffect, useState } from 'react';
import { type Line, lineOf } from '../Transcript.tsx';

/**
 * The captions of the film in the visitor's language: all lines once they are there, and the one being said. They
 * are read from the browser's own track, which stays hidden: the page writes them itself.
 */
export function useTrack(
  video: RefObject<HTMLVideoElement | null>,
  language: string,
  onLines: (lines: Line[]) => void,
): Line | null {
  const [line, setLine] = useState<Line | null>(null);
  useEffect(() => {
    const elements = [...(video.current?.querySelectorAll('track') ?? [])];
    const wanted = elements.find(({ srclang }) => srclang === language) ?? elements[0];
    if (!wanted) return;
    for (const element of elements) element.track.mode = element === wanted ? 'hidden' : 'disabled';
    const { track } = wanted;
    const loaded = () => onLines([...(track.cues ?? [])].map((cue) => lineOf(cue as VTTCue)));
    const changed = () => {
      const cue = track.activeCues?.[0] as VTTCue | undefined;
      setLine(cue ? lineOf(cue) : null);
    };
    wanted.addEventListener('load', loaded);
    track.addEventListener('cuechange', changed);
    if (wanted.readyState === HTMLTrackElement.LOADED) loaded();
    changed();
    return () => {
      wanted.removeEventListener('load', loaded);
      track.removeEventListener('cuechange', changed);
    };
  }, [video, language, onLines]);
  return line;
}

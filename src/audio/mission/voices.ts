import type { PackFiles, Recording } from '../../tour/pack.ts';
import type { SaidLine } from '../../visit/mission/performance.ts';
import { fetchCaptions } from '../captions.ts';
import type { Player, Sound } from '../player.ts';

/** Speech with its captions; either may be missing. */
export interface Speech {
  sound: Promise<Sound | undefined>;
  captions: Promise<SaidLine[] | undefined>;
}

/** Speech on hand: what may be wanted next is fetched and decoded before it is asked for. */
export interface Voices {
  want(tracks: readonly Recording[]): void;
  /** it is the caller's, to be closed */
  take(track: Recording): Speech;
  close(): void;
}

/** Fifteen seconds decoded are some 3 MB. */
const most = 4;

/** @param complain told what cannot be heard or read */
export function createVoices(
  files: PackFiles,
  player: Player,
  complain: (reason: unknown) => void,
): Voices {
  const ready = new Map<string, Speech>();
  const read = new Map<string, Promise<SaidLine[] | undefined>>();

  function captionsOf({ captions }: Recording): Promise<SaidLine[] | undefined> {
    const known = read.get(captions);
    if (known) return known;
    const coming = fetchCaptions(files.url(captions)).then(
      (found) => {
        for (const problem of found.problems) complain(problem);
        return found.captions;
      },
      (reason: unknown) => {
        read.delete(captions);
        complain(reason);
        return undefined;
      },
    );
    read.set(captions, coming);
    return coming;
  }

  function fetchSpeech(track: Recording): Speech {
    const sound = player
      .load({ src: track.audio.map((src) => files.url(src)) })
      .catch((reason: unknown) => {
        complain(reason);
        return undefined;
      });
    return { sound, captions: captionsOf(track) };
  }

  function drop(key: string): void {
    const speech = ready.get(key);
    ready.delete(key);
    void speech?.sound.then((sound) => sound?.close());
  }

  return {
    want(tracks) {
      const next = tracks.slice(0, most);
      const keys = new Set(next.map(({ captions }) => captions));
      for (const key of ready.keys()) if (!keys.has(key)) drop(key);
      for (const track of next)
        if (!ready.has(track.captions)) ready.set(track.captions, fetchSpeech(track));
    },
    take(track) {
      const speech = ready.get(track.captions) ?? fetchSpeech(track);
      ready.delete(track.captions);
      return speech;
    },
    close() {
      for (const key of ready.keys()) drop(key);
    },
  };
}

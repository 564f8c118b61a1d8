import { Howl, Howler } from 'howler';
import type { Position } from '../tour/angles.ts';
import { vectorOf } from '../tour/angles.ts';
import type { Clock } from './clock.ts';
import type { Door, Ears, Player, Sound, Wish } from './player.ts';
import { audible } from './unlock.ts';

/** Bytes of decoded audio kept in memory, with what may be resumed. */
const budget = 40e6;
/** Nobody is farther away than this many metres for the ear: speech stays intelligible. */
const farthest = 8;
/** Hz: an open doorway takes the consonants' edge off a voice, not its words; a closed door leaves a murmur. */
const openAir = 20_000;
const through: Record<Door, number> = { open: 2_400, closed: 600 };

/** Two channels all the way, so that `mono` is the one place where they meet. */
const stereo = { channelCount: 2, channelCountMode: 'explicit' } as const;

interface Loaded {
  howl: Howl;
  key: string;
  bytes: number;
  /** its own nodes between Howler's gain and the ears of its tour */
  door: BiquadFilterNode;
  level: GainNode;
}

/**
 * Sounds by Howler, heard where they are. Howler is one for the page, so two tours share its listener: the tour whose
 * view moved or whose narration began last owns it. Volume, mute and mono are a bus for each tour.
 */
export function howlerPlayer(context: AudioContext, clock: Clock): Player & Ears {
  adoptContext(context);
  const bus = new GainNode(context, { ...stereo, gain: 0 });
  bus.connect(Howler.masterGain);
  const open = new Set<Loaded>();
  let kept: Loaded | undefined;
  let view = { compass: 0, pitch: 0, roll: 0 };
  let closed = false;

  function listen(): void {
    const front = vectorOf({ ...view, distance: 1 });
    Howler.orientation(...front, ...upOf(view));
  }

  function discard(loaded: Loaded): void {
    open.delete(loaded);
    loaded.howl.unload();
    loaded.door.disconnect();
    loaded.level.disconnect();
  }

  /** The last recording stays decoded, so that it can be resumed at once; where memory allows it. */
  function keep(loaded: Loaded): void {
    if (kept) discard(kept);
    kept = loaded;
    const bytes = [...open].reduce((sum, one) => sum + one.bytes, 0);
    if (bytes > budget || closed) drop();
  }
  function drop(): void {
    if (kept) discard(kept);
    kept = undefined;
  }

  async function fetchSound({ src, at, loop }: Wish): Promise<Loaded> {
    const howl = await decoded(src, at, loop ?? false);
    const source = gainOf(howl);
    const door = new BiquadFilterNode(context, {
      ...stereo,
      type: 'lowpass',
      frequency: openAir,
      Q: 0.5,
    });
    const level = new GainNode(context, stereo);
    source.disconnect();
    source.connect(door).connect(level).connect(bus);
    const channels = at ? 1 : 2;
    const bytes = howl.duration() * context.sampleRate * channels * 4;
    return { howl, key: src.join(), bytes, door, level };
  }

  return {
    async load(wish) {
      const again = kept?.key === wish.src.join() ? kept : undefined;
      if (again) kept = undefined;
      const loaded = again ?? (await fetchSound(wish));
      if (closed) {
        discard(loaded);
        throw new Error('the tour was left');
      }
      open.add(loaded);
      const bytes = [...open].reduce((sum, one) => sum + one.bytes, 0);
      if (bytes > budget) drop();
      const sound = soundOf(loaded, wish, () => (wish.at && !closed ? keep : discard)(loaded));
      return {
        ...sound,
        play() {
          if (wish.at) listen();
          return sound.play();
        },
      };
    },
    hear({ volume, muted, mono }) {
      bus.gain.setTargetAtTime(muted ? 0 : volume, context.currentTime, 0.02);
      bus.channelCount = mono ? 1 : stereo.channelCount;
    },
    face(turned) {
      view = turned;
      listen();
    },
    close() {
      closed = true;
      kept = undefined;
      for (const loaded of [...open]) discard(loaded);
      bus.disconnect();
    },
  };

  function soundOf(loaded: Loaded, { onEnded, loop }: Wish, done: () => void): Sound {
    const { howl, door, level } = loaded;
    let wanted = false;
    let seek: number | undefined = 0;
    let at = 0;
    let shut = false;
    // Howler queues and doubles what it is asked while it begins to play: it is asked one thing at a time
    let turn: Promise<unknown> = Promise.resolve();

    const ended = () => {
      wanted = false;
      // it ends by the clock on the wall, and its own may be behind
      at = howl.duration();
      onEnded?.();
    };
    howl.off('end');
    if (!loop) howl.on('end', ended);
    level.gain.cancelScheduledValues(0);
    level.gain.value = 1;

    async function start(): Promise<void> {
      if (!wanted || shut) return;
      await audible(context, clock);
      if (!wanted || shut) return;
      if (howl.playing()) {
        if (seek === undefined) return;
        howl.pause();
      }
      // Howler would end a sound at its end without ever saying that it played
      if (seek !== undefined) howl.seek(Math.min(seek, Math.max(0, howl.duration() - 0.05)));
      seek = undefined;
      const heard = new Promise<void>((resolve) => howl.once('play', () => resolve()));
      howl.play();
      await heard;
    }
    function position(): number {
      if (seek !== undefined) return seek;
      if (howl.playing()) at = howl.seek();
      return at;
    }
    return {
      seconds: howl.duration(),
      position,
      play() {
        wanted = true;
        const started = turn.then(start);
        turn = started.catch(() => {});
        return started;
      },
      pause() {
        at = position();
        wanted = false;
        turn = turn.then(() => {
          if (!wanted && howl.playing()) howl.pause();
        });
      },
      seek(seconds) {
        seek = seconds;
        if (wanted) turn = turn.then(start).catch(() => {});
      },
      fade(to, ms) {
        const { gain } = level;
        const now = context.currentTime;
        const from = gain.value;
        gain.cancelScheduledValues(now);
        gain.setValueAtTime(from, now);
        gain.linearRampToValueAtTime(to, now + ms / 1000);
      },
      place(position, between) {
        howl.pos(...near(position));
        const hertz = between ? through[between] : openAir;
        door.frequency.setTargetAtTime(hertz, context.currentTime, 0.1);
      },
      close() {
        if (shut) return;
        shut = true;
        wanted = false;
        howl.off('end');
        level.gain.cancelScheduledValues(0);
        level.gain.value = 0;
        void turn.then(() => {
          if (!open.has(loaded)) return;
          howl.stop();
          done();
        });
      },
    };
  }
}

/** Gives Howler the context that was opened inside the gesture; its own unlocking would replace it. */
function adoptContext(context: AudioContext): void {
  if (Howler.ctx === context) return;
  Howler.autoUnlock = false;
  Howler.usingWebAudio = true;
  Howler.ctx = context;
  Howler.masterGain = new GainNode(context, stereo);
  Howler.masterGain.connect(context.destination);
  Howler.pos(0, 0, 0);
  // browsers fetch their tables of ears when the first panner is made; until then it pans nothing
  new PannerNode(context, { panningModel: 'HRTF' });
}

/** Loads and decodes; the panner stands there before the first sample. */
function decoded(src: string[], at: Position | undefined, loop: boolean): Promise<Howl> {
  return new Promise((resolve, reject) => {
    const fail = (reason: unknown) => {
      reject(new Error(`${src.join(', ')}: ${String(reason)}`));
      howl.unload();
    };
    const howl: Howl = new Howl({
      src,
      loop,
      preload: false,
      ...(at && {
        pos: near(at),
        panningModel: 'HRTF',
        distanceModel: 'inverse',
        refDistance: 2,
        rolloffFactor: 0.5,
      }),
      onload: () => resolve(howl),
      onloaderror: (_id, reason) => fail(reason),
    });
    howl.load();
    // without a connection Howler falls back to an <audio> element, which has no place in the room
    howl.load = () => {
      fail('could not be fetched');
      return howl;
    };
  });
}

/** The gain node behind a sound: a private field of Howler 2.2.4. */
function gainOf(howl: Howl): AudioNode {
  const [sound] = (howl as unknown as { _sounds: { _node?: unknown }[] })._sounds;
  if (sound?._node instanceof AudioNode) return sound._node;
  throw new Error('Howler has no gain node where 2.2.4 has it');
}

/** The same direction, no farther than speech carries. */
function near([x, y, z]: Position): Position {
  const distance = Math.hypot(x, y, z);
  const scale = distance > farthest ? farthest / distance : 1;
  return [x * scale, y * scale, z * scale];
}

/** The direction of the crown of the head. */
function upOf({
  compass,
  pitch,
  roll,
}: {
  compass: number;
  pitch: number;
  roll: number;
}): Position {
  const up = vectorOf({ compass, pitch: pitch + 90, distance: 1 });
  const right = vectorOf({ compass: compass + 90, pitch: 0, distance: 1 });
  const cos = Math.cos((roll * Math.PI) / 180);
  const sin = Math.sin((roll * Math.PI) / 180);
  return [up[0] * cos + right[0] * sin, up[1] * cos + right[1] * sin, up[2] * cos + right[2] * sin];
}

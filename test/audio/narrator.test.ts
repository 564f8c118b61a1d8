import { beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../src/audio/clock.ts';
import { connectNarrator } from '../../src/audio/narrator.ts';
import type { Player, Sound, Wish } from '../../src/audio/player.ts';
import { silence } from '../../src/audio/silence.ts';
import type { PackFiles } from '../../src/tour/pack.ts';
import type { VisitAction } from '../../src/visit/actions.ts';
import { createStore, type Visit } from '../../src/visit/store.ts';
import { smallTour } from '../visit/smallTour.ts';

/** Time that passes when told to, in steps of 10 ms; promises settle between them. */
function handClock(): Clock & { pass(ms: number): Promise<void> } {
  const timers = new Set<{ ms: number; due: number; call: () => void }>();
  let now = 0;
  return {
    now: () => now,
    every(ms, call) {
      const timer = { ms, due: now + ms, call };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async pass(ms) {
      for (const end = now + ms; now < end; ) {
        now += 10;
        for (const timer of [...timers]) {
          if (!timers.has(timer) || timer.due > now) continue;
          timer.due += timer.ms;
          timer.call();
        }
        await new Promise((settled) => setImmediate(settled));
      }
    },
  };
}

const sentences = (words: string[]) =>
  `data:text/vtt,${encodeURIComponent(
    `WEBVTT\n\n${words
      .map((word, index) => `00:0${index * 2}.000 --> 00:0${index * 2 + 1}.500\n<v Mette>${word}`)
      .join('\n\n')}\n`,
  )}`;

const long = `data:text/vtt,${encodeURIComponent(
  'WEBVTT\n\n00:00.000 --> 00:01.000\nkort\n\n00:01.000 --> 00:09.000\nlang',
)}`;

function packOf(seconds: number, captions: Record<string, string>): PackFiles {
  const recording = (words: string) => ({
    audio: ['voice.opus'],
    captions: captions[words] ?? '',
    seconds,
  });
  const both = { da: recording('da'), en: recording('en') };
  const pack = {
    format: 2 as const,
    tour: smallTour(),
    pictures: {},
    recordings: { welcome: both, rules: both, morning: both },
  };
  return { pack, url: (src) => src };
}

/** A sound library without ears: every sound passes its time, and writes down what is done to it. */
function player(clock: Clock, log: string[], seconds: number): Player {
  return {
    async load({ onEnded }: Wish): Promise<Sound> {
      const sound = silence(seconds, clock, () => onEnded?.());
      return {
        ...sound,
        fade(to, ms) {
          log.push(`fade ${to} in ${ms} at ${sound.position().toFixed(1)}`);
        },
        place: (_at, door) => void (door && log.push('behind the door')),
        close() {
          log.push(`closed at ${sound.position().toFixed(1)}`);
          sound.close();
        },
      };
    },
  };
}

describe('narrator', () => {
  let visit: Visit;
  let clock: ReturnType<typeof handClock>;
  let said: string[];
  let sounds: string[];

  function tell(files: PackFiles, voices?: Player): () => void {
    clock = handClock();
    said = [];
    sounds = [];
    visit = createStore(files.pack.tour, 'da');
    visit.witness((action) => {
      if (action.type.startsWith('narration/') || action.type === 'problem/report')
        said.push(words(action));
    });
    visit.dispatch({ type: 'visit/enter' }, 'button');
    visit.dispatch({ type: 'panorama/ready', node: 'gate', level: 'preview' }, 'device');
    return connectNarrator(visit, files, {
      player: voices ?? player(clock, sounds, 6),
      clock,
      complain: (reason) =>
        visit.dispatch(
          { type: 'problem/report', code: 'sound', message: String(reason) },
          'device',
        ),
    });
  }
  const walk = (to: string) => {
    visit.dispatch({ type: 'link/follow', to }, 'pointer');
    visit.dispatch({ type: 'panorama/ready', node: to, level: 'preview' }, 'device');
  };
  const play = (id: string) => visit.dispatch({ type: 'narration/play', id }, 'pointer');
  const three = packOf(6, {
    da: sentences(['en', 'to', 'tre']),
    en: sentences(['one', 'two', 'three']),
  });

  beforeEach(() => {
    tell(three);
  });

  it('tells sentence after sentence, with the pauses between, to the end', async () => {
    play('welcome');
    await clock.pass(6500);
    expect(said).toEqual([
      'play welcome',
      'started welcome',
      'cue en',
      'cue –',
      'cue to',
      'cue –',
      'cue tre',
      'cue –',
      'ended welcome',
    ]);
    expect(visit.get().heard).toEqual({ welcome: true });
    expect(visit.get().telling).toBeNull();
  });

  it('finishes the sentence over the next room, from behind the door, and resumes with the next one', async () => {
    play('welcome');
    await clock.pass(2600);
    walk('wing');
    expect(visit.get().telling?.state).toBe('finishing');
    expect(sounds).toContain('behind the door');
    await clock.pass(700);
    expect(visit.get().telling).not.toBeNull();
    await clock.pass(400);
    expect(visit.get().telling).toBeNull();
    expect(visit.get().bookmarks).toEqual({ welcome: 4 });
    walk('gate');
    play('welcome');
    await clock.pass(300);
    expect(said.slice(-2)).toEqual(['started welcome', 'cue tre']);
  });

  it('is silent within four seconds where the sentence is long, and says it again from its start', async () => {
    tell(packOf(9, { da: long, en: long }), undefined);
    play('welcome');
    await clock.pass(1600);
    walk('wing');
    await clock.pass(3900);
    expect(visit.get().telling?.state).toBe('finishing');
    expect(sounds).toContainEqual(expect.stringMatching(/^fade 0 in 300 at 5\.[23]/));
    await clock.pass(200);
    expect(visit.get().telling).toBeNull();
    expect(visit.get().bookmarks).toEqual({ welcome: 1 });
  });

  it('goes on where it is when it is asked for again before its last sentence is over', async () => {
    play('welcome');
    await clock.pass(700);
    walk('wing');
    walk('gate');
    play('welcome');
    await clock.pass(2500);
    expect(said).not.toContain('left welcome at 2');
    expect(visit.get().telling).toMatchObject({ id: 'welcome', state: 'playing' });
    expect(said.at(-1)).toBe('cue to');
  });

  it('makes room for another narration in 150 ms', async () => {
    play('welcome');
    await clock.pass(2600);
    play('rules');
    await clock.pass(100);
    expect(said.at(-1)).toBe('left welcome at 2');
    expect(said).not.toContain('started rules');
    await clock.pass(120);
    expect(said).toContain('started rules');
    expect(sounds.filter((one) => one.startsWith('closed'))).toHaveLength(1);
  });

  it('keeps the sentence when it is hushed, and when the visit is left', async () => {
    play('welcome');
    await clock.pass(2600);
    visit.dispatch({ type: 'narration/hush' }, 'button');
    expect(visit.get().bookmarks).toEqual({ welcome: 2 });
    play('welcome');
    await clock.pass(2600);
    visit.dispatch({ type: 'visit/leave' }, 'button');
    expect(visit.get().bookmarks).toEqual({ welcome: 4 });
    expect(visit.get().led).toBeNull();
  });

  it('rests while paused, hidden, or with the headset off, and goes on there', async () => {
    play('welcome');
    await clock.pass(600);
    const before = said.length;
    visit.dispatch({ type: 'narration/pause' }, 'button');
    await clock.pass(3000);
    visit.dispatch({ type: 'narration/resume' }, 'button');
    visit.dispatch({ type: 'page/hidden', hidden: true }, 'device');
    await clock.pass(3000);
    expect(said.slice(before)).toEqual(['pause', 'resume']);
    visit.dispatch({ type: 'page/hidden', hidden: false }, 'device');
    await clock.pass(1100);
    expect(said.at(-1)).toBe('cue –');
  });

  it('changes language within the narration, at the same sentence', async () => {
    play('welcome');
    await clock.pass(2600);
    visit.dispatch({ type: 'settings/change', change: { language: 'en' } }, 'button');
    await clock.pass(300);
    expect(said.at(-1)).toBe('cue two');
    expect(said.filter((one) => one.startsWith('left'))).toEqual([]);
    expect(visit.get().telling?.state).toBe('playing');
  });

  it('shows the captions by the clock where the voice cannot be heard, and says why once', async () => {
    tell(three, { load: () => Promise.reject(new Error('voice.opus: status 404')) });
    play('welcome');
    await clock.pass(6500);
    expect(said.filter((one) => one.startsWith('problem'))).toEqual([
      'problem Error: voice.opus: status 404',
    ]);
    expect(said.filter((one) => one.startsWith('cue') && one !== 'cue –')).toEqual([
      'cue en',
      'cue to',
      'cue tre',
    ]);
    expect(said.at(-1)).toBe('ended welcome');
  });

  it('lets the voice join where the captions are when the visitor tries again', async () => {
    let broken = true;
    const joined: number[] = [];
    tell(three, {
      async load(wish) {
        if (broken) throw new Error('network gone');
        const voice = silence(6, clock, () => wish.onEnded?.());
        const seek = (at: number) => {
          joined.push(at);
          voice.seek(at);
        };
        return { ...voice, seek };
      },
    });
    play('welcome');
    await clock.pass(2600);
    broken = false;
    visit.dispatch({ type: 'problem/retry' }, 'button');
    await clock.pass(100);
    expect(joined).toEqual([expect.closeTo(2.6, 1)]);
    expect(visit.get().telling?.state).toBe('playing');
  });

  it('fails where there is neither voice nor captions', async () => {
    tell(packOf(6, { da: 'data:text/vtt,WEBVTT', en: '' }), {
      load: () => Promise.reject(new Error('gone')),
    });
    play('welcome');
    await clock.pass(300);
    expect(said.at(-1)).toBe('failed welcome: gone');
    expect(visit.get().problem).toMatchObject({ code: 'sound', node: 'welcome' });
  });

  it('is silent at once when it is disconnected, and drops a voice that comes too late', async () => {
    const stop = tell(three);
    play('welcome');
    stop();
    await clock.pass(500);
    expect(said).toEqual(['play welcome']);
    expect(sounds.filter((one) => one.startsWith('closed'))).toHaveLength(1);
  });
});

function words(action: VisitAction): string {
  switch (action.type) {
    case 'narration/cue':
      return `cue ${action.cue?.text ?? '–'}`;
    case 'narration/left':
      return `left ${action.id} at ${action.seconds}`;
    case 'narration/failed':
      return `failed ${action.id}: ${action.reason}`;
    case 'problem/report':
      return `problem ${action.message}`;
    default:
      return [action.type.slice('narration/'.length), 'id' in action ? action.id : '']
        .join(' ')
        .trim();
  }
}

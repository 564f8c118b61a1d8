import { vectorOf } from '../tour/angles.ts';
import { type PackFiles, type Recording, recordingIn } from '../tour/pack.ts';
import { attentive, speakerBearing, speakerDoor } from '../visit/selectors.ts';
import type { Visit } from '../visit/store.ts';
import type { VisitState } from '../visit/visit.ts';
import { type Caption, captionAt, fetchCaptions, sentenceStart } from './captions.ts';
import { after, type Clock } from './clock.ts';
import { type Complain, type Player, type Sound, wordsOf } from './player.ts';
import { silence } from './silence.ts';

/** Milliseconds in which a voice makes room, for another one and at the end of its last sentence. */
const cutIn = 150;
const breath = 60;
/** Seconds a sentence may go on over the next room; in the last ones it fades. */
const patience = 4;
const farewell = 0.3;
/** A narration under way. Another one, or the same in another language, is another object. */
interface Told {
  id: string;
  language: string;
  recording: Recording;
  captions: Caption[];
  /** where it begins, seconds */
  from: number;
  sound?: Sound;
  /** false where only captions pass */
  heard: boolean;
  /** it plays, or was asked to */
  going: boolean;
  /** index of the caption shown, -1 none */
  shown: number;
  /** its room was left: where it falls silent, seconds, and whether that is within a sentence */
  last?: { at: number; within: boolean; fading: boolean };
  unwatch(): void;
}

/**
 * Tells what `visit.telling` asks for. Where a recording cannot be heard the captions pass by the clock, and the
 * reason is told once.
 */
export function connectNarrator(
  visit: Visit,
  files: PackFiles,
  { player, clock, complain }: { player: Player; clock: Clock; complain: Complain },
): () => void {
  let told: Told | undefined;
  let quietAt = 0;

  function reconcile(now: VisitState): void {
    const { telling } = now;
    if (told && telling?.id !== told.id) abandon(told, now);
    if (!telling) return;
    if (!told) begin(now, telling.id, telling.from);
    else if (telling.state === 'finishing') finish(told);
    else {
      if (told.last) goOn(told);
      changeLanguage(told, now);
    }
    if (told) steer(told, now);
  }

  /** `where` is in seconds, or the number of a sentence. */
  function begin(now: VisitState, id: string, where: number | { sentence: number }): void {
    const found = recordingIn(files.pack, id, now.settings.language);
    if (!found) {
      const reason = `no recording of "${id}" in the pack`;
      visit.dispatch({ type: 'narration/failed', id, reason }, 'device');
      return;
    }
    const from = typeof where === 'number' ? where : 0;
    const state = { captions: [], from, heard: true, going: false, shown: -1 };
    const mine: Told = { id, ...found, ...state, unwatch: () => {} };
    told = mine;
    void prepare(mine, where);
  }

  /** Voice and captions come at the same time, and nothing begins before the voice before is silent. */
  async function prepare(mine: Told, where: number | { sentence: number }): Promise<void> {
    const quiet = new Promise<void>((done) => {
      const wait = quietAt - clock.now();
      if (wait > 0) after(clock, wait, done);
      else done();
    });
    const captions = readCaptions(mine).then(() => {
      const sentence = typeof where === 'number' ? undefined : mine.captions[where.sentence]?.start;
      mine.from = sentence ?? sentenceStart(mine.captions, mine.from) ?? mine.from;
    });
    const voice = load(mine).catch(async (reason: unknown) => {
      await captions;
      return told === mine ? mute(mine, reason) : undefined;
    });
    const [sound] = await Promise.all([voice, captions, quiet]);
    if (told !== mine) sound?.close();
    else if (sound) speakBy(mine, sound, mine.from);
  }

  async function readCaptions(mine: Told): Promise<void> {
    try {
      const { captions, problems } = await fetchCaptions(files.url(mine.recording.captions));
      mine.captions = captions;
      for (const problem of problems) complain(problem, mine.id);
    } catch (reason) {
      complain(reason, mine.id);
    }
  }

  function load(mine: Told): Promise<Sound> {
    const bearing = speakerBearing(visit.get());
    return player.load({
      src: mine.recording.audio.map((src) => files.url(src)),
      at: bearing ? vectorOf(bearing) : [0, 0, -2],
      onEnded: () => told === mine && ended(mine),
    });
  }

  /** Captions by the clock; without captions there is nothing left to tell. */
  function mute(mine: Told, reason: unknown): Sound | undefined {
    const end = mine.captions.at(-1)?.end;
    if (end === undefined) {
      told = undefined;
      const { id } = mine;
      visit.dispatch({ type: 'narration/failed', id, reason: wordsOf(reason) }, 'device');
      return undefined;
    }
    complain(reason, mine.id);
    mine.heard = false;
    const seconds = Math.max(mine.recording.seconds, end);
    return silence(seconds, clock, () => told === mine && ended(mine));
  }

  function speakBy(mine: Told, sound: Sound, from: number): void {
    mine.unwatch();
    mine.sound = sound;
    mine.going = false;
    sound.seek(from);
    steer(mine, visit.get());
  }

  /** Plays or rests as the visit asks, from where the speaker is: at the mouth, or behind the door. */
  function steer(mine: Told, now: VisitState): void {
    const { sound } = mine;
    if (!sound) return;
    const bearing = speakerBearing(now);
    if (bearing) sound.place(vectorOf(bearing), speakerDoor(now));
    const wanted = attentive(now) && now.telling?.state !== 'paused';
    if (wanted === mine.going) return;
    mine.going = wanted;
    mine.unwatch();
    if (!wanted) {
      sound.pause();
      return;
    }
    sound.play().then(
      () => mine.sound === sound && mine.going && started(mine),
      (reason: unknown) => {
        if (told !== mine || mine.sound !== sound) return;
        const at = sound.position();
        sound.close();
        const instead = mute(mine, reason);
        if (instead) speakBy(mine, instead, at);
      },
    );
  }

  function started(mine: Told): void {
    if (told !== mine) return;
    if (visit.get().telling?.state === 'waiting')
      visit.dispatch({ type: 'narration/started', id: mine.id }, 'device');
    watch(mine);
  }

  function watch(mine: Told): void {
    mine.unwatch();
    mine.unwatch = clock.every(mine.last ? 20 : 100, () => follow(mine));
    follow(mine);
  }

  /** Shows the sentence being said, and leaves when the last one is over. */
  function follow(mine: Told): void {
    const seconds = positionOf(mine);
    const { last } = mine;
    if (last && seconds >= last.at) {
      leave(mine);
      return;
    }
    if (last?.within && !last.fading && seconds >= last.at - farewell) {
      last.fading = true;
      mine.sound?.fade(0, farewell * 1000);
    }
    const shown = captionAt(mine.captions, seconds);
    if (shown === mine.shown) return;
    mine.shown = shown;
    const caption = mine.captions[shown];
    const cue = caption ? { speaker: caption.speaker, text: caption.text } : null;
    visit.dispatch({ type: 'narration/cue', id: mine.id, cue, seconds }, 'device');
  }

  /** The visitor walked on: the sentence is finished, the rest is kept for another time. */
  function finish(mine: Told): void {
    if (mine.last) return;
    if (!mine.going) {
      leave(mine);
      return;
    }
    const seconds = positionOf(mine);
    const end = mine.captions.length
      ? (mine.captions[captionAt(mine.captions, seconds)]?.end ?? seconds)
      : Number.POSITIVE_INFINITY;
    const at = Math.min(end, seconds + patience);
    mine.last = { at, within: at < end, fading: false };
    watch(mine);
  }

  /** Asked for again while its last sentence was said. */
  function goOn(mine: Told): void {
    delete mine.last;
    mine.sound?.fade(1, cutIn);
    started(mine);
  }

  function leave(mine: Told): void {
    const seconds = resumeAt(mine);
    release(mine, breath);
    if (seconds === undefined) visit.dispatch({ type: 'narration/ended', id: mine.id }, 'device');
    else visit.dispatch({ type: 'narration/left', id: mine.id, seconds }, 'device');
  }

  /** Hushed, replaced, or the visit was left. */
  function abandon(mine: Told, now: VisitState): void {
    const { id } = mine;
    const seconds = resumeAt(mine);
    release(mine, cutIn);
    if (seconds === undefined && now.phase === 'inside')
      visit.dispatch({ type: 'narration/ended', id }, 'device');
    else visit.dispatch({ type: 'narration/left', id, seconds: seconds ?? 0 }, 'device');
  }

  function ended(mine: Told): void {
    release(mine, 0);
    visit.dispatch({ type: 'narration/ended', id: mine.id }, 'device');
  }

  function changeLanguage(mine: Told, now: VisitState): void {
    const found = recordingIn(files.pack, mine.id, now.settings.language);
    if (!found || found.language === mine.language) return;
    const seconds = positionOf(mine);
    const sentence = mine.captions.findIndex(({ end }) => end > seconds);
    release(mine, cutIn);
    begin(now, mine.id, { sentence });
  }

  function release(mine: Told, ms: number): void {
    told = undefined;
    mine.unwatch();
    const { sound } = mine;
    if (!sound) return;
    quietAt = clock.now() + ms;
    sound.fade(0, ms);
    if (ms) after(clock, ms, () => sound.close());
    else sound.close();
  }

  /** The visitor asks for the voice that failed: it joins where the captions are. */
  async function retry(mine: Told): Promise<void> {
    try {
      const voice = await load(mine);
      if (told !== mine) return voice.close();
      const at = positionOf(mine);
      mine.sound?.close();
      mine.heard = true;
      speakBy(mine, voice, at);
    } catch (reason) {
      const message = wordsOf(reason);
      visit.dispatch({ type: 'problem/report', code: 'sound', message, node: mine.id }, 'device');
    }
  }

  const undo = [
    visit.reconcile(reconcile),
    visit.witness(({ type }) => {
      if (type === 'problem/retry' && told && !told.heard) void retry(told);
    }),
  ];
  reconcile(visit.get());

  return () => {
    for (const stop of undo) stop();
    if (told) release(told, 0);
  };
}

function positionOf({ sound, from }: Told): number {
  return sound?.position() ?? from;
}

/** Seconds; undefined where all was said. Without captions it is where the voice was. */
function resumeAt(mine: Told): number | undefined {
  const seconds = positionOf(mine);
  return mine.captions.length ? sentenceStart(mine.captions, seconds) : seconds;
}

import { Howler } from 'howler';
import { connectAudio } from '../../src/audio/connectAudio.ts';
import { turn } from '../../src/visit/pose.ts';
import { createStore } from '../../src/visit/store.ts';
import { soundPack } from './pack.ts';

/** A page with nothing but the sound of a visit, its real audio graph measured at the master gain. */
const files = {
  pack: soundPack(),
  url: (src: string) => new URL(`/pack/${src}`, location.href).href,
};
const visit = createStore(files.pack.tour, 'da');
const log: { at: number; type: string; words: string; seconds: number | null }[] = [];
visit.witness((action) => {
  if (!action.type.startsWith('narration/') && !action.type.startsWith('problem/')) return;
  const words =
    action.type === 'narration/cue'
      ? (action.cue?.text ?? '–')
      : action.type === 'problem/report'
        ? action.message
        : 'id' in action
          ? (action.id ?? '')
          : '';
  const seconds = 'seconds' in action ? action.seconds : null;
  log.push({ at: performance.now(), type: action.type, words, seconds });
});
let disconnect = connectAudio(visit, files);

let analysers: [AnalyserNode, AnalyserNode] | undefined;
let measured: GainNode | undefined;
const heard = new Set<number>();

function ears(): [AnalyserNode, AnalyserNode] | undefined {
  if (!Howler.masterGain) return undefined;
  if (measured === Howler.masterGain) return analysers;
  measured = Howler.masterGain;
  const stereo = new GainNode(Howler.ctx, { channelCount: 2, channelCountMode: 'explicit' });
  const splitter = new ChannelSplitterNode(Howler.ctx, { numberOfOutputs: 2 });
  const ear = (channel: number) => {
    const analyser = new AnalyserNode(Howler.ctx, { fftSize: 4096, smoothingTimeConstant: 0 });
    splitter.connect(analyser, channel);
    return analyser;
  };
  analysers = [ear(0), ear(1)];
  measured.connect(stereo).connect(splitter);
  return analysers;
}

/** Loudness of tones, dB, left and right. */
function level(hertz: number[]): [number, number] {
  const both = ears();
  if (!both) return [-200, -200];
  const of = (analyser: AnalyserNode): number => {
    const bins = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(bins);
    const width = Howler.ctx.sampleRate / analyser.fftSize;
    let power = 1e-20;
    for (const one of hertz)
      for (let bin = Math.floor(one / width) - 2; bin <= one / width + 2; bin += 1)
        power += 10 ** ((bins[bin] ?? -200) / 10);
    return 10 * Math.log10(power);
  };
  return [of(both[0]), of(both[1])];
}

setInterval(() => {
  if (Math.max(...level([5200])) > -60) heard.add(5200);
}, 15);

function enter(): void {
  visit.dispatch({ type: 'visit/enter' }, 'address');
  visit.dispatch({ type: 'panorama/ready', node: 'here', level: 'preview' }, 'device');
}
document.querySelector('button')?.addEventListener('click', () => {
  visit.dispatch({ type: 'narration/play', id: 'voice' }, 'pointer');
});
enter();

/** Resolves when the browser has its tables of ears; on a busy machine that takes seconds. */
async function pans(): Promise<void> {
  const source = new OscillatorNode(Howler.ctx);
  const panner = new PannerNode(Howler.ctx, { panningModel: 'HRTF', positionX: 1 });
  const splitter = new ChannelSplitterNode(Howler.ctx, { numberOfOutputs: 2 });
  const sides = [0, 1].map((channel) => {
    const analyser = new AnalyserNode(Howler.ctx);
    splitter.connect(analyser, channel);
    return analyser;
  });
  source.connect(panner).connect(splitter);
  source.start();
  const power = (analyser: AnalyserNode | undefined): number => {
    const samples = new Float32Array(2048);
    analyser?.getFloatTimeDomainData(samples);
    return samples.reduce((sum, one) => sum + one * one, 0);
  };
  while (power(sides[1]) < 1.5 * power(sides[0]) || power(sides[1]) === 0)
    await new Promise((again) => setTimeout(again, 50));
  source.stop();
}

const fixture = {
  pans,
  visit,
  log,
  level,
  heard: () => [...heard],
  context: () => Howler.ctx?.state ?? 'none',
  howls: () => (Howler as unknown as { _howls: unknown[] })._howls.length,
  turn: (compass: number) => turn(visit.pose, { compass }),
  walk(to: string) {
    visit.dispatch({ type: 'link/follow', to }, 'pointer');
    visit.dispatch({ type: 'panorama/ready', node: to, level: 'preview' }, 'device');
  },
  disconnect: () => disconnect(),
  connect() {
    disconnect = connectAudio(visit, files);
  },
};
export type Fixture = typeof fixture;
Object.assign(globalThis, { fixture });
// a voice that nobody pressed for, as an operator or an address may ask
if (location.search === '?alone') {
  visit.witness((action) => {
    if (action.type === 'narration/cue')
      console.info(
        `alone: ${action.cue?.text} ${fixture.context()} ${visit.get().problem?.message}`,
      );
  });
  visit.dispatch({ type: 'narration/play', id: 'voice' }, 'operator');
}
// evaluating counts as a gesture, so what is before one is told by itself
setTimeout(
  () =>
    console.info(
      `before: ${fixture.context()} ${performance.getEntriesByType('resource').filter(({ name }) => name.includes('/pack/')).length}`,
    ),
  1000,
);

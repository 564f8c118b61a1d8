import { expect, test } from 'vitest';
import { playable } from '../../src/audio/film/playable.ts';
import { fitted, hangingOf } from '../../src/scene/screen/hanging.ts';
import { filmType } from '../../src/tour/film/film.ts';
import { fovHolding } from '../../src/tour/film/screen.ts';
import { type PackFiles, packSchema } from '../../src/tour/pack.ts';
import { nodeOf } from '../../src/tour/tour.ts';
import { hotspotCard } from '../../src/ui/view/hotspotCard.ts';
import { filmFiles, filmLine, seriesTitle, seriesView } from '../../src/ui/view/series.ts';
import { thresholdAsk } from '../../src/ui/view/thresholdAsk.ts';
import { deskShows } from '../../src/ui/world/deskShows.ts';
import { createStore } from '../../src/visit/store.ts';
import { packOfTwo } from '../ui/packOfTwo.ts';

const both = (text: string) => ({ da: text, en: `${text} (en)` });
const source = { src: ['a.mp4'], poster: 'a.webp', seconds: 74 };
const built = {
  src: { da: ['a.vp9.0123456789.webm', 'a.mp4'], en: ['b.mp4'] },
  captions: { da: 'a.vtt', en: 'b.vtt' },
  poster: 'a.webp',
  seconds: 74,
};
const screen = { centre: [-4, 1.45, -2], width: 1.6, height: 0.9, facing: 180 };

/** The pack of two with two episodes, of which the second was not built, and a warned wing. */
function pack() {
  const episode = { title: both('Nøglen'), summary: both('Kort.'), film: source };
  const tour = structuredClone(packOfTwo.tour);
  const raw = {
    ...packOfTwo,
    films: { one: built },
    tour: {
      ...tour,
      series: {
        title: both('En dag'),
        summary: both('To afsnit.'),
        episodes: [
          { ...episode, id: 'one', questions: source },
          { ...episode, id: 'two', title: both('Døren') },
        ],
      },
    },
  };
  const read = packSchema.parse(raw);
  const tv = { id: 'tv', title: both('TV'), text: both('Tændt.'), at: [-4, 1.45, -2], screen };
  const keys = read.tour.nodes.gate?.hotspots;
  keys?.push({ ...tv, plays: 'series', shows: ['wing'] } as never);
  const { wing } = read.tour.nodes;
  if (wing) wing.warning = { da: 'Her er svært.', en: 'Hard in here.' };
  return read;
}

function begin() {
  const files = { pack: pack(), url: (src: string) => `/p/${src}` } as PackFiles;
  const visit = createStore(files.pack.tour, 'da');
  visit.dispatch({ type: 'visit/enter' }, 'button');
  visit.dispatch({ type: 'panorama/ready', node: 'gate', level: 'sharp' }, 'device');
  return { files, visit };
}

test('the list holds the episodes that were built, in the visitor’s language', () => {
  const { files, visit } = begin();
  expect(seriesView(visit.get(), files)).toMatchObject({
    title: 'En dag',
    episodes: [{ id: 'one', number: 1, title: 'Nøglen', poster: '/p/a.webp', seen: false }],
  });
  const bare = { ...files, pack: packOfTwo } as PackFiles;
  expect(seriesView(createStore(packOfTwo.tour, 'da').get(), bare)).toBeNull();
  expect(seriesTitle(packOfTwo.tour, packOfTwo, 'da')).toBeNull();
});

test('a film is spoken in the visitor’s language where there is one, and names its codecs', () => {
  const { files } = begin();
  expect(filmFiles(files, 'one', 'film', 'en')?.sources).toEqual([
    { url: '/p/b.mp4', type: 'video/mp4' },
  ]);
  expect(filmFiles(files, 'one', 'film', 'da')?.sources[0]?.type).toContain('vp9');
  expect(filmFiles(files, 'one', 'questions', 'da')).toBeNull();
  expect(filmType('a.av1.0123456789.webm')).toContain('av01');
});

test('what the browser is sure of not to play is not tried first', () => {
  const noAv1 = (type: string) => (type.includes('av01') ? '' : 'maybe');
  expect(playable(['a.av1.webm', 'a.vp9.webm', 'a.mp4'], noAv1)).toEqual(['a.vp9.webm', 'a.mp4']);
  expect(playable(['a.av1.webm'], () => '')).toEqual(['a.av1.webm']);
});

test('the card of the television offers films and rooms, and its film has a line below', () => {
  const { files, visit } = begin();
  visit.dispatch({ type: 'hotspot/open', id: 'tv' }, 'button');
  const card = hotspotCard(visit.get(), files);
  expect(card?.films).toMatchObject([
    { title: 'Nøglen', action: { type: 'film/play', id: 'one', screen: 'tv' } },
  ]);
  expect(card?.rooms).toMatchObject([{ title: 'Afdelingen', poster: '/p/room.jpg' }]);
  visit.dispatch({ type: 'film/play', id: 'one', screen: 'tv' }, 'button');
  expect(filmLine(visit.get(), files.pack)).toMatchObject({
    title: 'Nøglen',
    state: 'waiting',
    next: null,
  });
  expect(deskShows(visit.get())).toBeNull();
});

test('before a warned room the headset’s sheet and the page say the same', () => {
  const { visit } = begin();
  visit.dispatch({ type: 'link/follow', to: 'wing' }, 'gaze');
  expect(deskShows(visit.get())).toBe('threshold');
  expect(thresholdAsk(visit.get())).toMatchObject({ room: 'Afdelingen', warning: 'Her er svært.' });
});

test('a screen hangs where it is, looks where it faces, and holds the film', () => {
  const { files } = begin();
  const gate = nodeOf(files.pack.tour, 'gate');
  const { position, rotation } = hangingOf(gate, { ...screen, tilt: 0 } as never);
  expect(position).toEqual([0, 0, -2]);
  // It faces south, as a plane does by itself.
  expect(rotation[1]).toBeCloseTo(0);
  expect(fitted({ width: 1.6, height: 0.9 }, 16 / 9)).toEqual({ width: 1.6, height: 0.9 });
  expect(fitted({ width: 1.6, height: 0.9 }, 4 / 3).width).toBeCloseTo(1.2);
});

test('facing a screen leaves all of it in view, upright as well as across', () => {
  const half = (fov: number) => Math.tan((fov * Math.PI) / 360);
  const hung = { ...screen, tilt: 0 } as never;
  const across = fovHolding(hung, 2, 16 / 9);
  expect(half(across)).toBeGreaterThan(0.8 / 2);
  expect(half(across) / (16 / 9)).toBeGreaterThan(0.45 / 2);
  const upright = fovHolding(hung, 2, 9 / 16);
  expect(half(upright) * (9 / 16)).toBeGreaterThan(0.8 / 2);
});

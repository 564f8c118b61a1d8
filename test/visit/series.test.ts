import { describe, expect, it } from 'vitest';
import { actionToClose, heardBearing } from '../../src/visit/selectors.ts';
import { createStore } from '../../src/visit/store.ts';
import { smallTour } from './smallTour.ts';

const both = (text: string) => ({ da: text, en: text });
const film = { src: ['a.mp4'], dubbed: {}, poster: 'a.webp', seconds: 60 };

/** A television hangs on the gate's west wall. */
function tourWithSeries() {
  const tour = smallTour();
  const episode = { title: both('E'), summary: both('S'), film };
  tour.series = {
    title: both('A day'),
    summary: both('Two.'),
    episodes: [
      { ...episode, id: 'one', questions: film },
      { ...episode, id: 'two' },
    ],
  };
  const screen = {
    centre: [-2, 1.45, 0] as [number, number, number],
    width: 1,
    height: 0.6,
    facing: 90,
    tilt: 0,
  };
  tour.nodes.gate?.hotspots.push({
    id: 'tv',
    title: both('TV'),
    text: both('On.'),
    at: screen.centre,
    screen,
    plays: 'series',
  });
  return tour;
}

function atGate() {
  const visit = createStore(tourWithSeries(), 'da');
  visit.dispatch({ type: 'visit/enter' }, 'button');
  visit.dispatch({ type: 'panorama/ready', node: 'gate', level: 'sharp' }, 'device');
  return visit;
}

describe('the page of the series', () => {
  it('opens over the room, where the voice waits, and closes back to it', () => {
    const visit = atGate();
    visit.dispatch({ type: 'narration/play', id: 'welcome' }, 'button');
    visit.dispatch({ type: 'narration/started', id: 'welcome' }, 'device');
    visit.dispatch({ type: 'series/open' }, 'button');
    expect(visit.get()).toMatchObject({ series: { episode: null }, telling: { state: 'paused' } });
    visit.dispatch({ type: 'film/play', id: 'two' }, 'button');
    expect(visit.get()).toMatchObject({
      series: { episode: 'two' },
      watching: { id: 'two', screen: null, state: 'waiting' },
    });
    expect(actionToClose(visit.get())).toEqual({ type: 'series/close' });
    visit.dispatch({ type: 'series/close' }, 'keyboard');
    expect(visit.get()).toMatchObject({
      series: null,
      watching: null,
      place: 'gate',
      phase: 'inside',
    });
  });

  it('opened by its address needs no room, until it is closed', () => {
    const visit = createStore(tourWithSeries(), 'da');
    visit.dispatch({ type: 'series/open', episode: 'two' }, 'address');
    expect(visit.get()).toMatchObject({
      series: { episode: 'two' },
      heading: null,
      watching: null,
    });
    visit.dispatch({ type: 'series/close' }, 'button');
    expect(visit.get()).toMatchObject({ series: null, phase: 'start', heading: 'gate' });
  });

  it('says that an episode is not there, and shows those that are', () => {
    const visit = createStore(tourWithSeries(), 'da');
    visit.dispatch({ type: 'series/open', episode: 'nine' }, 'address');
    expect(visit.get()).toMatchObject({ series: { episode: null }, problem: { code: 'unknown' } });
  });

  it('is nowhere in a tour without episodes', () => {
    const visit = createStore(smallTour(), 'da');
    visit.dispatch({ type: 'series/open' }, 'address');
    expect(visit.get()).toMatchObject({
      series: null,
      heading: 'gate',
      problem: { code: 'unknown' },
    });
  });
});

describe('a film', () => {
  it('on the screen in the room is heard from there, and ends when one walks on', () => {
    const visit = atGate();
    visit.dispatch({ type: 'film/play', id: 'one', screen: 'tv' }, 'ray');
    expect(visit.get()).toMatchObject({ series: null, watching: { id: 'one', screen: 'tv' } });
    expect(heardBearing(visit.get())?.compass).toBeCloseTo(-90);
    visit.dispatch({ type: 'link/follow', to: 'wing' }, 'ray');
    expect(visit.get().watching?.id).toBe('one');
    visit.dispatch({ type: 'panorama/ready', node: 'wing', level: 'preview' }, 'device');
    expect(visit.get().watching).toBeNull();
  });

  it('and a voice take turns', () => {
    const visit = atGate();
    visit.dispatch({ type: 'film/play', id: 'one', screen: 'tv' }, 'button');
    visit.dispatch({ type: 'film/started', id: 'one' }, 'device');
    visit.dispatch({ type: 'narration/play', id: 'welcome' }, 'button');
    expect(visit.get()).toMatchObject({
      watching: { state: 'paused' },
      telling: { state: 'waiting' },
    });
    visit.dispatch({ type: 'film/resume' }, 'button');
    expect(visit.get()).toMatchObject({
      watching: { state: 'waiting' },
      telling: { state: 'paused' },
    });
  });

  it('seen to the end is remembered; one that fails is told and can be tried again', () => {
    const visit = atGate();
    visit.dispatch({ type: 'film/play', id: 'one-questions' }, 'button');
    visit.dispatch({ type: 'film/started', id: 'one-questions' }, 'device');
    visit.dispatch({ type: 'film/ended', id: 'one-questions' }, 'device');
    expect(visit.get()).toMatchObject({
      watching: { state: 'ended' },
      watched: { 'one-questions': true },
    });
    visit.dispatch({ type: 'film/play', id: 'two' }, 'button');
    visit.dispatch({ type: 'film/failed', id: 'two', reason: 'no connection' }, 'device');
    expect(visit.get()).toMatchObject({ watching: null, problem: { code: 'film', node: 'two' } });
    visit.dispatch({ type: 'problem/retry' }, 'button');
    expect(visit.get()).toMatchObject({ watching: { id: 'two', screen: null }, problem: null });
  });

  it('is not played on a screen that is elsewhere', () => {
    const visit = atGate();
    visit.dispatch({ type: 'film/play', id: 'one', screen: 'keys' }, 'element');
    expect(visit.get()).toMatchObject({ watching: null, problem: { code: 'unknown' } });
  });
});

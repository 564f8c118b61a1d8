import { describe, expect, it } from 'vitest';
import { ledAsks } from '../../src/visit/reduce/led.ts';
import { thingsIn } from '../../src/visit/selectors.ts';
import { createStore } from '../../src/visit/store.ts';
import { smallTour } from './smallTour.ts';

function inside() {
  const visit = createStore(smallTour(), 'da');
  visit.dispatch({ type: 'visit/enter' }, 'button');
  visit.dispatch({ type: 'panorama/ready', node: 'gate', level: 'preview' }, 'device');
  return visit;
}

describe('walking', () => {
  it('stands in the room once its picture is ready, and looks where the author wanted', () => {
    const visit = createStore(smallTour(), 'da');
    visit.dispatch({ type: 'visit/enter' }, 'button');
    expect(visit.get()).toMatchObject({ phase: 'inside', place: null, heading: 'gate' });
    expect(visit.get().look).toEqual({ yaw: -90, pitch: 0, calm: false });
    visit.dispatch({ type: 'panorama/ready', node: 'gate', level: 'preview' }, 'device');
    expect(visit.get()).toMatchObject({ place: 'gate', heading: null, level: 'preview' });
    visit.dispatch({ type: 'panorama/ready', node: 'gate', level: 'sharp' }, 'device');
    expect(visit.get().level).toBe('sharp');
  });

  it('goes on facing the way one walked, whatever way the next panorama was shot', () => {
    const visit = inside();
    visit.dispatch({ type: 'link/follow', to: 'wing' }, 'pointer');
    // The wing lies north; its panorama's centre looks south: straight on is behind the centre.
    expect(visit.get().look).toEqual({ yaw: -180, pitch: 0, calm: true });
  });

  it('ignores a picture nobody is heading for any more', () => {
    const visit = inside();
    visit.dispatch({ type: 'link/follow', to: 'wing' }, 'pointer');
    visit.dispatch({ type: 'node/goto', node: 'cell' }, 'operator');
    visit.dispatch({ type: 'panorama/ready', node: 'wing', level: 'preview' }, 'device');
    expect(visit.get()).toMatchObject({ place: 'gate', heading: 'cell' });
  });

  it('stays where it is when the next room cannot be fetched, says so, and tries again', () => {
    const visit = inside();
    visit.dispatch({ type: 'link/follow', to: 'wing' }, 'pointer');
    visit.dispatch(
      { type: 'panorama/failed', node: 'wing', level: 'preview', reason: 'answered 404' },
      'device',
    );
    expect(visit.get()).toMatchObject({
      place: 'gate',
      heading: null,
      problem: { code: 'unreachable', node: 'wing', message: 'answered 404' },
    });
    visit.dispatch({ type: 'problem/retry' }, 'button');
    expect(visit.get()).toMatchObject({ heading: 'wing', problem: null });
  });

  it('shows the start room for an unknown node in the address, and says so', () => {
    const visit = createStore(smallTour(), 'da');
    visit.dispatch({ type: 'node/goto', node: 'attic' }, 'address');
    expect(visit.get()).toMatchObject({ heading: 'gate', problem: { code: 'unknown' } });
  });

  it('forgets the card and the story, but not what was heard, on the way back to the start page', () => {
    const visit = inside();
    visit.dispatch({ type: 'hotspot/open', id: 'keys' }, 'pointer');
    visit.dispatch({ type: 'narration/play', id: 'welcome' }, 'pointer');
    visit.dispatch({ type: 'narration/ended', id: 'welcome' }, 'device');
    visit.dispatch({ type: 'visit/leave' }, 'history');
    expect(visit.get()).toMatchObject({
      phase: 'start',
      card: null,
      telling: null,
      heard: { welcome: true },
    });
  });
});

describe('stories', () => {
  it('are finished over the next room and resumed where they were left', () => {
    const visit = inside();
    visit.dispatch({ type: 'narration/play', id: 'welcome' }, 'pointer');
    visit.dispatch({ type: 'narration/started', id: 'welcome' }, 'device');
    visit.dispatch({ type: 'link/follow', to: 'wing' }, 'pointer');
    expect(visit.get().telling?.state).toBe('playing');
    visit.dispatch({ type: 'panorama/ready', node: 'wing', level: 'preview' }, 'device');
    expect(visit.get().telling).toMatchObject({ id: 'welcome', node: 'gate', state: 'finishing' });
    visit.dispatch({ type: 'narration/left', id: 'welcome', seconds: 12 }, 'device');
    expect(visit.get().telling).toBeNull();
    visit.dispatch({ type: 'narration/play', id: 'welcome' }, 'pointer');
    expect(visit.get().telling).toMatchObject({ state: 'waiting', from: 12 });
  });

  it('that cannot be heard are a problem with a way to try again', () => {
    const visit = inside();
    visit.dispatch({ type: 'narration/play', id: 'welcome' }, 'pointer');
    visit.dispatch({ type: 'narration/failed', id: 'welcome', reason: '404' }, 'device');
    expect(visit.get()).toMatchObject({ telling: null, problem: { code: 'sound' } });
    visit.dispatch({ type: 'problem/retry' }, 'button');
    expect(visit.get().telling).toMatchObject({ id: 'welcome', state: 'waiting' });
  });
});

describe('the led tour', () => {
  const tell = (visit: ReturnType<typeof inside>, id: string) => {
    visit.dispatch({ type: 'narration/started', id }, 'device');
    visit.dispatch({ type: 'narration/ended', id }, 'device');
  };

  it('offers the next station after any story of the route, and asks first', () => {
    const visit = inside();
    visit.dispatch({ type: 'narration/play', id: 'rules' }, 'pointer');
    tell(visit, 'rules');
    expect(visit.get().led).toEqual({ step: 2, state: 'offering', consent: false });
    visit.dispatch({ type: 'led/accept' }, 'button');
    expect(visit.get()).toMatchObject({ heading: 'wing', led: { state: 'walking' } });
    visit.dispatch({ type: 'panorama/ready', node: 'wing', level: 'preview' }, 'device');
    expect(visit.get()).toMatchObject({
      led: { state: 'telling', consent: true },
      telling: { id: 'morning', state: 'waiting' },
    });
  });

  it('can be left by walking elsewhere and taken up again', () => {
    const visit = inside();
    visit.dispatch({ type: 'led/start' }, 'button');
    expect(visit.get().telling?.id).toBe('welcome');
    visit.dispatch({ type: 'node/goto', node: 'cell' }, 'pointer');
    visit.dispatch({ type: 'panorama/ready', node: 'cell', level: 'preview' }, 'device');
    expect(visit.get().led?.state).toBe('away');
    visit.dispatch({ type: 'led/resume' }, 'button');
    expect(visit.get()).toMatchObject({ heading: 'gate', led: { state: 'walking', step: 0 } });
  });

  it('ends after its last station', () => {
    const visit = inside();
    visit.dispatch({ type: 'led/start' }, 'button');
    tell(visit, 'welcome');
    visit.dispatch({ type: 'led/accept' }, 'led');
    tell(visit, 'rules');
    visit.dispatch({ type: 'led/accept' }, 'led');
    visit.dispatch({ type: 'panorama/ready', node: 'wing', level: 'preview' }, 'device');
    tell(visit, 'morning');
    expect(visit.get().led).toBeNull();
    expect(Object.keys(visit.get().heard)).toEqual(['welcome', 'rules', 'morning']);
  });
});

describe('the headset', () => {
  it('comes and goes without moving the visitor', () => {
    const visit = inside();
    visit.dispatch({ type: 'xr/supported' }, 'device');
    visit.dispatch({ type: 'xr/enter' }, 'button');
    visit.dispatch({ type: 'xr/started' }, 'device');
    visit.dispatch({ type: 'xr/worn', worn: false }, 'device');
    expect(visit.get()).toMatchObject({ xr: 'unworn', place: 'gate' });
    visit.dispatch({ type: 'xr/worn', worn: true }, 'device');
    visit.dispatch({ type: 'xr/ended' }, 'device');
    expect(visit.get()).toMatchObject({ xr: 'supported', place: 'gate', phase: 'inside' });
  });

  it('does not begin without one', () => {
    const visit = inside();
    visit.dispatch({ type: 'xr/enter' }, 'button');
    expect(visit.get().xr).toBe('absent');
  });
});

describe('the store', () => {
  it('queues what listeners dispatch, so that all see every state in order', () => {
    const visit = createStore(smallTour(), 'da');
    const seen: string[] = [];
    visit.reconcile((now) => {
      if (now.heading === 'gate')
        visit.dispatch({ type: 'panorama/ready', node: 'gate', level: 'preview' }, 'device');
      seen.push(`a ${now.heading} ${now.place}`);
    });
    visit.reconcile((now) => seen.push(`b ${now.heading} ${now.place}`));
    visit.dispatch({ type: 'visit/approach' }, 'address');
    expect(seen).toEqual(['a gate null', 'b gate null', 'a null gate', 'b null gate']);
  });

  it('tells nobody when nothing changed', () => {
    const visit = inside();
    let calls = 0;
    visit.reconcile(() => {
      calls += 1;
    });
    visit.dispatch({ type: 'card/close' }, 'keyboard');
    visit.dispatch({ type: 'look/reached' }, 'device');
    expect(calls).toBe(1);
  });
});

describe('a story with a warning', () => {
  function warned() {
    const tour = smallTour();
    const rules = tour.nodes.gate?.narrations[1];
    if (!rules) throw new Error('the gate has two stories');
    rules.warning = { da: 'Om vold', en: 'About violence' };
    const visit = createStore(tour, 'da');
    visit.dispatch({ type: 'visit/enter' }, 'button');
    visit.dispatch({ type: 'panorama/ready', node: 'gate', level: 'preview' }, 'device');
    visit.dispatch({ type: 'led/start' }, 'button');
    visit.dispatch({ type: 'narration/started', id: 'welcome' }, 'device');
    visit.dispatch({ type: 'narration/ended', id: 'welcome' }, 'device');
    return visit;
  }

  it('is asked about even when one follows the guide', () => {
    expect(ledAsks(warned().get())).toBe(true);
    expect(thingsIn(warned().get(), 'gate').map(({ title }) => title)).toContain('Rules – Om vold');
  });

  it('can be skipped without leaving the route', () => {
    const visit = warned();
    visit.dispatch({ type: 'led/skip' }, 'button');
    expect(visit.get()).toMatchObject({ heading: 'wing', led: { step: 2, state: 'walking' } });
  });
});

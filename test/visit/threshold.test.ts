import { describe, expect, it } from 'vitest';
import { actionToClose } from '../../src/visit/selectors.ts';
import { createStore, type Visit } from '../../src/visit/store.ts';
import { smallTour } from './smallTour.ts';

/** Gate – wing – cell, where the cell is warned of. */
function warnedTour() {
  const tour = smallTour();
  const { cell } = tour.nodes;
  if (cell) cell.warning = { da: 'Her handler det om noget svært.' };
  return tour;
}

function arrive(visit: Visit, node: string) {
  visit.dispatch({ type: 'panorama/ready', node, level: 'sharp' }, 'device');
}

function inWing() {
  const visit = createStore(warnedTour(), 'da');
  visit.dispatch({ type: 'node/goto', node: 'wing' }, 'address');
  arrive(visit, 'wing');
  return visit;
}

describe('a room that is warned of', () => {
  it('is not entered before the visitor has said yes', () => {
    const visit = inWing();
    visit.dispatch({ type: 'link/follow', to: 'cell' }, 'ray');
    expect(visit.get()).toMatchObject({
      place: 'wing',
      heading: null,
      threshold: { node: 'cell' },
    });
    visit.dispatch({ type: 'threshold/cross' }, 'ray');
    expect(visit.get()).toMatchObject({ heading: 'cell', threshold: null, via: 'ray' });
    arrive(visit, 'cell');
    expect(visit.get()).toMatchObject({ place: 'cell', threshold: null });
  });

  it('is not asked about again by who has been in there', () => {
    const visit = inWing();
    visit.dispatch({ type: 'link/follow', to: 'cell' }, 'button');
    visit.dispatch({ type: 'threshold/cross' }, 'button');
    arrive(visit, 'cell');
    visit.dispatch({ type: 'link/follow', to: 'wing' }, 'button');
    arrive(visit, 'wing');
    visit.dispatch({ type: 'link/follow', to: 'cell' }, 'button');
    expect(visit.get()).toMatchObject({ heading: 'cell', threshold: null });
  });

  it('leaves who skips it where they are', () => {
    const visit = inWing();
    visit.dispatch({ type: 'link/follow', to: 'cell' }, 'gaze');
    visit.dispatch({ type: 'threshold/turn' }, 'gaze');
    expect(visit.get()).toMatchObject({ place: 'wing', heading: null, threshold: null });
  });

  it('is closed by Escape, and left by walking elsewhere', () => {
    const visit = inWing();
    visit.dispatch({ type: 'link/follow', to: 'cell' }, 'keyboard');
    expect(actionToClose(visit.get())).toEqual({ type: 'threshold/turn' });
    visit.dispatch({ type: 'link/follow', to: 'gate' }, 'keyboard');
    expect(visit.get()).toMatchObject({ heading: 'gate', threshold: null });
  });

  it('named in the address is asked about in the start room', () => {
    const visit = createStore(warnedTour(), 'da');
    visit.dispatch({ type: 'node/goto', node: 'cell' }, 'address');
    expect(visit.get()).toMatchObject({ heading: 'gate', threshold: { node: 'cell' } });
    arrive(visit, 'gate');
    expect(visit.get()).toMatchObject({ place: 'gate', threshold: { node: 'cell' } });
  });

  it('is walked past by the guide when the visitor skips it', () => {
    const tour = warnedTour();
    tour.nodes.cell?.narrations.push(
      ...(tour.nodes.wing?.narrations ?? []).map((one) => ({ ...one, id: 'night' })),
    );
    tour.route = [
      { node: 'gate', narration: 'welcome' },
      { node: 'cell', narration: 'night' },
      { node: 'wing', narration: 'morning' },
    ];
    const visit = createStore(tour, 'da');
    visit.dispatch({ type: 'visit/enter' }, 'button');
    arrive(visit, 'gate');
    visit.dispatch({ type: 'led/start' }, 'button');
    visit.dispatch({ type: 'narration/ended', id: 'welcome' }, 'device');
    visit.dispatch({ type: 'led/accept' }, 'led');
    expect(visit.get()).toMatchObject({ place: 'gate', threshold: { node: 'cell' } });
    visit.dispatch({ type: 'threshold/turn' }, 'button');
    expect(visit.get()).toMatchObject({ heading: 'wing', led: { step: 2, state: 'walking' } });
    arrive(visit, 'wing');
    expect(visit.get().telling?.id).toBe('morning');
  });
});

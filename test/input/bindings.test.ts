import { describe, expect, test } from 'vitest';
import { bindingOfKey, bindings } from '../../src/input/bindings.ts';
import { keys as words } from '../../src/text/keys.ts';
import { createStore } from '../../src/visit/store.ts';
import { smallTour } from '../visit/smallTour.ts';

describe('the table', () => {
  test('has words for everything it does, in both languages, and no words for nothing', () => {
    const named = new Set(bindings.map((binding) => binding.words));
    expect([...named].sort()).toEqual(Object.keys(words.da).sort());
    expect(Object.keys(words.en)).toEqual(Object.keys(words.da));
  });

  test('means one thing by each key and button', () => {
    const keys = bindings.flatMap((binding) => binding.keys ?? []);
    const buttons = bindings.flatMap((binding) => binding.buttons ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(buttons).size).toBe(buttons.length);
  });

  test('leaves Tab, Enter and Backspace to the browser', () => {
    for (const key of ['Tab', 'Enter', 'Backspace']) expect(bindingOfKey(key)).toBe(undefined);
  });
});

describe('asking', () => {
  function inside() {
    const visit = createStore(smallTour(), 'da');
    visit.dispatch({ type: 'visit/enter' }, 'button');
    visit.dispatch({ type: 'panorama/ready', node: 'gate', level: 'sharp' }, 'device');
    const press = (key: string) => {
      for (const action of bindingOfKey(key)?.ask?.(visit.get()) ?? [])
        visit.dispatch(action, 'keyboard');
      return visit.get();
    };
    const button = (index: number) => {
      const binding = bindings.find(({ buttons }) => buttons?.includes(index));
      for (const action of binding?.ask?.(visit.get()) ?? []) visit.dispatch(action, 'gamepad');
      return visit.get();
    };
    return { visit, press, button };
  }

  test('Escape closes one thing at a time, from the top', () => {
    const { visit, press } = inside();
    visit.dispatch({ type: 'focus/set', thing: { kind: 'link', id: 'wing' } }, 'keyboard');
    visit.dispatch({ type: 'problem/report', code: 'tilt', message: 'none' }, 'device');
    visit.dispatch({ type: 'hotspot/open', id: 'keys' }, 'keyboard');
    expect(press('Escape')).toMatchObject({ card: null, problem: { code: 'tilt' } });
    expect(press('Escape')).toMatchObject({ problem: null, focus: { id: 'wing' } });
    expect(press('Escape').focus).toBe(null);
    const before = visit.get();
    expect(press('Escape')).toBe(before);
    visit.dispatch({ type: 'menu/toggle' }, 'button');
    expect(press('Escape').menu).toBe(false);
  });

  test('letters in either case mute, show captions and open the menu', () => {
    const { press } = inside();
    expect(press('m').settings.muted).toBe(true);
    expect(press('M').settings.muted).toBe(false);
    expect(press('c').settings.captions).toBe(false);
    expect(press('h').menu).toBe(true);
    expect(press('h').menu).toBe(false);
  });

  test('Space pauses and resumes what is told, and does nothing in silence', () => {
    const { visit, press } = inside();
    const silent = visit.get();
    expect(press(' ')).toBe(silent);
    visit.dispatch({ type: 'narration/play', id: 'welcome' }, 'button');
    visit.dispatch({ type: 'narration/started', id: 'welcome' }, 'device');
    expect(press(' ').telling?.state).toBe('paused');
    expect(press('k').telling?.state).toBe('playing');
  });

  test('Home looks the way the node does', () => {
    expect(inside().press('Home').look).toEqual({ yaw: -90, pitch: 0, fov: 90, calm: true });
  });

  test('a gamepad goes around all things and uses them', () => {
    const { visit, button } = inside();
    expect(button(15).focus).toEqual({ kind: 'link', id: 'wing' });
    expect(button(15).focus).toEqual({ kind: 'hotspot', id: 'keys' });
    expect(button(0).card).toBe('keys');
    expect(button(1).card).toBe(null);
    expect(button(15).focus?.id).toBe('welcome');
    expect(button(15).focus?.id).toBe('rules');
    expect(button(15).focus?.id).toBe('wing');
    expect(button(14).focus?.id).toBe('rules');
    expect(button(0).telling?.id).toBe('rules');
    button(15);
    expect(button(0).heading).toBe('wing');
    visit.dispatch({ type: 'visit/leave' }, 'button');
    expect(button(0).phase).toBe('inside');
  });
});

import { connectInput } from '../../src/input/connectInput.ts';
import { createStore, type Visit } from '../../src/visit/store.ts';
import { smallTour } from '../visit/smallTour.ts';

/** What the tests read and drive from outside. */
export interface FixturePage {
  visits: Visit[];
  undo: (() => void)[];
  clicks: string[];
  /** animation frames asked for so far */
  asked: number;
}

const page: FixturePage = { visits: [], undo: [], clicks: [], asked: 0 };
Object.assign(window, page);
const told = window as unknown as FixturePage;

const ask = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) => {
  told.asked += 1;
  return ask(callback);
};

/** A stage as the page has it: room, a control over it, and something that scrolls by itself. */
function build(root: HTMLElement | ShadowRoot, keys?: HTMLElement): void {
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.style.cssText = 'position: relative; width: 100%; height: 100%; background: #345';
  const room = document.createElement('div');
  room.style.cssText = 'position: absolute; inset: 0';
  room.addEventListener('click', () => told.clicks.push('room'));
  const button = document.createElement('button');
  button.textContent = 'Wing';
  button.style.cssText = 'position: absolute; left: 10px; top: 10px';
  button.addEventListener('click', () => told.clicks.push('button'));
  const field = document.createElement('input');
  field.style.cssText = 'position: absolute; left: 10px; top: 50px; width: 100px';
  const card = document.createElement('div');
  card.style.cssText =
    'position: absolute; right: 0; top: 0; width: 90px; height: 90px; overflow: auto';
  card.innerHTML = '<p style="height: 900px">long</p>';
  stage.append(room, button, field, card);
  root.append(stage);
  const visit = createStore(smallTour(), 'da');
  visit.dispatch({ type: 'visit/enter' }, 'button');
  visit.dispatch({ type: 'panorama/ready', node: 'gate', level: 'sharp' }, 'device');
  visit.dispatch({ type: 'look/reached' }, 'device');
  told.visits.push(visit);
  told.undo.push(connectInput(visit, stage, keys ?? stage));
}

if (location.search === '?embedded')
  for (const _ of [1, 2]) {
    const host = document.createElement('div');
    host.style.cssText = 'height: 300px; margin: 0 0 20px';
    document.body.append(host);
    build(host.attachShadow({ mode: 'open' }));
  }
else {
  const host = document.createElement('div');
  host.style.cssText = 'position: fixed; inset: 0';
  document.body.append(host);
  build(host, document.body);
}

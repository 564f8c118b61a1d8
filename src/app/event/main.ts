import { connectReturn, connectTouch } from '../../event/device/activity.ts';
import { connectKiosk, fillScreen } from '../../event/device/kiosk.ts';
import {
  readIdentity,
  readSettings,
  writeIdentity,
  writeSettings,
} from '../../event/device/settings.ts';
import { connectLink, type Link } from '../../event/link/connectLink.ts';
import type { EventSettings } from '../../event/machine/state.ts';
import { createEventStore, type EventStore } from '../../event/machine/store.ts';
import type { EventFacts, EventPort } from '../../event/port.ts';
import { enrol } from '../../offline/enrolled.ts';
import { watchRelease } from '../../offline/renewal.ts';
import { loadPack, type PackSource } from '../loadPack.ts';
import { defaultTour } from '../page/tourNamed.ts';
import { watchBattery } from './battery.ts';
import { deviceState, obey, visitEnded } from './device.ts';
import { keepFigures, keepVisits } from './outboxes.ts';
import { renderEvent, showTrouble } from './page.tsx';
import { connectStage } from './stage.ts';

const asked = new URLSearchParams(location.search);
const named = asked.get('tour') ?? '';
const tourId = /^[a-z0-9-]+$/.test(named) ? named : defaultTour;
const site = new URL('../', document.baseURI).href;
/** Milliseconds before the tour is asked for again. */
const patience = 3000;

/** What the page shows and what the operator sees, and how it changes. */
function createFacts() {
  const listeners = new Set<() => void>();
  let facts: EventFacts = { settings: readSettings(), link: 'off', pack: 'none', visit: null };
  return {
    get: () => facts,
    learn(news: Partial<EventFacts>): void {
      facts = { ...facts, ...news };
      for (const listener of listeners) listener();
    },
    subscribe(changed: () => void) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

function begin(root: HTMLElement, overlay: HTMLElement, files: PackSource): void {
  const { tour } = files.pack;
  const [language = 'da'] = tour.languages;
  const facts = createFacts();
  const settings = () => facts.get().settings;
  const store = createEventStore(() => ({ ...settings(), language }));
  const battery = watchBattery();
  const figures = keepFigures(site);
  const visits = keepVisits(site, readIdentity);
  let link: Link | undefined;
  facts.subscribe(() => link?.tell());

  // before the stage clears what is to be told
  followVisits(store, () => facts.get().visit, visits.put);
  const stage = connectStage({
    root,
    files,
    store,
    deliver: figures.deliver,
    immersed: () => settings().kind === 'headset',
    changed: (visit) => facts.learn({ visit }),
  });
  const release = watchRelease(site, tourId, (pack) => facts.learn({ pack }));
  link = connectLink({
    site,
    identity: readIdentity,
    about: () => ({ name: settings().name, kind: settings().kind }),
    state: () =>
      deviceState(store.get(), stage.visit(), { pack: facts.get().pack, battery: battery() }),
    obey: (command) => obey(command, tour, store, stage.visit),
    welcomed({ device, name, home, book }) {
      writeIdentity(device);
      enrol();
      change({ name, ...(home !== null && { home }), book: book ?? '' });
      void visits.flush();
      void figures.flush();
      void release.look();
    },
    named: (name) => change({ name }),
    changed: (status) => facts.learn({ link: status }),
  });
  const change = (part: Partial<EventSettings>) => {
    const now = { ...settings(), ...part };
    writeSettings(now);
    facts.learn({ settings: now });
  };
  const port: EventPort = {
    store,
    tour,
    get: facts.get,
    subscribe: facts.subscribe,
    change,
    join: (code) => link?.join(code),
    fullscreen: fillScreen,
    prepareHref: new URL(`prepare/${location.search}`, site).href,
  };
  store.reconcile((now, before) => {
    link?.tell();
    if (now.stage !== 'attract' || now.stage === before.stage) return;
    void release.exchange().then((done) => {
      if (done && store.get().stage === 'attract') location.reload();
    });
  });
  connectTouch(() => {
    // a headset has no screen to fill, and asking for it would use up the press that lets one in
    if (settings().kind !== 'headset') fillScreen();
    if (store.get().stage !== 'attract') store.dispatch({ type: 'touch' });
  });
  // the last page was for whoever took the headset off; on the next head it is in the way
  connectReturn(() => {
    if (settings().kind === 'headset') store.dispatch({ type: 'part' });
  });
  connectKiosk();
  renderEvent(overlay, port);
  const code = new URLSearchParams(location.hash.slice(1)).get('join');
  if (code !== null) {
    history.replaceState(null, '', location.pathname + location.search);
    link.join(code);
  }
}

/** Tells of every visit when it is over. */
function followVisits(
  store: EventStore,
  visit: () => EventFacts['visit'],
  put: (ended: NonNullable<ReturnType<typeof visitEnded>>) => Promise<void>,
): void {
  let began = 0;
  store.reconcile((now, before) => {
    if (now.stage === 'visit' && before.stage !== 'visit') began = now.since;
    if (now.stage !== 'wiping' || before.stage === 'wiping') return;
    const ended = visitEnded(now, before, visit(), began);
    if (ended) put(ended).catch(reportError);
  });
}

async function start(root: HTMLElement, overlay: HTMLElement): Promise<void> {
  try {
    const files = await loadPack(new URL(`tours/${tourId}/`, site));
    root.replaceChildren();
    begin(root, overlay, files);
  } catch (error) {
    showTrouble(root, asked.get('lang') ?? 'da', error);
    setTimeout(() => void start(root, overlay), patience);
  }
}

const root = document.getElementById('tour');
const overlay = document.getElementById('event');
if (root && overlay) void start(root, overlay);

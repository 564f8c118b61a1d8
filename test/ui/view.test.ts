import { describe, expect, it } from 'vitest';
import { type PackFiles, packSchema } from '../../src/tour/pack.ts';
import { announcement } from '../../src/ui/view/announcement.ts';
import { aboutTour, expectations, helpEntries } from '../../src/ui/view/beforehand.ts';
import { hotspotCard } from '../../src/ui/view/hotspotCard.ts';
import { menuItems } from '../../src/ui/view/menuItems.ts';
import { problemNotice, tiltNotice } from '../../src/ui/view/notices.ts';
import { roomThings, roomTitle } from '../../src/ui/view/roomThings.ts';
import { captionLine } from '../../src/ui/view/voice/caption.ts';
import { ledOffer } from '../../src/ui/view/voice/ledOffer.ts';
import { tellingLine } from '../../src/ui/view/voice/tellingLine.ts';
import type { ProblemCode, VisitAction } from '../../src/visit/actions.ts';
import { turn } from '../../src/visit/pose.ts';
import { createStore, type Visit } from '../../src/visit/store.ts';
import { packOfTwo } from './packOfTwo.ts';

const files: PackFiles = { pack: packOfTwo, url: (src) => `https://tour.test/${src}` };

function visitAt(node: string, language = 'da', tour = packOfTwo.tour): Visit {
  const visit = createStore(tour, language);
  visit.dispatch({ type: 'node/goto', node }, 'address');
  visit.dispatch({ type: 'panorama/ready', node, level: 'sharp' }, 'device');
  return visit;
}

function play(visit: Visit, ...actions: VisitAction[]): Visit {
  for (const action of actions) visit.dispatch(action, 'button');
  return visit;
}

const told: VisitAction[] = [
  { type: 'narration/play', id: 'welcome' },
  { type: 'narration/started', id: 'welcome' },
  {
    type: 'narration/cue',
    id: 'welcome',
    seconds: 1,
    cue: { speaker: 'Lars', text: 'Velkommen.' },
  },
];

describe('captions', () => {
  // The gate looks east (90); Lars stands 30 to the right of that.
  it('say who speaks, and point nowhere while the speaker is in view', () => {
    const visit = play(visitAt('gate'), ...told);
    turn(visit.pose, { compass: 120 });
    expect(captionLine(visit.get(), visit.pose)).toEqual({
      speaker: 'Lars',
      text: 'Velkommen.',
      arrow: null,
    });
  });

  it.each([
    [120 - 46, 'right'],
    [120 + 46, 'left'],
    [120 + 44, null],
    [120 - 170, 'right'],
    [120 + 170, 'left'],
    [120 + 720, null],
  ])('looking at compass %i they point %s', (compass, arrow) => {
    const visit = play(visitAt('gate'), ...told);
    turn(visit.pose, { compass });
    expect(captionLine(visit.get(), visit.pose)?.arrow).toBe(arrow);
  });

  it('count a narrow portrait view as narrow', () => {
    const visit = play(visitAt('gate'), ...told);
    turn(visit.pose, { compass: 90, aspect: 390 / 844 });
    expect(captionLine(visit.get(), visit.pose)?.arrow).toBe('right');
  });

  it('are silent when turned off', () => {
    const visit = play(visitAt('gate'), ...told);
    play(visit, { type: 'settings/change', change: { captions: false } });
    expect(captionLine(visit.get(), visit.pose)).toBeNull();
  });
});

describe('things in the room', () => {
  it('are named in the visitor’s language, by kind', () => {
    const { exits, hotspots, narrations } = roomThings(visitAt('gate').get());
    expect(exits.map(({ title }) => title)).toEqual(['Afdelingen']);
    expect(hotspots.map(({ title }) => title)).toEqual(['Nøglerne']);
    expect(narrations.map(({ title, guide }) => [title, guide])).toEqual([['Velkommen', 'Lars']]);
    expect(roomTitle(visitAt('gate', 'en').get())?.title).toBe('The gate');
  });

  it('take a way’s own name where it has one', () => {
    expect(roomThings(visitAt('wing', 'en').get()).exits[0]?.title).toBe('Back to the gate');
  });

  it('remember what was heard to the end', () => {
    const visit = play(visitAt('gate'), ...told, { type: 'narration/ended', id: 'welcome' });
    expect(roomThings(visit.get()).narrations[0]?.known).toBe(true);
  });

  it('open as a card with paragraphs and a picture that has words', () => {
    const visit = play(visitAt('gate'), { type: 'hotspot/open', id: 'keys' });
    const card = hotspotCard(visit.get(), files);
    expect(card).toMatchObject({
      title: 'Nøglerne',
      picture: { url: 'https://tour.test/keys.jpg', alt: 'Et nøglebundt på en krog' },
    });
    expect(card?.text).toHaveLength(2);
    expect(hotspotCard(play(visit, { type: 'card/close' }).get(), files)).toBeNull();
  });
});

describe('the way to a talk from a room', () => {
  const words = { da: 'Om jobbet', en: 'About the job' };
  const cardIn = (booking: string | undefined, language = 'da') => {
    const { gate, ...nodes } = packOfTwo.tour.nodes;
    if (!gate) throw new Error('there is no gate');
    const hotspots = gate.hotspots.map((one) => ({ ...one, opens: 'job' as const }));
    const { tour } = packSchema.parse({
      ...packOfTwo,
      tour: {
        ...packOfTwo.tour,
        job: { title: words, intro: words, sections: [{ id: 'work', title: words, text: words }] },
        booking,
        nodes: { ...nodes, gate: { ...gate, hotspots } },
      },
    });
    const visit = play(visitAt('gate', language, tour), { type: 'hotspot/open', id: 'keys' });
    return hotspotCard(visit.get(), files);
  };

  it('says from which room, in the visitor’s language, wherever the site stands', () => {
    expect(cardIn('/book')?.talk).toEqual({
      label: 'Book en samtale om jobbet',
      href: 'book?lang=da&from=room.gate',
    });
    expect(cardIn('/book', 'en')?.talk?.href).toBe('book?lang=en&from=room.gate');
  });

  it('leaves an agency’s own address as it is, and is not there where nobody takes bookings', () => {
    expect(cardIn('https://talk.example/?a=1')?.talk?.href).toBe('https://talk.example/?a=1');
    expect(cardIn(undefined)).toMatchObject({ talk: null, job: { href: 'job/' } });
  });
});

describe('the guide', () => {
  it('offers to show around where the route begins, and takes no for an answer', () => {
    const visit = visitAt('gate');
    const offer = ledOffer(visit.get());
    expect(offer).toMatchObject({ kind: 'begin', guide: 'Lars' });
    if (offer?.decline) play(visit, offer.decline.action);
    expect(ledOffer(visit.get())?.kind).toBe('resume');
  });

  it('is silent about it elsewhere and once something was told', () => {
    expect(ledOffer(visitAt('wing').get())).toBeNull();
    expect(ledOffer(play(visitAt('gate'), ...told).get())).toBeNull();
  });

  it('asks before the first step, and walks on by itself after a yes', () => {
    const visit = play(visitAt('gate'), ...told, { type: 'narration/ended', id: 'welcome' });
    expect(ledOffer(visit.get())).toMatchObject({
      kind: 'ask',
      guide: 'Lars',
      text: 'Skal vi gå ind på afdelingen?',
    });
    const led = play(visitAt('gate'), { type: 'led/start' }, ...told.slice(1), {
      type: 'narration/ended',
      id: 'welcome',
    });
    const offer = ledOffer(led.get());
    expect(offer).toMatchObject({ kind: 'walks', decline: { label: 'Bliv her' } });
  });

  it('can be taken up again after the visitor left the route', () => {
    const visit = play(visitAt('gate'), { type: 'led/start' }, { type: 'led/decline' });
    const offer = ledOffer(visit.get());
    expect(offer).toMatchObject({ kind: 'resume', accept: { action: { type: 'led/resume' } } });
    expect(menuItems(visit.get())[0]?.action).toEqual({ type: 'led/resume' });
  });
});

describe('what is told', () => {
  it('has its title, its teller and its length', () => {
    const visit = play(visitAt('gate'), ...told);
    expect(tellingLine(visit.get(), packOfTwo)).toEqual({
      id: 'welcome',
      guide: 'Lars',
      title: 'Velkommen',
      state: 'playing',
      from: 0,
      seconds: 24,
    });
  });
});

describe('notices', () => {
  const codes: ProblemCode[] = [
    'unknown',
    'unreachable',
    'coarse',
    'pack',
    'sound',
    'webgl',
    'context-lost',
    'xr',
    'tilt',
  ];
  it.each(codes)('say %s in both languages', (code) => {
    const said = ['da', 'en'].map((language) => {
      const visit = play(visitAt('gate', language), { type: 'problem/report', code, message: 'x' });
      return problemNotice(visit.get());
    });
    expect(said[0]?.title).toBeTruthy();
    expect(said[0]?.title).not.toBe(said[1]?.title);
    expect(said[0]?.text).not.toBe(said[1]?.text);
  });

  it('offer another try where trying helps', () => {
    const visit = play(
      visitAt('gate'),
      { type: 'link/follow', to: 'wing' },
      { type: 'panorama/failed', node: 'wing', level: 'preview', reason: '404' },
    );
    expect(problemNotice(visit.get())?.retry).toBe(true);
    play(visit, { type: 'problem/report', code: 'webgl', message: 'no' });
    expect(problemNotice(visit.get())?.retry).toBe(false);
  });

  it('tell a refused sensor from a missing one', () => {
    const visit = visitAt('gate');
    expect(tiltNotice(visit.get())).toBeNull();
    const denied = tiltNotice(play(visit, { type: 'tilt/changed', tilt: 'denied' }).get());
    const absent = tiltNotice(play(visit, { type: 'tilt/changed', tilt: 'absent' }).get());
    expect(denied?.title).not.toBe(absent?.title);
  });
});

describe('announcements', () => {
  it('say the room one comes into, once', () => {
    const visit = visitAt('gate');
    const said: (string | null)[] = [];
    visit.reconcile((now, before) => said.push(announcement(now, before)));
    play(
      visit,
      { type: 'link/follow', to: 'wing' },
      { type: 'panorama/ready', node: 'wing', level: 'preview' },
      { type: 'panorama/ready', node: 'wing', level: 'sharp' },
    );
    expect(said.filter(Boolean)).toEqual(['Du er nu her: Afdelingen.']);
  });
});

describe('before the visit', () => {
  it('gives the tour’s own warnings and makers, and help in the visitor’s language', () => {
    const { tour } = packOfTwo;
    expect(expectations(tour, 'da').place[0]).toContain('selvmord');
    expect(aboutTour(tour, 'en')).toContain('The voices are synthetic.');
    expect(helpEntries(tour, 'da').map(({ href }) => href)).toContain('tel:+4570201201');
    expect(helpEntries(tour, 'en').map(({ name }) => name)).not.toContain('Livslinien');
  });
});

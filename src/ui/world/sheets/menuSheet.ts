import { missionWords } from '../../../text/film/missions.ts';
import { interfaceLanguages, messages } from '../../../text/messages.ts';
import { inLanguage } from '../../../tour/localized.ts';
import { nodeOf } from '../../../tour/tour.ts';
import type { VisitAction } from '../../../visit/actions.ts';
import type { Settings } from '../../../visit/settings.ts';
import type { Visit } from '../../../visit/store.ts';
import { helpEntries } from '../../view/beforehand.ts';
import { menuItems } from '../../view/menuItems.ts';
import type { Block, Button } from '../panel/sheet.ts';

/** How much one press changes the volume. */
const step = 0.2;

interface Help {
  help: boolean;
  showHelp(shown: boolean): void;
}

/** Everything a visitor in a headset can set, and the ways out. */
export function menuSheet(visit: Visit, { help, showHelp }: Help): Block[] {
  const state = visit.get();
  const { settings, tour } = state;
  const words = messages(settings.language);
  const does = (action: VisitAction) => () => visit.dispatch(action, 'button');
  const close: Button = {
    id: 'close',
    label: words.world.close,
    press: does({ type: 'menu/toggle', open: false }),
  };
  if (help) return helpSheet(visit, [{ ...close, id: 'back', press: () => showHelp(false) }]);
  const set = (change: Partial<Settings>) => does({ type: 'settings/change', change });
  const chosen = (on: boolean) => ({ look: on ? ('chosen' as const) : ('plain' as const) });
  const start = inLanguage(nodeOf(tour, tour.start).title, settings.language);
  const ways: Button[] = [];
  const led = menuItems(state).find(({ id }) => id === 'led');
  if (led) ways.push({ id: 'led', label: led.label, press: does(led.action) });
  if (state.mission)
    ways.push({
      id: 'mission-leave',
      label: missionWords(settings.language).leave,
      press: () => {
        does({ type: 'menu/toggle', open: false })();
        does({ type: 'mission/leave' })();
      },
    });
  ways.push({
    id: 'overview',
    label: words.page.overview.title,
    press: does({ type: 'overview/toggle', open: true }),
  });
  if (state.place !== tour.start)
    ways.push({
      id: 'start',
      label: words.world.back(start),
      press: () => {
        does({ type: 'menu/toggle', open: false })();
        does({ type: 'node/goto', node: tour.start })();
      },
    });
  if (tour.support.length)
    ways.push({ id: 'help', label: words.world.help, press: () => showHelp(true) });
  const languages = interfaceLanguages.filter((one) => tour.languages.includes(one));
  return [
    { kind: 'text', text: words.world.menu, size: 'title' },
    {
      kind: 'buttons',
      label: words.world.language,
      buttons: languages.map((language) => ({
        id: `language-${language}`,
        label: messages(language).world.languageName,
        press: set({ language }),
        ...chosen(language === settings.language),
      })),
    },
    {
      kind: 'buttons',
      label: words.world.captions,
      buttons: [true, false].map((captions) => ({
        id: captions ? 'captions-on' : 'captions-off',
        label: captions ? words.world.on : words.world.off,
        press: set({ captions }),
        ...chosen(captions === settings.captions),
      })),
    },
    soundRow(visit, set),
    {
      kind: 'buttons',
      label: words.world.snapTurn,
      buttons: ([30, 45] as const).map((snapTurn) => ({
        id: `turn-${snapTurn}`,
        label: `${snapTurn}°`,
        press: set({ snapTurn }),
        ...chosen(snapTurn === settings.snapTurn),
      })),
    },
    {
      kind: 'buttons',
      label: words.world.passage,
      buttons: (['fade', 'walk'] as const).map((kind) => ({
        id: `passage-${kind}`,
        label: words.world.passages[kind],
        press: set({ walkInHeadset: kind === 'walk' }),
        ...chosen(settings.walkInHeadset === (kind === 'walk')),
      })),
    },
    { kind: 'rule' },
    ...(ways.length ? [{ kind: 'buttons' as const, buttons: ways }] : []),
    {
      kind: 'buttons',
      buttons: [
        { id: 'leave', label: words.world.leave, press: does({ type: 'xr/leave' }) },
        close,
      ],
    },
  ];
}

function soundRow(visit: Visit, set: (change: Partial<Settings>) => () => void): Block {
  const { volume, muted, language } = visit.get().settings;
  const words = messages(language).world;
  const to = (by: number): number => Math.round(Math.min(1, Math.max(0, volume + by)) * 10) / 10;
  return {
    kind: 'buttons',
    label: `${words.sound} ${muted ? words.off.toLowerCase() : `${Math.round(volume * 100)} %`}`,
    buttons: [
      { id: 'quieter', label: words.quieter, press: set({ volume: to(-step), muted: false }) },
      { id: 'louder', label: words.louder, press: set({ volume: to(step), muted: false }) },
      {
        id: 'mute',
        label: muted ? words.unmute : words.mute,
        press: set({ muted: !muted }),
        look: muted ? 'chosen' : 'plain',
      },
    ],
  };
}

function helpSheet(visit: Visit, buttons: Button[]): Block[] {
  const { tour, settings } = visit.get();
  const words = messages(settings.language).world;
  const lines = helpEntries(tour, settings.language).flatMap(
    ({ name, display, hours }): Block[] => [
      { kind: 'text', text: `${name}: ${display}`, size: 'body' },
      ...(hours
        ? [{ kind: 'text' as const, text: hours, size: 'small' as const, quiet: true }]
        : []),
    ],
  );
  return [
    { kind: 'text', text: words.help, size: 'title' },
    { kind: 'text', text: words.helpText, size: 'body' },
    ...lines,
    { kind: 'buttons', buttons },
  ];
}

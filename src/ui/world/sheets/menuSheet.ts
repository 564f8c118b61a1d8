import { missionWords } from '../../../text/film/missions.ts';
import { interfaceLanguages, messages } from '../../../text/messages.ts';
import { inLanguage } from '../../../tour/localized.ts';
import type { Pack } from '../../../tour/pack.ts';
import { nodeOf } from '../../../tour/tour.ts';
import type { VisitAction } from '../../../visit/actions.ts';
import { choiceTimes, type Settings } from '../../../visit/settings.ts';
import type { Visit } from '../../../visit/store.ts';
import { helpEntries } from '../../view/beforehand.ts';
import { menuItems } from '../../view/menuItems.ts';
import type { Block, Button } from '../canvas/blocks.ts';

/** How much one press changes the volume. */
const step = 0.2;

interface Help {
  help: boolean;
  showHelp(shown: boolean): void;
}

/** Everything a visitor in a headset can set, and the ways out. */
export function menuSheet(visit: Visit, pack: Pack, { help, showHelp }: Help): Block[] {
  const state = visit.get();
  const { settings, tour } = state;
  const words = messages(settings.language);
  const mission = missionWords(settings.language);
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
  const items = menuItems(state, pack).filter(({ id }) => id === 'led' || id === 'missions');
  for (const { id, label, action } of items)
    if (id === 'led' || state.mission?.id !== null) ways.push({ id, label, press: does(action) });
  if (state.mission)
    ways.push({
      id: 'mission-leave',
      label: mission.leave,
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
    ...(state.mission ? [timeRow(settings, set)] : []),
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

/** The time to choose in a mission. */
function timeRow(settings: Settings, set: (change: Partial<Settings>) => () => void): Block {
  const words = missionWords(settings.language);
  return {
    kind: 'buttons',
    label: words.choiceTime,
    buttons: choiceTimes.map((choiceTime) => ({
      id: `time-${choiceTime}`,
      label: words.choiceTimes[choiceTime],
      press: set({ choiceTime }),
      look: choiceTime === settings.choiceTime ? 'chosen' : 'plain',
    })),
  };
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

/** Who listens. */
export function helpSheet(visit: Visit, buttons: Button[]): Block[] {
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

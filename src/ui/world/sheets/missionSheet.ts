import { missionWords } from '../../../text/film/missions.ts';
import { messages } from '../../../text/messages.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import type { VisitAction } from '../../../visit/actions.ts';
import type { Visit } from '../../../visit/store.ts';
import type { VisitState } from '../../../visit/visit.ts';
import { debriefing, resultCard } from '../../view/mission/afterwards.ts';
import { listed, missionList, onward } from '../../view/mission/list.ts';
import { missionMoment, missionScreen } from '../../view/mission/moment.ts';
import type { Block, Button } from '../canvas/blocks.ts';
import { helpSheet } from './menuSheet.ts';
import { listSheet, profileSheet, type Turning } from './missionLists.ts';

/** URLs of the pictures on the sheet. */
export function missionPictures(state: VisitState, files: PackFiles): string[] {
  switch (missionScreen(state)) {
    case 'list':
      return missionList(state, files).entries.map(({ poster }) => poster);
    case 'debrief':
      return (debriefing(state, files)?.remarks ?? []).flatMap(({ portrait }) => portrait ?? []);
    default:
      return [];
  }
}

/** What is asked and said of missions: all of them, a title, the choices, what officers say, what the way gave. */
export function missionSheet(visit: Visit, files: PackFiles, turning: Turning): Block[] {
  const state = visit.get();
  switch (missionScreen(state)) {
    case 'list':
      return listSheet(visit, files, turning);
    case 'profile':
      return profileSheet(visit, turning);
    case 'waiting':
      return [text(missionWords(state.settings.language).waiting), leaving(visit)];
    case 'title':
      return titleSheet(visit, files);
    case 'playing':
    case 'choosing':
      return momentSheet(visit, files);
    case 'debrief':
      return debriefSheet(visit, files, turning);
    case 'done':
      return resultSheet(visit, files);
    default:
      return [];
  }
}

const text = (words: string): Block => ({ kind: 'text', text: words, size: 'body' });
const small = (words: string, accent = false): Block => ({
  kind: 'text',
  text: words,
  size: 'small',
  ...(accent ? { accent } : { quiet: true }),
});
const title = (words: string): Block => ({ kind: 'text', text: words, size: 'title' });

function button(visit: Visit, label: string, action: VisitAction, look?: 'strong'): Button {
  const press = () => visit.dispatch(action, 'button');
  return { id: `${action.type} ${label}`, label, press, ...(look && { look }) };
}

function leaving(visit: Visit): Block {
  const words = missionWords(visit.get().settings.language);
  return { kind: 'buttons', buttons: [button(visit, words.leave, { type: 'mission/leave' })] };
}

function titleSheet(visit: Visit, files: PackFiles): Block[] {
  const state = visit.get();
  const id = state.mission?.id ?? '';
  const entry = listed(state, files, id);
  if (!entry) return [];
  const words = missionWords(state.settings.language);
  const under = state.plays[id]?.away === true;
  const start = button(
    visit,
    under ? words.startAnew : words.start,
    { type: 'mission/start' },
    ...(under ? [] : (['strong'] as const)),
  );
  const resume = under ? [button(visit, words.resume, { type: 'mission/resume' }, 'strong')] : [];
  return [
    small(entry.facts.join(' · '), true),
    title(entry.title),
    text(entry.summary),
    ...(entry.warning ? [small(words.before, true), text(entry.warning)] : []),
    {
      kind: 'buttons',
      buttons: [
        ...resume,
        start,
        button(visit, entry.warning ? words.skip : words.leave, { type: 'mission/leave' }),
      ],
    },
  ];
}

function momentSheet(visit: Visit, files: PackFiles): Block[] {
  const state = visit.get();
  const moment = missionMoment(state, files);
  if (!moment) return [];
  const words = missionWords(state.settings.language);
  const { asking } = moment;
  if (!asking)
    return [
      title(words.held),
      {
        kind: 'buttons',
        buttons: [button(visit, words.goOn, { type: 'mission/hold', held: false }, 'strong')],
      },
    ];
  const besides = [button(visit, words.replay, { type: 'mission/replay' })];
  if (asking.time)
    besides.push(
      button(visit, words.timeOff, { type: 'settings/change', change: { choiceTime: 'off' } }),
    );
  const { time } = asking;
  return [
    {
      kind: 'question',
      text: asking.ask,
      time: time && { all: time.all, left: () => visit.get().mission?.left ?? time.all },
    },
    {
      kind: 'buttons',
      buttons: asking.choices.map(({ id, text: label, action }) => ({
        id,
        label,
        press: () => visit.dispatch(action, 'button'),
        wide: true,
      })),
    },
    { kind: 'buttons', buttons: besides },
    ...(asking.inPeace ? [small(words.inPeace)] : []),
  ];
}

const pages = { front: 0, said: 1, help: 2 } as const;

function debriefSheet(visit: Visit, files: PackFiles, { pictures, page, turn }: Turning): Block[] {
  const state = visit.get();
  const view = debriefing(state, files);
  if (!view) return [];
  const words = missionWords(state.settings.language);
  const { page: pageWords } = messages(state.settings.language);
  const to = (id: keyof typeof pages, label: string): Button => ({
    id,
    label,
    press: () => turn(pages[id]),
  });
  if (page === pages.help) return helpSheet(visit, [to('front', words.back)]);
  if (page === pages.said)
    return [
      ...view.remarks.flatMap(({ guide, role, lines }) => [
        small(role ? `${guide} · ${role}` : guide, true),
        text(lines.map((line) => line.text).join(' ')),
      ]),
      { kind: 'buttons', buttons: [to('front', words.back)] },
    ];
  const last = view.decisions.at(-1);
  const speaker = state.mission?.cue?.speaker;
  const faces = new Map(
    view.remarks.map(({ guide: name, role, portrait }) => [
      name,
      { name, role, picture: (portrait && pictures[portrait]) || null, lit: name === speaker },
    ]),
  );
  return [
    small(words.happened, true),
    text(view.happened),
    ...(last
      ? [
          small(last.timedOut ? words.timedOut : words.did, true),
          text(`${last.choice}. ${last.did}`),
        ]
      : []),
    { kind: 'rule' },
    { kind: 'faces', faces: [...faces.values()] },
    {
      kind: 'buttons',
      buttons: [
        button(visit, words.onward, { type: 'mission/continue' }, 'strong'),
        button(visit, words.otherWay, { type: 'mission/back' }),
        to('said', words.readSaid),
        ...(view.strong ? [to('help', pageWords.links.help)] : []),
      ],
    },
  ];
}

function resultSheet(visit: Visit, files: PackFiles): Block[] {
  const state = visit.get();
  const card = resultCard(state, files);
  if (!card) return [];
  const words = missionWords(state.settings.language);
  const next = onward(state, files);
  return [
    small(card.title, true),
    title(words.resultTitle),
    ...card.words.map(({ name, said }): Block => ({ kind: 'pair', name, said })),
    small(card.ways),
    {
      kind: 'buttons',
      buttons: [
        ...(next ? [button(visit, next.label, next.action, 'strong')] : []),
        button(visit, words.otherWay, { type: 'mission/back' }),
        button(visit, words.all, { type: 'mission/open' }),
        button(visit, words.backToRoom, { type: 'mission/leave' }),
      ],
    },
  ];
}

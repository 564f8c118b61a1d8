import { missionWords } from '../../../text/film/missions.ts';
import type { PackFiles } from '../../../tour/pack.ts';
import type { Visit } from '../../../visit/store.ts';
import { profileView } from '../../view/mission/afterwards.ts';
import { missionList } from '../../view/mission/list.ts';
import type { Block, Button } from '../canvas/blocks.ts';
import type { Pictures } from '../usePicture.ts';

/** How a sheet of several pages is shown: which page, and how it is turned. */
export interface Turning {
  pictures: Pictures;
  /** counted from 0 */
  page: number;
  turn(to: number): void;
}

/** All missions with how far one has come, and what is said after them. */
export function listSheet(visit: Visit, files: PackFiles, { pictures }: Turning): Block[] {
  const state = visit.get();
  const words = missionWords(state.settings.language);
  const { title, progress, entries, profile } = missionList(state, files);
  const cards = entries.map(
    ({ id, title: label, poster, facts, progress: far }): Button => ({
      id: `mission-${id}`,
      label,
      card: { picture: pictures[poster] ?? null, note: facts.at(-1) ?? '', lit: far !== 'new' },
      press: () => visit.dispatch({ type: 'mission/open', id }, 'button'),
    }),
  );
  const { action, label } = profile;
  const back: Button = {
    id: 'missions-close',
    label: words.back,
    press: () => visit.dispatch({ type: 'mission/close' }, 'button'),
  };
  return [
    { kind: 'text', text: title, size: 'title' },
    { kind: 'text', text: progress, size: 'small', accent: true },
    { kind: 'buttons', buttons: cards, columns: 2 },
    ...(action
      ? []
      : [{ kind: 'text' as const, text: label, size: 'small' as const, quiet: true }]),
    {
      kind: 'buttons',
      buttons: action
        ? [
            {
              id: 'missions-profile',
              label,
              look: 'strong',
              press: () => visit.dispatch(action, 'button'),
            },
            back,
          ]
        : [back],
    },
  ];
}

/** Leanings a page: more would have to be read with the head. */
const together = 2;

/** In words how somebody went to work and what the job asks, a page at a time; the ways on are the page's. */
export function profileSheet(visit: Visit, { page, turn }: Turning): Block[] {
  const state = visit.get();
  const view = profileView(state);
  if (!view) return [];
  const words = missionWords(state.settings.language);
  const pages: Block[][] = [
    [
      { kind: 'text', text: view.title, size: 'title' },
      { kind: 'text', text: view.lead, size: 'body' },
    ],
  ];
  for (let i = 0; i < view.parts.length; i += together)
    pages.push(
      view.parts
        .slice(i, i + together)
        .flatMap(({ title, said, asks }, at): Block[] => [
          ...(at > 0 ? [{ kind: 'rule' as const }] : []),
          { kind: 'text', text: title, size: 'title' },
          { kind: 'text', text: said, size: 'body' },
          { kind: 'text', text: `${words.job}: ${asks}`, size: 'small', quiet: true },
        ]),
    );
  pages.push([
    { kind: 'text', text: view.onwards, size: 'body' },
    ...(state.tour.booking
      ? [{ kind: 'text' as const, text: words.bookLater, size: 'small' as const, accent: true }]
      : []),
    { kind: 'rule' },
    { kind: 'text', text: view.notForMe, size: 'body' },
  ]);
  const last = page >= pages.length - 1;
  const buttons: Button[] = [
    {
      id: 'profile-all',
      label: words.all,
      press: () => visit.dispatch({ type: 'mission/open' }, 'button'),
    },
  ];
  if (page > 0)
    buttons.unshift({ id: 'profile-back', label: words.back, press: () => turn(page - 1) });
  if (last)
    buttons.unshift({
      id: 'profile-leave',
      label: words.backToRoom,
      look: 'strong',
      press: () => visit.dispatch({ type: 'mission/leave' }, 'button'),
    });
  else
    buttons.unshift({
      id: 'profile-onward',
      label: words.onward,
      look: 'strong',
      press: () => turn(page + 1),
    });
  return [...(pages[Math.min(page, pages.length - 1)] ?? []), { kind: 'buttons', buttons }];
}

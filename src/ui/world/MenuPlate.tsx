import { useMemo } from 'react';
import { messages } from '../../text/messages.ts';
import { thingsIn } from '../../visit/selectors.ts';
import type { Visit } from '../../visit/store.ts';
import { useVisit } from '../../visit/useVisit.ts';
import type { Block } from './canvas/blocks.ts';
import { belowWall } from './deskShows.ts';
import { Follow } from './panel/Follow.tsx';
import { Panel } from './panel/Panel.tsx';

const pitch = -35;
/** below what is asked in a mission */
const lower = -42;
const distance = 1.6;

/** The way to the menu for eyes and rays alike: low in front of the visitor, never over a door's ring. */
export function MenuPlate({ visit }: { visit: Visit }) {
  const open = useVisit(visit, (state) => state.menu);
  // the model of the building stands there, and the sheet above it has a way out
  const overview = useVisit(visit, (state) => state.overview && !state.menu);
  const language = useVisit(visit, (state) => state.settings.language);
  const place = useVisit(visit, (state) => state.place);
  const below = useVisit(visit, (state) => belowWall(state));
  const words = messages(language).world;
  const blocks = useMemo<Block[]>(
    () => [
      {
        kind: 'buttons',
        buttons: [
          {
            id: 'menu',
            label: open ? words.close : words.menu,
            press: () => visit.dispatch({ type: 'menu/toggle' }, 'button'),
          },
        ],
      },
    ],
    [visit, open, words],
  );
  const rings = useMemo(() => {
    const state = visit.get();
    if (!place) return [];
    return thingsIn(state, place)
      .filter(({ kind }) => kind === 'link')
      .map(({ bearing }) => bearing.compass);
  }, [visit, place]);
  if (overview) return null;
  return (
    <Follow visit={visit} leash={36} clearOf={rings}>
      <Panel
        blocks={blocks}
        width={8}
        pitch={below ? lower : pitch}
        distance={distance}
        ground={false}
      />
    </Follow>
  );
}

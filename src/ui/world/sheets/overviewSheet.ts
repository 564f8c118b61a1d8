import { messages } from '../../../text/messages.ts';
import { actionForRoom } from '../../../visit/selectors.ts';
import type { Visit } from '../../../visit/store.ts';
import { overviewLight, overviewRoom } from '../../view/overview.ts';
import type { Block, Button } from '../canvas/blocks.ts';

/** Rooms of a row: more would be too narrow to be hit. */
const across = 3;

/** Every room by its name, beneath the model of the building. */
export function overviewSheet(visit: Visit): Block[] {
  const state = visit.get();
  const words = messages(state.settings.language);
  const rooms = Object.keys(state.tour.nodes).map((node): Button => {
    const { title } = overviewRoom(state, node);
    return {
      id: `room-${node}`,
      label: title,
      look: overviewLight(state, node) === 'here' ? 'chosen' : 'plain',
      press: () => visit.dispatch(actionForRoom(state, node), 'button'),
    };
  });
  const rows = Array.from({ length: Math.ceil(rooms.length / across) }, (_, row) =>
    rooms.slice(row * across, (row + 1) * across),
  );
  return [
    { kind: 'text', text: words.page.overview.title, size: 'title' },
    ...rows.map((buttons): Block => ({ kind: 'buttons', buttons })),
    { kind: 'rule' },
    {
      kind: 'buttons',
      buttons: [
        {
          id: 'close',
          label: words.world.close,
          press: () => visit.dispatch({ type: 'overview/toggle', open: false }, 'button'),
        },
      ],
    },
  ];
}

import type { VisitState } from '../../../visit/visit.ts';
import { roomTitle } from '../../view/roomThings.ts';

/** Where one is: large on arrival, then it steps back. */
export function RoomTitle({ state }: { state: VisitState }) {
  const room = roomTitle(state);
  return (
    <h1 className="room-title" key={state.place}>
      {room?.title ?? ''}
    </h1>
  );
}

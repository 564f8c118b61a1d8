import { useState } from 'react';
import type { Room } from '../contract/lan/operator.ts';
import type { OperatorWords } from '../text/truck/operator.ts';

interface RoomPickerProps {
  rooms: Room[];
  words: OperatorWords;
  language: string;
  /** true: also asks what to look at there */
  things: boolean;
  onPick(room: Room, thing: Room['things'][number] | null): void;
}

/** A room, and when asked a thing in it. */
export function RoomPicker({ rooms, words, language, things, onPick }: RoomPickerProps) {
  const [room, setRoom] = useState<Room | null>(null);
  const said = (title: Record<string, string>) => title[language] ?? Object.values(title)[0];
  if (things && room)
    return (
      <>
        <h3>
          {said(room.title)}: {words.showThing}
        </h3>
        <p className="choices">
          {room.things.map((thing) => (
            <button
              type="button"
              key={`${thing.yaw} ${thing.pitch} ${said(thing.title)}`}
              onClick={() => onPick(room, thing)}
            >
              {said(thing.title)}
            </button>
          ))}
          <button type="button" onClick={() => onPick(room, null)}>
            {words.room}
          </button>
        </p>
      </>
    );
  return (
    <p className="choices">
      {rooms.map((one) => (
        <button
          type="button"
          key={one.id}
          onClick={() => (things ? setRoom(one) : onPick(one, null))}
        >
          {said(one.title)}
        </button>
      ))}
    </p>
  );
}

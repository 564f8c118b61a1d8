import type { ThreeEvent } from '@react-three/fiber';
import { type ReactNode, useMemo } from 'react';
import type { Position } from '../../tour/angles.ts';
import type { Source, Thing } from '../../visit/actions.ts';
import { actionFor, type PlacedThing } from '../../visit/selectors.ts';
import type { Visit } from '../../visit/store.ts';
import { presenting } from '../../visit/visit.ts';
import type { MarkMaterials, Presence } from './materials.ts';
import type { Surface } from './placing.ts';

/** Pixels a pointer may move between pressing and letting go: more is a drag. */
const steady = 6;

/** What every mark gets. */
export interface ShownThing {
  visit: Visit;
  thing: PlacedThing;
  /** pointed at, focused, or being gone to */
  lit: boolean;
  /** its name is shown without being pointed at */
  named: boolean;
  /** nothing fades in */
  still: boolean;
  /** camera above the floor, metres */
  height: number;
  /** what the room's geometry says, once it is known */
  surface: Surface | undefined;
  materials: MarkMaterials;
  presence: Presence;
  onHover(hovered: boolean): void;
}

export interface MarkProps {
  visit: Visit;
  thing: Thing;
  position: Position;
  /** CSS pixels around the mark that belong to it: 48 at least, 3 degrees in a headset */
  area: { width: number; height: number };
  onHover(hovered: boolean): void;
  /** what is turned to the viewer, in CSS pixels */
  children: ReactNode;
  /** what lies in the room, in metres */
  lying?: ReactNode;
}

/** Something in the room that can be pointed at and used, by whatever points. */
export function Mark({ visit, thing, position, area, onHover, children, lying }: MarkProps) {
  const { kind, id } = thing;
  const userData = useMemo(() => ({ thing: { kind, id } }), [kind, id]);

  function use(event: ThreeEvent<MouseEvent>): void {
    const immersed = presenting(visit.get());
    // An event of the headset has no delta, and throws when asked for it.
    if (!immersed && event.delta > steady) return;
    event.stopPropagation();
    visit.dispatch(actionFor(visit.get(), thing), sourceOf(event, immersed));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: an object in the room; its button is on the page
    <group
      position={position}
      onClick={use}
      onPointerEnter={(event) => {
        event.stopPropagation();
        if (event.pointerType !== 'touch' || presenting(visit.get())) onHover(true);
      }}
      onPointerLeave={() => onHover(false)}
    >
      <group>
        {/* Never drawn, only pointed at. Gaze looks for `userData.thing`. */}
        <mesh visible={false} userData={userData} scale={[area.width, area.height, 1]}>
          <planeGeometry />
        </mesh>
        {children}
      </group>
      {lying}
    </group>
  );
}

/** Who pointed. Events in a headset say which kind of pointer and, by its state, whose. */
function sourceOf(event: ThreeEvent<MouseEvent>, immersed: boolean): Source {
  const { pointerType, pointerState } = event as unknown as {
    pointerType?: string;
    pointerState?: { type?: string };
  };
  if (immersed) {
    if (pointerType === 'gaze' || pointerState?.type === 'gaze') return 'gaze';
    const fingers = pointerState?.type === 'hand' || pointerState?.type === 'transientPointer';
    return fingers || pointerType === 'touch' ? 'hand' : 'ray';
  }
  const native = event.nativeEvent as Partial<PointerEvent> | undefined;
  return (native?.pointerType ?? pointerType) === 'touch' ? 'touch' : 'pointer';
}

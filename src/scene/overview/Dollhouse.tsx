import { useFrame, useThree } from '@react-three/fiber';
import {
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
  type WheelEvent,
} from 'react';
import { MathUtils, type PerspectiveCamera, Vector3 } from 'three';
import { keepApart, type Written } from '../../tour/around/apart.ts';
import type { PackFiles } from '../../tour/pack.ts';
import { Canvas } from '../canvas/Canvas.tsx';
import type { Floor } from './floors.ts';
import { createRoomModels, type Light, type RoomModels } from './rooms.ts';

export interface DollhouseProps {
  files: PackFiles;
  floor: Floor;
  /** in the middle at first */
  around: string | null;
  light: (node: string) => Light;
  /** what stands on a room's button */
  label: (node: string) => { title: string; note: string };
  onGo: (node: string, event: { detail: number }) => void;
}

/** What is looked at: a point of the floor, and how many metres are seen across. */
interface Sight {
  x: number;
  z: number;
  across: number;
}

const range = { least: 8, usual: 30, most: 110 };
/** Degrees below the horizon. */
const tilt = 58;
const fov = 30;
const steady = 6;

/** A building's floor from above with its ceilings cut away. Each room is a button where it stands. */
export function Dollhouse(props: DollhouseProps) {
  const { files, floor, around, label, light, onGo } = props;
  const { nodes } = files.pack.tour;
  const sight = useRef<Sight>(sightOf(props));
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const redraw = useRef(() => {});
  const drag = useRef<{ x: number; y: number; moved: boolean } | null>(null);
  /** nothing can be drawn here: the rooms are a list */
  const [listed, setListed] = useState(false);
  const fingers = useRef(new Map<number, { x: number; y: number }>());

  // biome-ignore lint/correctness/useExhaustiveDependencies: another floor is looked at anew
  useEffect(() => {
    sight.current = sightOf(props);
    redraw.current();
  }, [floor, around]);

  function zoom(factor: number): void {
    sight.current.across = MathUtils.clamp(sight.current.across * factor, range.least, range.most);
    redraw.current();
  }
  function pan(x: number, y: number, width: number): void {
    const metres = sight.current.across / width;
    sight.current.x -= x * metres;
    sight.current.z -= (y * metres) / Math.sin(MathUtils.degToRad(tilt));
    redraw.current();
  }
  function down(event: PointerEvent<HTMLElement>): void {
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    drag.current = { x: event.clientX, y: event.clientY, moved: false };
  }
  function move(event: PointerEvent<HTMLElement>): void {
    const before = fingers.current.get(event.pointerId);
    if (!before || !drag.current) return;
    const others = [...fingers.current].filter(([id]) => id !== event.pointerId);
    const now = { x: event.clientX, y: event.clientY };
    const [, other] = others[0] ?? [];
    if (other) {
      const spread = (one: typeof now) =>
        Math.max(20, Math.hypot(one.x - other.x, one.y - other.y));
      zoom(spread(before) / spread(now));
    } else if (
      drag.current.moved ||
      Math.hypot(now.x - drag.current.x, now.y - drag.current.y) > steady
    ) {
      if (!drag.current.moved) event.currentTarget.setPointerCapture(event.pointerId);
      drag.current.moved = true;
      pan(now.x - before.x, now.y - before.y, event.currentTarget.clientWidth);
    }
    fingers.current.set(event.pointerId, now);
  }
  function up(event: PointerEvent<HTMLElement>): void {
    fingers.current.delete(event.pointerId);
  }

  return (
    <div
      className="dollhouse"
      data-listed={listed || undefined}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onWheel={(event: WheelEvent) => zoom(Math.exp(event.deltaY * 0.0012))}
    >
      <Canvas onCreated={() => undefined} onUnable={() => setListed(true)}>
        <Models files={files} floor={floor} light={light} redraw={redraw} />
        <Above sight={sight} floor={floor} files={files} buttons={buttons} />
      </Canvas>
      <ul>
        {floor.nodes.map((node) => {
          const { title, note } = label(node);
          return (
            <li key={node}>
              <button
                type="button"
                ref={(element) => {
                  if (element) buttons.current.set(node, element);
                  else buttons.current.delete(node);
                }}
                data-light={light(node)}
                onClick={(event) => {
                  if (!drag.current?.moved || event.detail === 0) onGo(node, event);
                }}
                onFocus={(event) => {
                  const { position } = nodes[node] ?? {};
                  if (!position || !event.currentTarget.matches(':focus-visible')) return;
                  sight.current.x = position[0];
                  sight.current.z = position[2];
                  redraw.current();
                }}
              >
                <span>{title}</span>
                {note && <small>{note}</small>}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function sightOf({ files, floor, around }: DollhouseProps): Sight {
  const { nodes } = files.pack.tour;
  const places = floor.nodes.flatMap((id) => (nodes[id]?.position ? [nodes[id].position] : []));
  const own = around && floor.nodes.includes(around) ? nodes[around]?.position : undefined;
  const [x, , z] = own ?? places[0] ?? [0, 0, 0];
  const reach = Math.max(...places.map((at) => Math.hypot(at[0] - x, at[2] - z)), 4);
  return { x, z, across: MathUtils.clamp(reach * 2 + 10, range.least, range.usual) };
}

function Models({
  files,
  floor,
  light,
  redraw,
}: Pick<DollhouseProps, 'files' | 'floor' | 'light'> & { redraw: RefObject<() => void> }) {
  const scene = useThree((state) => state.scene);
  const invalidate = useThree((state) => state.invalidate);
  const [models, setModels] = useState<RoomModels | null>(null);
  useEffect(() => {
    redraw.current = () => invalidate();
    const made = createRoomModels(files, () => invalidate());
    scene.add(made.group);
    setModels(made);
    return () => {
      scene.remove(made.group);
      made.dispose();
    };
  }, [files, scene, invalidate, redraw]);
  useEffect(() => models?.show(floor.nodes), [models, floor]);
  useEffect(() => models?.light(light), [models, light]);
  return null;
}

const point = new Vector3();

/** A room's button, and where it is to stand. */
interface Place extends Written {
  button: HTMLButtonElement;
}

/** The camera, and the buttons where the rooms are seen. */
function Above({
  sight,
  floor,
  files,
  buttons,
}: Pick<DollhouseProps, 'files' | 'floor'> & {
  sight: RefObject<Sight>;
  buttons: RefObject<Map<string, HTMLButtonElement>>;
}) {
  const places = useRef<Place[]>([]);
  useFrame(({ camera, size }) => {
    const eye = camera as PerspectiveCamera;
    const { x, z, across } = sight.current;
    const aspect = Math.max(0.7, size.width / size.height);
    const away = across / 2 / Math.tan(MathUtils.degToRad(fov / 2)) / aspect;
    const down = MathUtils.degToRad(tilt);
    eye.position.set(x, floor.height + Math.sin(down) * away, z + Math.cos(down) * away);
    eye.rotation.set(-down, 0, 0);
    eye.fov = fov;
    eye.near = away / 20;
    eye.far = away * 4;
    eye.updateProjectionMatrix();
    eye.updateMatrixWorld();
    places.current.length = 0;
    for (const [node, button] of buttons.current) {
      const { position } = files.pack.tour.nodes[node] ?? {};
      if (!position) continue;
      point.set(position[0], floor.height, position[2]).project(eye);
      places.current.push({
        button,
        x: ((point.x + 1) / 2) * size.width,
        y: ((1 - point.y) / 2) * size.height,
        width: button.offsetWidth,
        height: button.offsetHeight,
      });
    }
    keepApart(places.current);
    for (const { button, x, y } of places.current)
      button.style.transform = `translate(-50%, -50%) translate(${x}px, ${y}px)`;
  });
  return null;
}

import type { ThreeEvent } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { CanvasTexture, LinearMipmapLinearFilter, MathUtils, SRGBColorSpace } from 'three';
import {
  type Block,
  type Button,
  type Layout,
  type Rect,
  unitsPerDegree,
} from '../canvas/blocks.ts';
import { bleed, paint } from '../canvas/paint.ts';
import { layOut } from '../canvas/sheet.ts';
import { measureText } from '../canvas/typeface.ts';
import { TimeRing } from './TimeRing.tsx';

/** In front of the room's marks, behind the ring of the gaze. */
const order = 500;
const drawn = {
  transparent: true,
  depthTest: false,
  depthWrite: false,
  toneMapped: false,
} as const;

interface PanelProps {
  blocks: Block[];
  /** degrees of arc across */
  width: number;
  /** metres away: letters keep their size to the eye */
  distance: number;
  /** degrees above the eye line of the sheet's `edge` */
  pitch: number;
  edge?: 'middle' | 'top' | 'bottom';
  /** times the usual size */
  magnified?: number;
  /** false leaves out the dark sheet behind the words */
  ground?: boolean;
  /** false lets rays and eyes through to what is behind it */
  solid?: boolean;
}

/**
 * A sheet in the room, facing the eyes. It is drawn on a canvas: the page's typeface with every letter,
 * and no WebAssembly, which a strict security policy would refuse.
 */
export function Panel(props: PanelProps) {
  const { blocks, width, distance, pitch, edge = 'middle', magnified = 1, ground = true } = props;
  const solid = ground && props.solid !== false;
  const [lit, setLit] = useState<string | null>(null);
  const layout = useMemo(
    () => layOut(blocks, Math.round(width * unitsPerDegree), measureText),
    [blocks, width],
  );
  const texture = usePainted(layout, lit, ground);
  const unit = (2 * distance * Math.tan(Math.PI / 360) * magnified) / unitsPerDegree;
  const half = Math.atan((layout.height * unit) / 2 / distance);
  const middle = MathUtils.degToRad(pitch) + { middle: 0, top: -half, bottom: half }[edge];
  const pressed = layout.placed.filter((part) => part.kind === 'button');
  const ring = layout.placed.find((part) => part.kind === 'ring');
  return (
    <group rotation={[middle, 0, 0]}>
      <group position={[0, 0, -distance]} scale={unit}>
        <mesh
          renderOrder={order}
          pointerEventsOrder={order}
          userData={solid ? { backdrop: true } : {}}
          {...(solid ? { onClick: stop } : {})}
        >
          <planeGeometry args={[layout.width + 2 * bleed, layout.height + 2 * bleed]} />
          <meshBasicMaterial {...drawn} map={texture} />
        </mesh>
        {pressed.map(({ button, ...rect }) => (
          <Target key={button.id} button={button} rect={rect} layout={layout} onLit={setLit} />
        ))}
        {ring && <TimeRing time={ring.time} place={middleOf(ring, layout)} order={order + 1} />}
      </group>
    </group>
  );
}

/** A place on the sheet as the room counts: from its middle, upwards. */
function middleOf({ x, y, width, height }: Rect, layout: Layout): Rect {
  return {
    x: x + width / 2 - layout.width / 2,
    y: layout.height / 2 - y - height / 2,
    width,
    height,
  };
}

function stop(event: ThreeEvent<MouseEvent>): void {
  event.stopPropagation();
}

/** Where a button can be hit: the picture of it is on the sheet. */
function Target({
  button,
  rect,
  layout,
  onLit,
}: {
  button: Button;
  rect: Rect;
  layout: Layout;
  onLit(change: (lit: string | null) => string | null): void;
}) {
  const light = (on: boolean): void =>
    onLit((lit) => (on ? button.id : lit === button.id ? null : lit));
  useEffect(() => () => onLit((lit) => (lit === button.id ? null : lit)), [button.id, onLit]);
  const events = {
    onClick: (event: ThreeEvent<MouseEvent>) => {
      event.stopPropagation();
      button.press();
    },
    onPointerOver: () => light(true),
    onPointerOut: () => light(false),
  };
  const { x, y } = middleOf(rect, layout);
  return (
    <mesh
      position={[x, y, 2]}
      pointerEventsOrder={order + 1}
      userData={{ press: button.press, hover: light, id: button.id }}
      {...events}
    >
      <planeGeometry args={[rect.width, rect.height]} />
      <meshBasicMaterial visible={false} />
    </mesh>
  );
}

function usePainted(layout: Layout, lit: string | null, ground: boolean): CanvasTexture {
  const { width, height } = layout;
  const texture = useMemo(() => {
    const canvas = document.createElement('canvas');
    canvas.width = width + 2 * bleed;
    canvas.height = height + 2 * bleed;
    const made = new CanvasTexture(canvas);
    made.colorSpace = SRGBColorSpace;
    made.minFilter = LinearMipmapLinearFilter;
    made.anisotropy = 8;
    return made;
  }, [width, height]);
  useEffect(() => () => texture.dispose(), [texture]);
  useLayoutEffect(() => {
    const pen = (texture.image as HTMLCanvasElement).getContext('2d');
    if (!pen) return;
    paint(pen, layout, { lit, ground });
    texture.needsUpdate = true;
  }, [texture, layout, lit, ground]);
  return texture;
}

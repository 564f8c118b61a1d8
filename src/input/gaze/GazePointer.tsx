import { useFrame } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { type Group, MathUtils, type Mesh, Vector3 } from 'three';
import { actionFor, sameThing } from '../../visit/selectors.ts';
import type { Visit } from '../../visit/store.ts';
import { useVisit } from '../../visit/useVisit.ts';
import { presenting } from '../../visit/visit.ts';
import { createDwell } from '../gaze.ts';
import { type GazeTarget, gazeTarget } from './gazeTarget.ts';
import { createHandsFree } from './handsFree.ts';
import { fillRing, Ring } from './Ring.tsx';

/** Metres between which the ring floats before the eyes. */
const reach = { near: 1.4, far: 1.9, usual: 1.75 };

/** Who has no controller looks at a thing until a ring has filled; then it is used. */
export function GazePointer({ visit }: { visit: Visit }) {
  const worn = useVisit(visit, presenting);
  return worn ? <Gaze visit={visit} /> : null;
}

function Gaze({ visit }: { visit: Visit }) {
  const group = useRef<Group>(null);
  const ring = useRef<Mesh>(null);
  const eye = useRef(new Vector3());
  const seen = useRef<GazeTarget | null>(null);
  const dwell = useRef(createDwell());
  const handsFree = useRef(createHandsFree());

  function look(target: GazeTarget | null): void {
    const before = seen.current;
    seen.current = target;
    if (target?.key === before?.key) return;
    before?.at.hover?.(false);
    target?.at.hover?.(true);
    const thing = target?.at.thing ?? null;
    const left = before?.at.thing;
    if (thing || (left && sameThing(visit.get().focus, left)))
      visit.dispatch({ type: 'focus/set', thing }, 'gaze');
  }

  function use({ at }: GazeTarget): void {
    if (at.press) at.press();
    else if (at.thing) visit.dispatch(actionFor(visit.get(), at.thing), 'gaze');
  }

  // What was looked at when the session ended is not looked at on the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it goes away
  useEffect(() => () => look(null), []);

  useFrame(({ camera, gl, scene }, _delta, frame?: XRFrame) => {
    const space = gl.xr.getReferenceSpace();
    if (!frame || !space || !group.current || !ring.current) return;
    const now = performance.now();
    const free = handsFree.current(now, frame, space) && visit.get().xr === 'worn';
    eye.current.setFromMatrixPosition(camera.matrixWorld);
    const target = free ? gazeTarget(scene, eye.current, visit.pose) : null;
    look(target);
    const { progress, fired } = dwell.current.step(now, target?.key ?? null, free);
    group.current.visible = free;
    if (free) stand(group.current, eye.current, visit.pose, target?.distance);
    fillRing(ring.current, progress);
    if (fired && target) use(target);
  });

  return (
    <group ref={group} visible={false}>
      <Ring ref={ring} />
    </group>
  );
}

function stand(
  group: Group,
  eye: Vector3,
  { compass, pitch }: { compass: number; pitch: number },
  distance: number = reach.usual,
): void {
  group.rotation.set(MathUtils.degToRad(pitch), -MathUtils.degToRad(compass), 0, 'YXZ');
  group.position.set(0, 0, -MathUtils.clamp(distance * 0.98, reach.near, reach.far));
  group.position.applyEuler(group.rotation).add(eye);
}

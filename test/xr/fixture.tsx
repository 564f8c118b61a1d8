/** A room without pictures for work on the headset alone: `?` opens it in vite, tests use the real tour. */
import { Canvas, useFrame } from '@react-three/fiber';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { BackSide, CanvasTexture, MathUtils } from 'three';
import { vectorOf } from '../../src/tour/angles.ts';
import type { PackFiles } from '../../src/tour/pack.ts';
import { actionFor, thingsIn } from '../../src/visit/selectors.ts';
import { createStore, type Visit } from '../../src/visit/store.ts';
import { useVisit } from '../../src/visit/useVisit.ts';
import { connectXrSupport } from '../../src/xr/support.ts';
import { smallTour } from '../visit/smallTour.ts';

const HeadsetWorld = lazy(() => import('../../src/app/HeadsetWorld.tsx'));

const tour = smallTour();
const files: PackFiles = {
  pack: { format: 1, tour, pictures: {}, recordings: {} },
  url: (src) => new URL(src, document.baseURI).href,
};
const visit = createStore(tour, 'da');
visit.dispatch({ type: 'visit/enter' }, 'button');
visit.dispatch({ type: 'panorama/ready', node: 'gate', level: 'sharp' }, 'device');
visit.reconcile((now) => {
  if (now.heading)
    visit.dispatch({ type: 'panorama/ready', node: now.heading, level: 'sharp' }, 'device');
});
Object.assign(globalThis, { visit });

function compassTexture(): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = 2048;
  canvas.height = 1024;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  for (let at = 0; at < 36; at += 1) {
    pen.fillStyle = `hsl(${at * 10} 30% ${at % 2 ? 22 : 28}%)`;
    pen.fillRect((at * 2048) / 36, 0, 2048 / 36, 1024);
    pen.fillStyle = '#fff';
    pen.font = '28px sans-serif';
    pen.fillText(`${at * 10 - 180}`, (at * 2048) / 36, 500);
  }
  return new CanvasTexture(canvas);
}
const texture = compassTexture();

function Room({ visit }: { visit: Visit }) {
  const place = useVisit(visit, (state) => state.place);
  useFrame(({ camera, gl }) => {
    if (gl.xr.isPresenting) return;
    const { compass, pitch } = visit.pose;
    camera.rotation.set(MathUtils.degToRad(pitch), -MathUtils.degToRad(compass), 0, 'YXZ');
  });
  return (
    <>
      <mesh scale={[-1, 1, 1]} rotation={[0, Math.PI / 2, 0]}>
        <sphereGeometry args={[20, 64, 32]} />
        <meshBasicMaterial map={texture} side={BackSide} />
      </mesh>
      {place &&
        thingsIn(visit.get(), place).map((thing) => (
          <mesh
            key={`${thing.kind}-${thing.id}`}
            position={vectorOf({ ...thing.bearing, distance: 3 })}
            userData={{ thing: { kind: thing.kind, id: thing.id } }}
            {...{ onClick: () => visit.dispatch(actionFor(visit.get(), thing), 'ray') }}
          >
            <sphereGeometry args={[0.15]} />
            <meshBasicMaterial color="#f2c14e" />
          </mesh>
        ))}
    </>
  );
}

function Page() {
  const headset = useVisit(visit, (state) => state.xr !== 'absent');
  return (
    <>
      <button type="button" onClick={() => visit.dispatch({ type: 'xr/enter' }, 'button')}>
        Enter
      </button>
      <div style={{ width: 1200, height: 640 }}>
        <Canvas frameloop="demand" camera={{ fov: 59, near: 0.05, far: 100 }}>
          <Room visit={visit} />
          {headset && (
            <Suspense fallback={null}>
              <HeadsetWorld visit={visit} files={files} />
            </Suspense>
          )}
        </Canvas>
      </div>
    </>
  );
}

connectXrSupport(visit);
const root = document.createElement('main');
document.body.append(root);
createRoot(root).render(<Page />);

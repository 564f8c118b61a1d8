import { useThree } from '@react-three/fiber';
import { lazy, StrictMode, Suspense, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { type Scene, Vector3, type WebGLRenderer } from 'three';
import { connectMissions } from '../../src/app/later/connectMissions.ts';
import { createReel } from '../../src/audio/mission/reel.ts';
import { View } from '../../src/scene/View.tsx';
import { bearingOf } from '../../src/tour/angles.ts';
import type { Pack, PackFiles } from '../../src/tour/pack.ts';
import type { Source, Thing, VisitAction } from '../../src/visit/actions.ts';
import { turn } from '../../src/visit/pose.ts';
import { createStore, type Visit } from '../../src/visit/store.ts';
import { useVisit } from '../../src/visit/useVisit.ts';
import { connectXrSupport } from '../../src/xr/support.ts';

const HeadsetWorld = lazy(() => import('../../src/app/later/HeadsetWorld.tsx'));

/** What the page offers to the test. */
export interface Fixture {
  visit: Visit;
  turn: typeof turn;
  /** the headset's part is here */
  ready: boolean;
  /** everything dispatched, with who wanted it */
  log: [VisitAction, Source][];
  /** where a mark, or a button of a panel by its id, is seen from the middle of the room */
  find(wanted: Thing | string): { compass: number; pitch: number; distance: number } | null;
  /** where each eye sees a point of the room, metres from the middle of the room: CSS pixels of the window */
  project(point: [number, number, number]): [number, number][];
  /** the room is as deep as it is, not flat and not on its way */
  deep(): boolean;
}

const base = new URL('/pack/', location.href);
const pack: Pack = await (await fetch(new URL('pack.json', base))).json();
const files: PackFiles = { pack, url: (src) => new URL(src, base).href };
const visit = createStore(pack.tour, 'da');
const reel = createReel(files);
const log: Fixture['log'] = [];
visit.witness((action, source) => log.push([action, source]));
connectXrSupport(visit);
connectMissions(visit, files, reel);

let scene: Scene | null = null;
let gl: WebGLRenderer | null = null;

function Look() {
  scene = useThree((state) => state.scene);
  gl = useThree((state) => state.gl);
  return null;
}

function Ready() {
  useEffect(() => {
    fixture.ready = true;
  }, []);
  return null;
}

function Page() {
  const headset = useVisit(visit, (state) => state.xr !== 'absent');
  return (
    <>
      <View visit={visit} files={files}>
        <Look />
        {headset && (
          <Suspense fallback={null}>
            <HeadsetWorld visit={visit} files={files} reel={reel} />
            <Ready />
          </Suspense>
        )}
      </View>
      <button
        type="button"
        style={{ position: 'fixed' }}
        onClick={() => visit.dispatch({ type: 'xr/enter' }, 'button')}
      >
        Enter
      </button>
    </>
  );
}

const fixture: Fixture = {
  visit,
  turn,
  ready: false,
  log,
  find(wanted) {
    let found: ReturnType<Fixture['find']> = null;
    scene?.traverse(({ userData, matrixWorld }) => {
      const { thing, id } = userData as { thing?: Thing; id?: string };
      const same =
        typeof wanted === 'string'
          ? id === wanted
          : thing?.kind === wanted.kind && thing.id === wanted.id;
      const [x = 0, y = 0, z = 0] = matrixWorld.elements.slice(12, 15);
      if (same) found = bearingOf([x, y, z]);
    });
    return found;
  },
  deep() {
    let share = 0;
    scene?.traverse(({ userData }) => {
      share = Math.max(share, (userData as { depth?: () => number }).depth?.() ?? 0);
    });
    return share === 1;
  },
  project(point) {
    if (!gl) return [];
    const scale = gl.domElement.clientWidth / gl.domElement.width;
    const whole = gl.domElement.clientHeight;
    return gl.xr.getCamera().cameras.map((camera): [number, number] => {
      const seen = new Vector3(...point).applyMatrix4(camera.matrixWorldInverse);
      seen.applyMatrix4(camera.projectionMatrix);
      const { x, y, z, w } = camera.viewport ?? { x: 0, y: 0, z: 0, w: 0 };
      return [(x + ((seen.x + 1) / 2) * z) * scale, whole - (y + ((seen.y + 1) / 2) * w) * scale];
    });
  },
};
Object.assign(globalThis, { fixture });
const root = document.getElementById('tour');
if (!root) throw new Error('no place for the tour');
createRoot(root).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);

import { type RootState, useThree } from '@react-three/fiber';
import { lazy, StrictMode, Suspense, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import {
  BoxGeometry,
  type BufferGeometry,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
  type ShaderMaterial,
} from 'three';
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
  /** how deep the room is shown: 0 flat, 1 as deep as it is */
  depth(): number;
  /** the geometry of the room is here */
  furnished(): boolean;
  /** nothing stands behind the rooms' geometry from now on: what is not drawn is a hole in it */
  bare(): void;
  /** puts a cube of a metre into the room, blue on its southern side: its middle, metres from the middle of the room */
  put(middle: [number, number, number]): void;
  /** the next frame as it was drawn, and not a composed one that may be late: red, green, blue and alpha, bottom row first */
  picture(): Promise<{ width: number; height: number; base64: string }>;
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

let three: RootState | null = null;

function Look() {
  three = useThree();
  return null;
}

function readPixels({ gl }: RootState) {
  const context = gl.getContext() as WebGL2RenderingContext;
  const { drawingBufferWidth: width, drawingBufferHeight: height } = context;
  const bound = context.getParameter(context.FRAMEBUFFER_BINDING);
  const pixels = new Uint8Array(width * height * 4);
  context.bindFramebuffer(context.FRAMEBUFFER, null);
  context.readPixels(0, 0, width, height, context.RGBA, context.UNSIGNED_BYTE, pixels);
  context.bindFramebuffer(context.FRAMEBUFFER, bound);
  let text = '';
  for (let at = 0; at < pixels.length; at += 8192)
    text += String.fromCharCode(...pixels.subarray(at, at + 8192));
  return { width, height, base64: btoa(text) };
}

/** What the room tells of itself. */
function told(name: string): unknown {
  let found: unknown;
  three?.scene.traverse(({ userData }) => {
    found ??= (userData as Record<string, (() => unknown) | undefined>)[name]?.();
  });
  return found;
}

function isPicture(one: Object3D): one is Mesh<BufferGeometry, ShaderMaterial> {
  const { material } = one as Partial<Mesh<BufferGeometry, ShaderMaterial>>;
  return material?.uniforms?.finest !== undefined;
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
    three?.scene.traverse(({ userData, matrixWorld }) => {
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
  depth: () => Number(told('depth')),
  furnished: () => told('furnished') === true,
  bare() {
    three?.scene.traverse((one) => {
      // all rooms share the sphere that stands far behind them
      if (isPicture(one) && !one.geometry.hasAttribute('near')) one.geometry.setDrawRange(0, 0);
    });
  },
  put(middle) {
    const sides = ['#222', '#222', '#222', '#222', '#00f', '#222'];
    const cube = new Mesh(
      new BoxGeometry(),
      sides.map((color) => new MeshBasicMaterial({ color })),
    );
    cube.position.set(...middle);
    three?.scene.add(cube);
  },
  picture: () =>
    new Promise((done) => {
      if (!three) return;
      const { scene, invalidate } = three;
      // in the task that drew it: once a frame is shown, nobody promises that it can still be read
      scene.onAfterRender = () => {
        scene.onAfterRender = () => undefined;
        if (three) done(readPixels(three));
      };
      invalidate();
    }),
};
Object.assign(globalThis, { fixture });
const root = document.getElementById('tour');
if (!root) throw new Error('no place for the tour');
createRoot(root).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);

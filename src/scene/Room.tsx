import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef, useState } from 'react';
import type { Camera, WebGLRenderer } from 'three';
import { vectorOf } from '../tour/angles.ts';
import type { PackFiles } from '../tour/pack.ts';
import { linkBearing } from '../tour/tour.ts';
import type { Visit } from '../visit/store.ts';
import { connectContext } from './canvas/connectContext.ts';
import { connectGround } from './depth/connectGround.ts';
import { createReliefs } from './depth/reliefs.ts';
import { aim } from './Eye.tsx';
import { connectLooking } from './looking.ts';
import type { Moment } from './moment.ts';
import type { Onlooker } from './pyramid/gaze.ts';
import type { Neighbour } from './pyramid/prefetch.ts';
import { createPyramid } from './pyramid/pyramid.ts';
import { connectPanorama } from './room/connectPanorama.ts';
import { connectPrograms } from './room/connectPrograms.ts';
import { createCurtain } from './room/curtain.ts';
import { createStage } from './room/stage.ts';

export interface RoomProps {
  visit: Visit;
  files: PackFiles;
  /** shows the first look until the room is as sharp */
  poster: HTMLElement | undefined;
  /** tells the marks what happens to the room */
  moment: Moment;
}

/** The panorama around the visitor, and the view turned where the visit wants it. */
export function Room({ visit, files, poster, moment }: RoomProps) {
  const gl = useThree((state) => state.gl);
  const camera = useThree((state) => state.camera);
  const scene = useThree((state) => state.scene);
  const invalidate = useThree((state) => state.invalidate);
  const advance = useThree((state) => state.advance);
  const [observe] = useState(createObserver);
  const moving = useRef<((now: number, camera: Camera) => boolean) | null>(null);

  useEffect(() => {
    const pyramid = createPyramid(
      files,
      gl,
      {
        changed: () => invalidate(),
        sharp: (node) => visit.dispatch({ type: 'panorama/ready', node, level: 'sharp' }, 'device'),
        coarse: (node, reason) =>
          visit.dispatch({ type: 'panorama/failed', node, level: 'sharp', reason }, 'device'),
      },
      observe(visit, gl, nobody),
    );
    const reliefs = createReliefs(files);
    const stage = createStage(() => {
      const [node] = stage.panoramas.slice(-1).map((one) => one.node);
      pyramid.show(stage.panoramas, node ? neighboursOf(visit, node) : []);
    });
    const looking = connectLooking(visit, () => invalidate());
    const panorama = connectPanorama(visit, pyramid, reliefs, stage, {
      arriving: looking.arrive,
      draw: (when) => {
        if (when === 'now' && !gl.xr.isPresenting) advance(performance.now());
        else invalidate();
      },
    });
    const ground = connectGround(visit, reliefs, (node, its) => {
      stage.furnish(node, its);
      moment.ground = its;
      moment.node = node;
      for (const listener of moment.listeners) listener();
      invalidate();
    });
    const context = connectContext(visit, gl.domElement, panorama);
    const programs = connectPrograms(visit, gl);
    const curtain = createCurtain(visit, poster);
    const screen: Camera[] = [];
    moving.current = (now, eye) => {
      const turns = looking.step(now);
      const immersed = gl.xr.isPresenting;
      if (!immersed) aim(eye, visit.pose);
      const passes = stage.step(now, immersed, immersed ? awayFrom(gl.xr.getCamera()) : 0);
      moment.passing = stage.passing;
      moment.depth = stage.depth;
      screen[0] = eye;
      const cameras = immersed ? gl.xr.getCamera().cameras : screen;
      const loads = cameras.length > 0 && pyramid.step(now, observe(visit, gl, cameras));
      const drawn = curtain.step(now, stage.shown);
      stage.reveal(drawn);
      return turns || passes || loads || (drawn > 0 && drawn < 1);
    };
    scene.add(stage.group);
    return () => {
      moving.current = null;
      scene.remove(stage.group);
      context();
      programs();
      panorama.stop();
      looking.stop();
      ground();
      stage.dispose();
      pyramid.dispose();
      reliefs.dispose();
    };
  }, [visit, files, poster, gl, scene, invalidate, advance, moment, observe]);

  useFrame(() => {
    if (moving.current?.(performance.now(), camera)) invalidate();
  });
  return null;
}

const nobody: readonly Camera[] = [];

type Observe = (visit: Visit, gl: WebGLRenderer, cameras: readonly Camera[]) => Onlooker;

/** Says who looks on; the same object each time, as it is asked in every frame. */
function createObserver(): Observe {
  const coarse = matchMedia('(pointer: coarse)');
  const onlooker: Onlooker = {
    cameras: nobody,
    width: 0,
    height: 0,
    handheld: false,
    immersed: false,
    still: false,
  };
  return (visit, gl, cameras) => {
    const { width, height } = gl.domElement;
    const immersed = gl.xr.isPresenting;
    // both eyes side by side share one picture
    const view = immersed ? gl.xr.getCamera().cameras[0]?.viewport : undefined;
    onlooker.cameras = cameras;
    onlooker.width = view ? view.z : width / (immersed ? Math.max(1, cameras.length) : 1);
    onlooker.height = view ? view.w : height;
    onlooker.handheld = coarse.matches;
    onlooker.immersed = immersed;
    onlooker.still = visit.get().settings.reducedMotion;
    return onlooker;
  };
}

/** Metres of a head from the capture point. */
function awayFrom({ matrixWorld: { elements } }: Camera): number {
  return Math.hypot(elements[12], elements[13], elements[14]);
}

/** The rooms whose first pictures are worth fetching ahead. */
function neighboursOf(visit: Visit, from: string): Neighbour[] {
  const { tour } = visit.get();
  return (tour.nodes[from]?.links ?? []).flatMap((link) => {
    const node = tour.nodes[link.to];
    if (!node) return [];
    const towards = vectorOf({ ...linkBearing(tour, from, link), distance: 1 });
    return [{ node: link.to, heading: node.heading, towards }];
  });
}

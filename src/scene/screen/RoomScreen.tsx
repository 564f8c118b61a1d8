import { type ThreeEvent, useFrame } from '@react-three/fiber';
import { useContext, useEffect, useMemo, useRef } from 'react';
import type { Group } from 'three';
import { hotspotOf, nodeOf } from '../../tour/tour.ts';
import type { Visit } from '../../visit/store.ts';
import { useVisit } from '../../visit/useVisit.ts';
import { Momentary } from '../moment.ts';
import { sphereRadius } from '../room/sphere.ts';
import { fitted, hangingOf } from './hanging.ts';
import { createScreenMaterial } from './material.ts';
import { useFrames } from './useFrames.ts';

/**
 * Metres: where the room's picture is flat it is far away, and so is the film in it. Nearer, each eye would see it
 * beside the television in the picture.
 */
const farAway = sphereRadius - 5;

interface RoomScreenProps {
  visit: Visit;
  video: HTMLVideoElement;
}

/** The film that is being watched, on its screen in the room. Pressing it pauses and goes on. */
export function RoomScreen({ visit, video }: RoomScreenProps) {
  const id = useVisit(visit, (state) => state.watching?.screen ?? null);
  const place = useVisit(visit, (state) => state.place);
  const frames = useFrames(video);
  const texture = frames?.texture ?? null;
  const dark = useMemo(() => createScreenMaterial(null), []);
  const shown = useMemo(() => createScreenMaterial(texture), [texture]);
  useEffect(() => () => dark.dispose(), [dark]);
  useEffect(() => () => shown.dispose(), [shown]);
  const moment = useContext(Momentary);
  const group = useRef<Group>(null);
  const hung = useRef(farAway);
  useFrame(() => {
    // as deep as the room around it
    const away = 1 / Math.max((moment?.depth ?? 0) / hung.current, 1 / farAway);
    group.current?.scale.setScalar(away / hung.current);
  });
  const { tour } = visit.get();
  const found = id === null ? undefined : hotspotOf(tour, id);
  const screen = found?.hotspot.screen;
  if (!screen || !place || found.node !== place) return null;
  const { position, rotation } = hangingOf(nodeOf(tour, place), screen);
  hung.current = Math.hypot(...position);
  const picture = frames && fitted(screen, frames.aspect);
  const press = (): void => {
    const state = visit.get().watching?.state;
    const rests = state === 'paused' || state === 'ended';
    visit.dispatch({ type: rests ? 'film/resume' : 'film/pause' }, 'pointer');
  };
  const pressed = (event: ThreeEvent<MouseEvent>): void => {
    event.stopPropagation();
    press();
  };
  return (
    <group ref={group} scale={farAway / Math.hypot(...position)}>
      <group position={position} rotation={[rotation[0], rotation[1], rotation[2], rotation[3]]}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: an object in the room; its buttons are on the page */}
        <mesh
          material={dark}
          scale={[screen.width, screen.height, 1]}
          renderOrder={0}
          userData={{ press }}
          onClick={pressed}
        >
          <planeGeometry />
        </mesh>
        {picture && (
          <mesh material={shown} scale={[picture.width, picture.height, 1]} renderOrder={0.5}>
            <planeGeometry />
          </mesh>
        )}
      </group>
    </group>
  );
}

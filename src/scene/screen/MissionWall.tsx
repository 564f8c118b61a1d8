import { extend, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import {
  BackSide,
  Group,
  LinearFilter,
  MathUtils,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SphereGeometry,
  type Texture,
  TextureLoader,
} from 'three';
import type { PackFiles } from '../../tour/pack.ts';
import { pictureNow } from '../../visit/mission/performance.ts';
import type { Visit } from '../../visit/store.ts';
import { useVisit } from '../../visit/useVisit.ts';
import { presenting } from '../../visit/visit.ts';
import { createScreenMaterial } from './material.ts';
import { useFrames } from './useFrames.ts';

extend({ Group, Mesh, MeshBasicMaterial, PlaneGeometry, SphereGeometry });

/** Where films of a mission come from. */
interface Reel {
  readonly film: HTMLVideoElement | null;
  subscribe(changed: () => void): () => void;
}

interface MissionWallProps {
  visit: Visit;
  files: PackFiles;
  reel: Reel;
}

/**
 * Metres; as wide as a seat in the middle of a cinema has it, 60 degrees, its middle a little above the eyes: what is
 * asked stands below its edge, 11 degrees down.
 */
const distance = 8;
const width = 9.2;
const rise = 1;
/** After the room and its marks, before sheets. */
const order = 20;
const dimmed = 0.8;

/** While a mission is played in a headset: the room steps into the dark, and a wide screen stands where one looked. */
export function MissionWall(props: MissionWallProps) {
  const { visit } = props;
  const on = useVisit(visit, (state) => presenting(state) && pictureNow(state) !== null);
  return on ? <Wall {...props} /> : null;
}

function Wall({ visit, files, reel }: MissionWallProps) {
  const [compass] = useState(() => visit.pose.compass);
  const picture = useVisit(visit, pictureNow);
  const still = usePicture(picture === null ? null : files.url(picture));
  const film = useFilm(reel);
  useLayoutEffect(() => {
    visit.pose.wall = compass;
    return () => {
      visit.pose.wall = null;
    };
  }, [visit, compass]);
  return (
    <group rotation={[0, -MathUtils.degToRad(compass), 0]}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it keeps rays from the room behind it */}
      <mesh renderOrder={order} userData={{ backdrop: true }} onClick={stop}>
        <sphereGeometry args={[30, 32, 16]} />
        <meshBasicMaterial
          side={BackSide}
          color="#0c0a08"
          transparent
          opacity={dimmed}
          depthTest={false}
          depthWrite={false}
          toneMapped={false}
        />
      </mesh>
      <group position={[0, rise, -distance]}>
        <Picture texture={still} order={order + 1} />
        {film && <Frames key={film.src} film={film} />}
      </group>
    </group>
  );
}

function stop(event: { stopPropagation(): void }): void {
  event.stopPropagation();
}

function Picture({ texture, order: at }: { texture: Texture | null; order: number }) {
  const material = useMemo(() => createScreenMaterial(texture), [texture]);
  useEffect(() => () => material.dispose(), [material]);
  return (
    <mesh material={material} scale={[width, (width * 9) / 16, 1]} renderOrder={at}>
      <planeGeometry />
    </mesh>
  );
}

function Frames({ film }: { film: HTMLVideoElement }) {
  const frames = useFrames(film);
  return frames && <Picture texture={frames.texture} order={order + 2} />;
}

function useFilm(reel: Reel): HTMLVideoElement | null {
  const [film, setFilm] = useState(reel.film);
  useEffect(() => {
    const changed = () => setFilm(reel.film);
    changed();
    return reel.subscribe(changed);
  }, [reel]);
  return film;
}

/** The last picture stays until the next is here. */
function usePicture(url: string | null): Texture | null {
  const invalidate = useThree((state) => state.invalidate);
  const [texture, setTexture] = useState<Texture | null>(null);
  useEffect(() => {
    if (!url) return;
    let wanted = true;
    const loader = new TextureLoader().setCrossOrigin('anonymous');
    loader
      .loadAsync(url)
      .then((loaded) => {
        if (!wanted) return loaded.dispose();
        loaded.minFilter = LinearFilter;
        loaded.generateMipmaps = false;
        setTexture(loaded);
        invalidate();
      })
      .catch(reportError);
    return () => {
      wanted = false;
    };
  }, [url, invalidate]);
  useEffect(() => () => texture?.dispose(), [texture]);
  return texture;
}

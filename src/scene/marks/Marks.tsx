import { useCursor } from '@react-three/drei/web/useCursor';
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef, useState } from 'react';

import { Group, Mesh, PlaneGeometry } from 'three';
import type { PackFiles } from '../../tour/pack.ts';
import { nodeOf } from '../../tour/tour.ts';
import type { Thing } from '../../visit/actions.ts';
import { sameThing, thingsIn } from '../../visit/selectors.ts';
import type { Visit } from '../../visit/store.ts';
import { useVisit } from '../../visit/useVisit.ts';
import { presenting } from '../../visit/visit.ts';
import { useSurface } from '../depth/useSurface.ts';
import { faceViewer } from '../facing.ts';
import type { Moment } from '../moment.ts';
import { HotspotDot } from './HotspotDot.tsx';
import { LinkRing } from './LinkRing.tsx';
import { Medallion } from './Medallion.tsx';
import { createMarkMaterials, type MarkMaterials } from './materials.ts';

const fadeIn = 240;

/** The exits, objects and guides of the room the visitor stands in. They are away while one room becomes another. */
export function Marks({
  visit,
  files,
  moment,
}: {
  visit: Visit;
  files: PackFiles;
  moment: Moment;
}) {
  const place = useVisit(visit, (state) => (state.phase === 'inside' ? state.place : null));
  const materials = useMaterials();
  if (!place) return null;
  return (
    <MarksOf
      key={place}
      visit={visit}
      files={files}
      moment={moment}
      place={place}
      materials={materials}
    />
  );
}

/** The materials of all rooms' marks: kept while the view is there, or each room would link their shaders again. */
function useMaterials(): MarkMaterials {
  const gl = useThree((state) => state.gl);
  const camera = useThree((state) => state.camera);
  const [materials] = useState(createMarkMaterials);
  useEffect(() => {
    const plane = new PlaneGeometry();
    const { presence: _, ...kinds } = materials;
    const anchors = Object.values(kinds).map((kind) => new Mesh(plane, kind));
    gl.compile(new Group().add(...anchors), camera);
    return () => {
      plane.dispose();
      for (const kind of Object.values(kinds)) kind.dispose();
    };
  }, [materials, gl, camera]);
  return materials;
}

function MarksOf(props: {
  visit: Visit;
  files: PackFiles;
  moment: Moment;
  place: string;
  materials: MarkMaterials;
}) {
  const { visit, files, moment, place, materials } = props;
  const { presence } = materials;
  const { tour } = files.pack;
  const language = useVisit(visit, (state) => state.settings.language);
  const still = useVisit(visit, (state) => state.settings.reducedMotion);
  const focus = useVisit(visit, (state) => state.focus);
  const heading = useVisit(visit, (state) => state.heading);
  const speaking = useVisit(visit, (state) =>
    state.telling?.state === 'playing' ? state.telling.id : null,
  );
  const screen = useVisit(visit, (state) => state.watching?.screen ?? null);
  const immersed = useVisit(visit, presenting);
  const [hovered, setHovered] = useState<Thing | null>(null);
  const things = useMemo(() => {
    const state = visit.get();
    return thingsIn({ ...state, settings: { ...state.settings, language } }, place);
  }, [visit, place, language]);
  const invalidate = useThree((state) => state.invalidate);
  const canvas = useThree((state) => state.gl.domElement);
  const group = useRef<Group>(null);
  const shownSince = useRef<number | null>(null);
  const { height } = nodeOf(tour, place);
  const surface = useSurface(moment, place, nodeOf(tour, place).heading);
  const named = useCoarsePointer() && !immersed;

  useCursor(hovered !== null, 'pointer', 'auto', canvas);

  useFrame(({ size, gl }) => {
    if (moment.passing) shownSince.current = null;
    else shownSince.current ??= performance.now();
    const since = shownSince.current;
    const shown = since === null ? 0 : still ? 1 : (performance.now() - since) / fadeIn;
    presence.value = Math.min(1, shown);
    if (presence.value < 1) invalidate();
    if (group.current) faceViewer(group.current.children, visit.pose, size.height, gl);
  });

  return (
    <group ref={group}>
      {things.map((thing) => {
        // A dot on a running film would hide its middle; the screen itself can be pressed.
        if (thing.kind === 'hotspot' && thing.id === screen) return null;
        const shared = {
          visit,
          thing,
          named,
          height,
          surface,
          materials,
          presence,
          still,
          lit:
            sameThing(thing, hovered) ||
            sameThing(thing, focus) ||
            (thing.kind === 'link' && thing.id === heading),
          onHover: (over: boolean) =>
            setHovered((now) => (over ? thing : sameThing(now, thing) ? null : now)),
        };
        const key = `${thing.kind}:${thing.id}`;
        if (thing.kind === 'link') return <LinkRing key={key} {...shared} />;
        if (thing.kind === 'hotspot') return <HotspotDot key={key} {...shared} />;
        const narration = nodeOf(tour, place).narrations.find(({ id }) => id === thing.id);
        const guide = narration && tour.guides[narration.guide];
        return (
          <Medallion
            key={key}
            {...shared}
            guide={guide}
            portrait={guide?.portrait && files.url(guide.portrait)}
            speaking={speaking === thing.id}
          />
        );
      })}
    </group>
  );
}

/** Fingers do not hover: names are shown. */
function useCoarsePointer(): boolean {
  const [query] = useState(() => matchMedia('(pointer: coarse)'));
  const [coarse, setCoarse] = useState(query.matches);
  useEffect(() => {
    const changed = (): void => setCoarse(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [query]);
  return coarse;
}

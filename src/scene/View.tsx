import { type ReactNode, useEffect, useState } from 'react';
import type { PackFiles } from '../tour/pack.ts';
import type { Visit } from '../visit/store.ts';
import { Beacon } from './Beacon.tsx';
import { Canvas } from './canvas/Canvas.tsx';
import { registerProbe } from './canvas/probe.ts';
import { Eye } from './Eye.tsx';
import { Marks } from './marks/Marks.tsx';
import { Room } from './Room.tsx';
import { Stills } from './Stills.tsx';

export interface ViewProps {
  visit: Visit;
  files: PackFiles;
  /** rendered inside the canvas: headset, panels */
  children?: ReactNode;
}

/**
 * The room, filling its parent. Frames are drawn on demand. The canvas is silent to assistive
 * technology: everything usable in it is a button on the page, too.
 */
export function View({ visit, files, children }: ViewProps) {
  const [able] = useState(hasWebGL);
  const [moment] = useState(() => ({ passing: false }));
  useEffect(() => {
    if (able) return;
    const message = 'this browser has no WebGL 2';
    visit.dispatch({ type: 'problem/report', code: 'webgl', message }, 'device');
  }, [able, visit]);
  if (!able) return <Stills visit={visit} files={files} />;
  return (
    <Canvas onCreated={({ gl }) => registerProbe(gl)}>
      <Eye visit={visit} />
      <Room visit={visit} files={files} moment={moment} />
      <Marks visit={visit} files={files} moment={moment} />
      <Beacon visit={visit} />
      {children}
    </Canvas>
  );
}

function hasWebGL(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

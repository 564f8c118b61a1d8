import type { RootState } from '@react-three/fiber';
import { type ReactNode, useCallback, useState } from 'react';
import type { PackFiles } from '../tour/pack.ts';
import type { Visit } from '../visit/store.ts';
import { Beacon } from './Beacon.tsx';
import { Canvas } from './canvas/Canvas.tsx';
import { registerProbe } from './canvas/probe.ts';
import { Eye } from './Eye.tsx';
import { Marks } from './marks/Marks.tsx';
import { createMoment, Momentary } from './moment.ts';
import { Room } from './Room.tsx';
import { Stills } from './Stills.tsx';

export interface ViewProps {
  visit: Visit;
  files: PackFiles;
  /** shows the first look until the room is there */
  poster?: HTMLElement | undefined;
  /** rendered inside the canvas: headset, panels */
  children?: ReactNode;
}

function created({ gl }: RootState): void {
  registerProbe(gl);
  // asking for errors waits for the graphics card; a shader that fails is told of by the browser as well
  gl.debug.checkShaderErrors = false;
}

/**
 * The room, filling its parent. Frames are drawn on demand. The canvas is silent to assistive
 * technology: everything usable in it is a button on the page, too.
 */
export function View({ visit, files, poster, children }: ViewProps) {
  const [able, setAble] = useState(true);
  const [moment] = useState(createMoment);
  const unable = useCallback(() => {
    setAble(false);
    poster?.remove();
    const message = 'this browser has no WebGL 2';
    visit.dispatch({ type: 'problem/report', code: 'webgl', message }, 'device');
  }, [visit, poster]);
  if (!able) return <Stills visit={visit} files={files} />;
  return (
    <Canvas onCreated={created} onUnable={unable}>
      <Eye visit={visit} />
      <Room visit={visit} files={files} poster={poster} moment={moment} />
      <Marks visit={visit} files={files} moment={moment} />
      <Beacon visit={visit} />
      <Momentary value={moment}>{children}</Momentary>
    </Canvas>
  );
}

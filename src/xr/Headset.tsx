import { extend, useThree } from '@react-three/fiber';
import { XR, XROrigin } from '@react-three/xr';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Group, HemisphereLight } from 'three';
import type { Visit } from '../visit/store.ts';
import { useVisit } from '../visit/useVisit.ts';
import { presenting } from '../visit/visit.ts';
import { forgetModels } from './body/models.ts';
import { useHands } from './body/useHands.ts';
import { useHead } from './body/useHead.ts';
import { Spared } from './Spared.tsx';
import { connectSession } from './session/connectSession.ts';
import { createHeadsetStore } from './session/headsetStore.ts';

extend({ HemisphereLight });

/** The session in a headset. Children are drawn in the room, in and out of a session. */
export function Headset({ visit, children }: { visit: Visit; children?: ReactNode }) {
  const [store] = useState(createHeadsetStore);
  useEffect(() => forgetModels, []);
  return (
    <XR store={store}>
      <Bridge visit={visit} store={store} />
      <Spared>{children}</Spared>
    </XR>
  );
}

function Bridge({ visit, store }: { visit: Visit; store: ReturnType<typeof createHeadsetStore> }) {
  const gl = useThree((state) => state.gl);
  const worn = useVisit(visit, presenting);
  const origin = useRef<Group>(null);
  const turnBy = useHead(visit, origin);
  useHands(visit, turnBy);
  useEffect(() => {
    // A seated visitor's head is put at the capture point: no floor is needed. Set after the library's own.
    gl.xr.setReferenceSpaceType('local');
    return connectSession(visit, store, () => gl.xr.getSession());
  }, [visit, store, gl]);
  return (
    <>
      <XROrigin ref={origin} />
      {worn && <hemisphereLight args={['#fff4e0', '#6b6256', 3]} />}
    </>
  );
}

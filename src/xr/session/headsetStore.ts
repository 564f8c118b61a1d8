import { profilesList } from 'virtual:xr-profiles';
import { createXRStore, type XRStore } from '@react-three/xr';
import { Controller, Gaze, Hand, TransientPointer } from '../body/pointers.tsx';

/**
 * The WebXR library's store. Nothing is offered, granted or emulated by itself: a session begins when
 * the visit says so. Models come from our own origin.
 */
export function createHeadsetStore(): XRStore {
  const store = createXRStore({
    emulate: false,
    offerSession: false,
    enterGrantedSession: false,
    baseAssetPath: new URL('.', profilesList).href,
    defaultControllerProfileId: 'generic-trigger-squeeze-thumbstick',
    frameRate: false,
    customSessionInit: {
      requiredFeatures: ['local'],
      optionalFeatures: ['hand-tracking', 'layers'],
    },
    controller: Controller,
    hand: Hand,
    transientPointer: TransientPointer,
    gaze: Gaze,
    screenInput: false,
  });
  // The library puts an element for overlays on the page; nothing of ours may stand there.
  store.getState().domOverlayRoot?.remove();
  // A controller laid down while its layout is being fetched is added by the library afterwards, and would stay in the air.
  store.subscribe(({ session, inputSourceStates }) => {
    if (!session) return;
    const there = [...session.inputSources];
    const held = inputSourceStates.filter(({ inputSource }) => there.includes(inputSource));
    if (held.length < inputSourceStates.length) store.setState({ inputSourceStates: held });
  });
  return store;
}

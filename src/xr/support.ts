import type { Visit } from '../visit/store.ts';

/** Tells the visit when a headset can be worn; small, so that it may be in the first bundle. */
export function connectXrSupport(visit: Visit): () => void {
  const { xr } = navigator;
  if (!xr) return () => undefined;
  const ask = async (): Promise<void> => {
    // A page in a frame without the permission is refused here: then there is no headset for it.
    const supported = await xr.isSessionSupported('immersive-vr').catch(() => false);
    if (supported) visit.dispatch({ type: 'xr/supported' }, 'device');
  };
  const changed = (): void => void ask();
  changed();
  xr.addEventListener('devicechange', changed);
  return () => xr.removeEventListener('devicechange', changed);
}

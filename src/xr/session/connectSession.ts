import type { XRStore } from '@react-three/xr';
import type { Visit } from '../../visit/store.ts';
import { presenting } from '../../visit/visit.ts';
import { notePointers } from '../body/notePointers.ts';

/**
 * Begins a session when the visit wants one, inside the gesture that asked for it, and ends it when
 * the visit does not; reports what the headset does. Returns how to stop, which ends the session too.
 * @param granted the session the renderer was given, also one it could not begin
 */
export function connectSession(
  visit: Visit,
  store: XRStore,
  granted: () => XRSession | null,
): () => void {
  let asked = false;
  let stopped = false;

  async function enter(): Promise<void> {
    if (asked) return;
    asked = true;
    const forgetPointers = notePointers();
    try {
      const session = await store.enterVR();
      if (!session) throw new Error('the browser gave no session');
      session.addEventListener('end', forgetPointers);
      begin(session);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // A session that three.js could not be connected to would leave the headset dark.
      await granted()?.end();
      if (visit.get().xr === 'entering') visit.dispatch({ type: 'xr/failed', reason }, 'device');
    } finally {
      asked = false;
    }
  }

  function begin(session: XRSession): void {
    const seen = (): void =>
      visit.dispatch({ type: 'xr/worn', worn: session.visibilityState === 'visible' }, 'device');
    session.addEventListener('visibilitychange', seen);
    session.addEventListener('end', () => {
      session.removeEventListener('visibilitychange', seen);
      visit.dispatch({ type: 'xr/ended' }, 'device');
    });
    // A session nobody ends would keep the headset from whoever is next.
    if (stopped || visit.get().xr !== 'entering') {
      void session.end();
      return;
    }
    visit.dispatch({ type: 'xr/started' }, 'device');
    seen();
  }

  // Asked for before this part was here. Not at once: React tries effects twice while developing.
  queueMicrotask(() => {
    if (!stopped && visit.get().xr === 'entering') void enter();
  });
  const stop = visit.reconcile((now, before) => {
    if (now.xr === before.xr) return;
    if (now.xr === 'entering') void enter();
    if (presenting(before) && !presenting(now)) void store.getState().session?.end();
  });
  return () => {
    stopped = true;
    stop();
    void store.getState().session?.end();
  };
}

/**
 * Makes a page behave like a thing on the wall: it stays awake and full, and has no menu of its own and no zoom.
 * Returns how to stop.
 */
export function connectKiosk(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let lock: WakeLockSentinel | undefined;
  const refuse = (event: Event) => event.preventDefault();
  async function stayAwake(): Promise<void> {
    if (document.visibilityState !== 'visible' || !navigator.wakeLock) return;
    // refused while the battery is low: then the screen may sleep
    lock = await navigator.wakeLock.request('screen').catch(() => undefined);
  }
  document.addEventListener('contextmenu', refuse, { signal });
  document.addEventListener('gesturestart', refuse, { signal });
  document.addEventListener('dragstart', refuse, { signal });
  const pinched = (event: TouchEvent) => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  };
  document.addEventListener('touchmove', pinched, { signal, passive: false });
  const zoomed = (event: WheelEvent) => {
    if (event.ctrlKey) event.preventDefault();
  };
  document.addEventListener('wheel', zoomed, { signal, passive: false });
  document.addEventListener('visibilitychange', () => void stayAwake(), { signal });
  void stayAwake();
  return () => {
    stop.abort();
    void lock?.release();
  };
}

/** Fills the screen, inside a gesture; a browser that will not is left as it is. */
export function fillScreen(): void {
  if (document.fullscreenElement || !document.documentElement.requestFullscreen) return;
  document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => undefined);
}

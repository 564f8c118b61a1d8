// Runs before the page's own script: frames drawn, draw calls, animation-frame callbacks, long tasks, presses.
(() => {
  const count = { frames: 0, draws: 0, callbacks: 0 };
  const longTasks = [];
  const presses = [];
  const errors = [];
  globalThis.bench = { ...globalThis.bench, activity: count, longTasks, presses, errors };

  let frame = -1;
  for (const kind of [globalThis.WebGLRenderingContext, globalThis.WebGL2RenderingContext])
    for (const name of [
      'drawArrays',
      'drawElements',
      'drawArraysInstanced',
      'drawElementsInstanced',
      'drawRangeElements',
    ]) {
      const original = kind?.prototype[name];
      if (!original) continue;
      kind.prototype[name] = function (...args) {
        count.draws += 1;
        const now = document.timeline.currentTime;
        if (now !== frame) count.frames += 1;
        frame = now;
        return original.apply(this, args);
      };
    }

  const { requestAnimationFrame } = globalThis;
  globalThis.requestAnimationFrame = (callback) =>
    requestAnimationFrame.call(globalThis, (time) => {
      count.callbacks += 1;
      callback(time);
    });

  // times on the clock of the epoch, as the screencast's frames have
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      longTasks.push({ at: performance.timeOrigin + startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  for (const name of ['mouseup', 'click'])
    addEventListener(
      name,
      ({ timeStamp }) => presses.push(performance.timeOrigin + timeStamp),
      true,
    );
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
})();

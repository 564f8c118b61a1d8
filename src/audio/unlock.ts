import { after, type Clock } from './clock.ts';

/** The page's one AudioContext: browsers allow few, and Howler knows one. The last tour to leave closes it. */
let shared: AudioContext | undefined;
let users = 0;

const gestures = ['pointerup', 'touchend', 'click', 'keydown'] as const;

export interface OpenedSound {
  context: AudioContext;
  release(): void;
}

/**
 * Makes sound possible. Call it inside the gesture: Safari lets a context start nowhere else. Where the browser
 * still keeps it shut, the next gesture opens it. Throws where the browser has no Web Audio.
 */
export function openSound(): OpenedSound {
  if (typeof AudioContext === 'undefined') throw new Error('this browser has no Web Audio');
  shared ??= new AudioContext();
  users += 1;
  const context = shared;
  const forget = wakeByGesture(context);
  return {
    context,
    release() {
      forget();
      users -= 1;
      if (users > 0) return;
      shared = undefined;
      void context.close();
    },
  };
}

/** Resolves when the context runs; rejects where the browser keeps it shut for two seconds. */
export function audible(context: AudioContext, clock: Clock): Promise<void> {
  if (context.state === 'running') return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = after(clock, 2000, () => {
      wakeByGesture(context);
      reject(new Error('the browser keeps sound off until something is pressed'));
    });
    context.resume().then(() => {
      stop();
      resolve();
    }, reject);
  });
}

/** Resumes now if the browser lets it, else with the next gesture. */
function wakeByGesture(context: AudioContext): () => void {
  const forget = () => {
    for (const gesture of gestures) document.removeEventListener(gesture, wake, true);
  };
  const wake = () => {
    if (context.state === 'running' || context.state === 'closed') forget();
    // why it could not is told by `audible`, to those who want to be heard
    else context.resume().then(forget, forget);
  };
  for (const gesture of gestures) document.addEventListener(gesture, wake, true);
  wake();
  return forget;
}

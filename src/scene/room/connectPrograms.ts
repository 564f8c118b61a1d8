import type { WebGLRenderer } from 'three';
import type { Visit } from '../../visit/store.ts';

/** Milliseconds after a room got sharp, when what was to be drawn is drawn; and between two shaders. */
const calm = 300;
const apart = 60;

/**
 * Asks linked shaders for their uniforms while nothing is drawn. three.js asks where one is first drawn with, and the
 * answer comes after everything drawn before: in the midst of a walk that is a long task.
 */
export function connectPrograms(visit: Visit, renderer: WebGLRenderer): () => void {
  let timer = 0;

  function ask(at: number): void {
    const program = renderer.info.programs?.[at];
    if (!program) return;
    program.getUniforms();
    timer = window.setTimeout(ask, apart, at + 1);
  }

  const stop = visit.reconcile(({ level, heading }, before) => {
    if (level === before.level && heading === before.heading) return;
    window.clearTimeout(timer);
    if (level === 'sharp' && !heading) timer = window.setTimeout(ask, calm, 0);
  });
  return () => {
    stop();
    window.clearTimeout(timer);
  };
}

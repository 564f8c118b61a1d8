import type { WebGLRenderer } from 'three';

/** What a room costs, for tests and `npm run bench`. */
export interface Probe {
  /** drawn since the canvas was made */
  frames: number;
  /** alive on the graphics card */
  textures: number;
  /** draw calls of the last frame */
  drawCalls: number;
}

const renderers = new WeakMap<HTMLCanvasElement, WebGLRenderer>();

export function registerProbe(renderer: WebGLRenderer): void {
  renderers.set(renderer.domElement, renderer);
}

/** The probe of a View's canvas; undefined for any other canvas. */
export function probe(canvas: HTMLCanvasElement): Probe | undefined {
  const info = renderers.get(canvas)?.info;
  return (
    info && {
      frames: info.render.frame,
      textures: info.memory.textures,
      drawCalls: info.render.calls,
    }
  );
}

import type { Visit } from '../../visit/store.ts';
import type { PanoramaConnection } from '../room/connectPanorama.ts';

/** A lost graphics context is told, and the same picture is back when it is restored. */
export function connectContext(
  visit: Visit,
  canvas: HTMLCanvasElement,
  panorama: PanoramaConnection,
): () => void {
  const lost = (event: Event): void => {
    // Only a prevented loss is ever restored.
    event.preventDefault();
    panorama.lose();
    visit.dispatch(
      {
        type: 'problem/report',
        code: 'context-lost',
        message: 'the graphics card took the picture away',
      },
      'device',
    );
  };
  const restored = (): void => {
    panorama.restore();
    if (visit.get().problem?.code === 'context-lost')
      visit.dispatch({ type: 'problem/dismiss' }, 'device');
  };
  canvas.addEventListener('webglcontextlost', lost);
  canvas.addEventListener('webglcontextrestored', restored);
  return () => {
    canvas.removeEventListener('webglcontextlost', lost);
    canvas.removeEventListener('webglcontextrestored', restored);
  };
}

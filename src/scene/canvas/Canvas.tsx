import {
  createRoot,
  events,
  extend,
  type ReconcilerRoot,
  type RootState,
  unmountComponentAtNode,
} from '@react-three/fiber';
import { type ReactNode, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { BoxGeometry, Group, Mesh, MeshBasicMaterial, PlaneGeometry } from 'three';

// What several rooms and the headset's library write as elements; who needs another adds it.
// The renderer's own canvas would bring all of three.js.
extend({ BoxGeometry, Group, Mesh, MeshBasicMaterial, PlaneGeometry });

export interface CanvasProps {
  onCreated(state: RootState): void;
  /** there is no WebGL 2 */
  onUnable(): void;
  children: ReactNode;
}

/** Of the context, which is made before anything waits for it: making one tells whether there can be one. */
const attributes: WebGLContextAttributes = {
  alpha: true,
  antialias: false,
  depth: true,
  stencil: false,
  powerPreference: 'high-performance',
};

const config = {
  events,
  frameloop: 'demand',
  flat: true,
  dpr: [1, 2] as [number, number],
  camera: {
    position: [0, 0, 0] as [number, number, number],
    rotation: [0, 0, 0] as [number, number, number],
    near: 0.05,
    far: 200,
  },
} as const;

/** A picture drawn by three.js, filling its parent, of what React renders inside. Frames are drawn on demand. */
export function Canvas({ onCreated, onUnable, children }: CanvasProps) {
  const host = useRef<HTMLDivElement>(null);
  const root = useRef<ReconcilerRoot<HTMLCanvasElement> | null>(null);
  const inside = useRef<ReactNode>(null);
  inside.current = <Suspense fallback={null}>{children}</Suspense>;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a canvas is made once, whatever is drawn in it
  useLayoutEffect(() => {
    const place = host.current;
    if (!place) return;
    const canvas = document.createElement('canvas');
    canvas.style.display = 'block';
    place.append(canvas);
    const context = canvas.getContext('webgl2', attributes);
    if (!context) {
      onUnable();
      return () => canvas.remove();
    }
    const gl = { context };
    const made = createRoot(canvas);
    let tied: { __r3f?: unknown } = {};
    const created = (state: RootState): void => {
      tied = state.scene;
      state.events.connect?.(place);
      onCreated(state);
    };
    const measure = async (): Promise<void> => {
      const { width, height, top, left } = place.getBoundingClientRect();
      if (width === 0 || height === 0) return;
      await made.configure({
        ...config,
        gl,
        size: { width, height, top, left },
        onCreated: created,
      });
      if (root.current || !canvas.isConnected) return;
      root.current = made;
      made.render(inside.current);
    };
    const watch = new ResizeObserver(() => void measure());
    watch.observe(place);
    void measure();
    return () => {
      watch.disconnect();
      root.current = null;
      // The headset's library keeps every scene it pointed into: untied from its root, one holds next to nothing.
      unmountComponentAtNode(canvas, () => {
        delete tied.__r3f;
      });
      canvas.remove();
    };
  }, []);

  useEffect(() => {
    root.current?.render(inside.current);
  });

  return (
    <div
      ref={host}
      aria-hidden="true"
      data-indenfor-view=""
      style={{ position: 'absolute', inset: 0, overflow: 'hidden' }}
    />
  );
}

import { clear } from 'suspend-react';
import { type Material, Mesh, type Object3D, Texture } from 'three';

/**
 * Lets go of the models of hands and controllers that the library loaded: it keeps them as long as the page lives, under
 * keys nobody comes back with. Nothing else of ours is loaded this way.
 */
export function forgetModels(): void {
  clear();
}

/** A ref for a model: what a renderer made of it goes with the hand that held it, and with that the renderer. */
export function heldModel(model: Object3D | null): () => void {
  return () =>
    model?.traverse((part) => {
      if (!(part instanceof Mesh)) return;
      part.geometry.dispose();
      for (const material of [part.material].flat() as Material[]) {
        for (const value of Object.values(material)) if (value instanceof Texture) value.dispose();
        material.dispose();
      }
    });
}

import {
  DataArrayTexture,
  LinearFilter,
  NoColorSpace,
  RGBAFormat,
  Texture,
  UnsignedByteType,
  Vector3,
  type WebGLRenderer,
} from 'three';
import { gutter, tileSize } from '../../tour/pyramid.ts';

/** Pixels of a tile's picture on a side. */
export const tileSide = tileSize + 2 * gutter;

interface Slot {
  layer: number;
  room: string;
  key: number;
  /** the look at which it was last seen or about to be */
  seen: number;
}

/**
 * All tiles on the graphics card, in the layers of one texture: as much memory as it has layers, whatever is
 * visited. The tile seen longest ago makes room; what is seen now never does.
 */
export interface Atlas {
  readonly texture: DataArrayTexture;
  readonly layers: number;
  /** counts the tiles that came */
  readonly version: number;
  /** The layer of a tile, undefined when it is not here. */
  find(room: string, key: number): number | undefined;
  /** Marks a tile as seen at `look`, so that it stays; false when it is not here. */
  touch(room: string, key: number, look: number): boolean;
  /** @returns false when every layer is seen at `look`, or later than then */
  put(room: string, key: number, look: number, bitmap: ImageBitmap): boolean;
  dispose(): void;
}

export function createAtlas(renderer: WebGLRenderer, layers: number): Atlas {
  const texture = new DataArrayTexture(null, tileSide, tileSide, layers);
  texture.format = RGBAFormat;
  texture.type = UnsignedByteType;
  texture.colorSpace = NoColorSpace;
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.generateMipmaps = false;
  texture.unpackAlignment = 4;
  // memory only: the tiles come one by one
  texture.source.dataReady = false;
  texture.needsUpdate = true;
  renderer.initTexture(texture);

  const rooms = new Map<string, Map<number, Slot>>();
  const free = Array.from({ length: layers }, (_, layer) => layers - 1 - layer);
  const slots = new Set<Slot>();
  const carrier = new Texture<ImageBitmap>();
  const target = new Vector3();
  let version = 0;

  function takeLayer(look: number): number | undefined {
    const layer = free.pop();
    if (layer !== undefined) return layer;
    let oldest: Slot | undefined;
    for (const slot of slots) if (slot.seen < (oldest?.seen ?? look)) oldest = slot;
    if (!oldest) return undefined;
    slots.delete(oldest);
    const room = rooms.get(oldest.room);
    room?.delete(oldest.key);
    if (room?.size === 0) rooms.delete(oldest.room);
    return oldest.layer;
  }

  return {
    texture,
    layers,
    get version() {
      return version;
    },
    find: (room, key) => rooms.get(room)?.get(key)?.layer,
    touch(room, key, look) {
      const slot = rooms.get(room)?.get(key);
      if (slot) slot.seen = look;
      return slot !== undefined;
    },
    put(room, key, look, bitmap) {
      const layer = takeLayer(look);
      if (layer === undefined) return false;
      version += 1;
      carrier.image = bitmap;
      renderer.copyTextureToTexture(carrier, texture, null, target.set(0, 0, layer));
      const slot = { layer, room, key, seen: look };
      slots.add(slot);
      const there = rooms.get(room) ?? new Map<number, Slot>();
      rooms.set(room, there.set(key, slot));
      return true;
    },
    dispose: () => texture.dispose(),
  };
}

import { source } from './identity.ts';
import type { Box, Room } from './room.ts';
import { texel } from './texture.ts';

interface Hit {
  distance: number;
  box: Box;
  /** 0, 1 or 2: along which axis the surface faces */
  axis: number;
}

/** Casts a ray a pixel and returns the equirectangular picture as RGB bytes. */
export function paint(room: Room): Buffer {
  const { width, height } = source;
  const picture = Buffer.allocUnsafe(width * height * 3);
  const columns = Array.from({ length: width }, (_, x) => {
    const yaw = ((x + 0.5) / width - 0.5) * 2 * Math.PI;
    return [Math.sin(yaw), Math.cos(yaw)] as const;
  });
  const ray: [number, number, number] = [0, 0, 0];
  const hit: Hit = { distance: 0, box: room.box, axis: 0 };
  const colour: [number, number, number] = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    const pitch = (0.5 - (y + 0.5) / height) * Math.PI;
    const flat = Math.cos(pitch);
    ray[1] = Math.sin(pitch);
    for (let x = 0; x < width; x++) {
      const [sine, cosine] = columns[x] as readonly [number, number];
      ray[0] = sine * flat;
      ray[2] = cosine * flat;
      cast(room, ray, hit);
      shade(room, ray, hit, colour);
      const grain = (room.grain() + room.grain() - 1) * 9;
      const at = (y * width + x) * 3;
      for (let c = 0; c < 3; c++)
        picture[at + c] = Math.min(255, Math.max(0, (colour[c] as number) + grain));
    }
  }
  return picture;
}

function cast(room: Room, ray: number[], hit: Hit): void {
  hit.distance = Number.POSITIVE_INFINITY;
  hit.box = room.box;
  for (let axis = 0; axis < 3; axis++) {
    const along = ray[axis] as number;
    const wall = (along > 0 ? room.box.max[axis] : room.box.min[axis]) as number;
    const distance = along === 0 ? Number.POSITIVE_INFINITY : wall / along;
    if (distance < hit.distance) {
      hit.distance = distance;
      hit.axis = axis;
    }
  }
  for (const thing of room.things) {
    let enter = 0;
    let leave = hit.distance;
    let face = -1;
    for (let axis = 0; axis < 3 && enter < leave; axis++) {
      const inverse = 1 / ((ray[axis] as number) || 1e-9);
      const a = (thing.min[axis] as number) * inverse;
      const b = (thing.max[axis] as number) * inverse;
      const near = a < b ? a : b;
      if (near > enter) {
        enter = near;
        face = axis;
      }
      leave = Math.min(leave, a < b ? b : a);
    }
    if (face >= 0 && enter < leave) {
      hit.distance = enter;
      hit.box = thing;
      hit.axis = face;
    }
  }
}

function shade(room: Room, ray: number[], { distance, box, axis }: Hit, colour: number[]): void {
  const x = (ray[0] as number) * distance;
  const y = (ray[1] as number) * distance;
  const z = (ray[2] as number) * distance;
  const place = [x, y, z];
  const u = axis === 0 ? z : x;
  const v = axis === 1 ? z : y;
  const surface = axis === 1 && y > 0 ? ceiling(room, u, v) : relief(room, box, axis, u, v);
  let light = 0.34;
  for (const lamp of room.lamps) {
    const away = [lamp[0] - x, lamp[1] - y, lamp[2] - z];
    const square = away.reduce((sum, one) => sum + one * one, 0);
    const facing = Math.abs(away[axis] as number) / Math.sqrt(square);
    light += (1.5 * (0.25 + 0.75 * facing)) / (1 + 0.8 * square);
  }
  light *= corners(room.box, axis, place);
  const band = box === room.box && axis !== 1 && y < -0.45 ? 0.62 : 1;
  for (let c = 0; c < 3; c++)
    colour[c] = (box.colour[c] as number) * (room.tint[c] as number) * band * light * (1 + surface);
}

/** Darker where two walls meet. */
function corners(room: Box, axis: number, place: number[]): number {
  let open = 1;
  for (let other = 0; other < 3; other++) {
    if (other === axis) continue;
    const at = place[other] as number;
    const gap = Math.min(at - (room.min[other] as number), (room.max[other] as number) - at);
    open *= 1 - 0.38 * Math.exp(-gap / 0.22);
  }
  return open;
}

function ceiling(room: Room, u: number, v: number): number {
  return 0.25 + 0.2 * texel(room.plaster, u, v, 120) + 0.3 * texel(room.plaster, v, u, 520);
}

function relief(room: Room, box: Box, axis: number, u: number, v: number): number {
  const coarse = texel(room.plaster, u, v, 160);
  const fine = texel(room.plaster, v + 3.1, u + 1.7, 520);
  if (box !== room.box) {
    if (box.look === 'wood') return 0.75 * texel(room.wood, v, u, 330) + 0.12 * fine;
    return 0.3 * coarse + 0.3 * fine;
  }
  if (axis !== 1) {
    const row = Math.floor(v / 0.2);
    const along = u / 0.4 + (row & 1) / 2;
    const joint = Math.min((v / 0.2 - row) * 0.2, (along - Math.floor(along)) * 0.4);
    return 0.3 * coarse + 0.42 * fine - (joint < 0.007 ? 0.22 : 0);
  }
  const plank = Math.floor(u / 0.14);
  const gap = u / 0.14 - plank < 0.035 ? 0.45 : 0;
  return 0.7 * texel(room.wood, v + plank * 1.7, u, 330) + 0.2 * fine - gap;
}

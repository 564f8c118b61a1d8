/** Raw pixels, three bytes each, rows from the top. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

const radians = Math.PI / 180;

/** What a camera takes in: pixels, and degrees across the width. */
export interface Frame {
  width: number;
  height: number;
  across?: number;
}

/**
 * What a camera at the panorama's centre sees, looking at `view` (degrees); 90 degrees across unless the frame
 * says so. Pixel for pixel what the live picture shows, so that it can stand in for it.
 */
export function rectilinear(
  panorama: Pixels,
  view: { yaw: number; pitch: number },
  { width: columns, height: rows, across = 90 }: Frame,
): Pixels {
  const { width, height } = panorama;
  const reach = Math.tan((across / 2) * radians);
  const data = new Uint8Array(columns * rows * 3);
  const sinPitch = Math.sin(view.pitch * radians);
  const cosPitch = Math.cos(view.pitch * radians);
  for (let row = 0; row < rows; row++) {
    const up = (1 - ((row + 0.5) / rows) * 2) * reach * (rows / columns);
    const ahead = cosPitch - up * sinPitch;
    const above = up * cosPitch + sinPitch;
    for (let column = 0; column < columns; column++) {
      const right = (((column + 0.5) / columns) * 2 - 1) * reach;
      const yaw = Math.atan2(right, ahead) / radians + view.yaw;
      const pitch = Math.atan2(above, Math.hypot(right, ahead)) / radians;
      const u = (yaw / 360 + 0.5) * width - 0.5;
      const v = (0.5 - pitch / 180) * height - 0.5;
      sample(panorama, u, v, data, (row * columns + column) * 3);
    }
  }
  return { data, width: columns, height: rows };
}

/** Catmull-Rom over 4 x 4 pixels; columns wrap around the seam, rows stop at the poles. */
function sample(from: Pixels, u: number, v: number, to: Uint8Array, at: number): void {
  const { data, width, height } = from;
  const left = Math.floor(u);
  const top = Math.floor(v);
  const across = weights(u - left);
  const down = weights(v - top);
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let j = 0; j < 4; j++) {
    const row = Math.min(height - 1, Math.max(0, top + j - 1)) * width;
    const weightDown = down[j] as number;
    for (let i = 0; i < 4; i++) {
      const column = (((left + i - 1) % width) + width) % width;
      const pixel = (row + column) * 3;
      const weight = weightDown * (across[i] as number);
      red += weight * (data[pixel] as number);
      green += weight * (data[pixel + 1] as number);
      blue += weight * (data[pixel + 2] as number);
    }
  }
  to[at] = byte(red);
  to[at + 1] = byte(green);
  to[at + 2] = byte(blue);
}

function weights(t: number): readonly [number, number, number, number] {
  const t2 = t * t;
  const t3 = t2 * t;
  return [
    (-t3 + 2 * t2 - t) / 2,
    (3 * t3 - 5 * t2 + 2) / 2,
    (-3 * t3 + 4 * t2 + t) / 2,
    (t3 - t2) / 2,
  ];
}

function byte(value: number): number {
  return value <= 0 ? 0 : value >= 255 ? 255 : Math.round(value);
}

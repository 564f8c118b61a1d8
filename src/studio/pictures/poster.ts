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

/** Bilinear, as the graphics card samples; columns wrap around the seam, rows stop at the poles. */
function sample(from: Pixels, u: number, v: number, to: Uint8Array, at: number): void {
  const { data, width, height } = from;
  const left = Math.floor(u);
  const top = Math.floor(v);
  const x = u - left;
  const y = v - top;
  const column = ((left % width) + width) % width;
  const next = (column + 1) % width;
  const row = Math.max(0, top) * width;
  const below = Math.min(height - 1, top + 1) * width;
  for (let channel = 0; channel < 3; channel++) {
    const value = (pixel: number) => data[pixel * 3 + channel] as number;
    const upper = value(row + column) * (1 - x) + value(row + next) * x;
    const lower = value(below + column) * (1 - x) + value(below + next) * x;
    to[at + channel] = Math.round(upper * (1 - y) + lower * y);
  }
}

/** How a device is held, as a view: degrees, compass wrapped to ±180. */
export interface Held {
  compass: number;
  pitch: number;
  /** positive clockwise */
  roll: number;
}

const degrees = 180 / Math.PI;

/**
 * Which way the back of a device looks. Angles as in the Device Orientation specification (Z-X'-Y'',
 * x east, y north, z up), `screen` is `screen.orientation.angle`: alpha 0, beta 90, gamma 0 looks level to the north.
 */
export function heldTowards(alpha: number, beta: number, gamma: number, screen: number): Held {
  const [a, b, c, s] = [alpha, beta, gamma, screen].map((angle) => angle / degrees) as [
    number,
    number,
    number,
    number,
  ];
  const [ca, sa, cb, sb, cc, sc] = [
    Math.cos(a),
    Math.sin(a),
    Math.cos(b),
    Math.sin(b),
    Math.cos(c),
    Math.sin(c),
  ];
  // Columns of the rotation: where the device's right, its top and its front point.
  const x = { east: ca * cc - sa * sb * sc, north: sa * cc + ca * sb * sc, up: -cb * sc };
  const y = { east: -sa * cb, north: ca * cb, up: sb };
  const z = { east: ca * sc + sa * sb * cc, north: sa * sc - ca * sb * cc, up: cb * cc };
  const right = {
    east: x.east * Math.cos(s) - y.east * Math.sin(s),
    north: x.north * Math.cos(s) - y.north * Math.sin(s),
    up: x.up * Math.cos(s) - y.up * Math.sin(s),
  };
  const top = x.up * Math.sin(s) + y.up * Math.cos(s);
  const pitch = Math.asin(Math.min(1, Math.max(-1, -z.up))) * degrees;
  // Straight up or down has no compass direction of its own: the right edge of the screen tells.
  if (Math.abs(z.up) > 0.99999)
    return { compass: wrapped(Math.atan2(right.east, right.north) * degrees - 90), pitch, roll: 0 };
  return {
    compass: Math.atan2(-z.east, -z.north) * degrees,
    pitch,
    roll: -Math.atan2(right.up, top) * degrees,
  };
}

/** The shortest way around: an angle in [-180, 180]. */
export function wrapped(angle: number): number {
  return angle - 360 * Math.round(angle / 360);
}

/** A head in metres and degrees: `compass` clockwise from -z, `pitch` up, `roll` clockwise. */
export interface Head {
  position: [x: number, y: number, z: number];
  compass: number;
  pitch: number;
  roll: number;
}

/** Where the tracked space stands in the scene: turned by `turn` degrees clockwise, then moved. */
export interface Origin {
  position: [x: number, y: number, z: number];
  turn: number;
}

const degrees = 180 / Math.PI;

function turned([x, y, z]: Head['position'], clockwise: number): Head['position'] {
  const sine = Math.sin(clockwise / degrees);
  const cosine = Math.cos(clockwise / degrees);
  return [x * cosine - z * sine, y, x * sine + z * cosine];
}

function puttingHeadAt(place: Head['position'], head: Head, turn: number): Origin {
  const [x, y, z] = turned(head.position, turn);
  return { position: [place[0] - x, place[1] - y, place[2] - z], turn };
}

/** The origin that puts a tracked head at the capture point, facing `compass`. */
export function centredOn(head: Head, compass: number): Origin {
  return puttingHeadAt([0, 0, 0], head, compass - head.compass);
}

/** The origin after the visitor turned by `clockwise` degrees around the own head. */
export function turnedAround(head: Head, origin: Origin, clockwise: number): Origin {
  return puttingHeadAt(headIn(origin, head).position, head, origin.turn + clockwise);
}

/** A tracked head as it is in the scene. */
export function headIn(origin: Origin, head: Head): Head {
  const [x, y, z] = turned(head.position, origin.turn);
  const [ox, oy, oz] = origin.position;
  return { ...head, position: [x + ox, y + oy, z + oz], compass: head.compass + origin.turn };
}

/** The same direction as `compass`, counted on from `before` without a jump of a whole turn. */
export function nearestTurn(before: number, compass: number): number {
  return compass + 360 * Math.round((before - compass) / 360);
}

/** A pose as WebXR tells it. */
export function headOf({ position: p, orientation: q }: XRRigidTransform): Head {
  const forward: Head['position'] = [
    -2 * (q.x * q.z + q.w * q.y),
    -2 * (q.y * q.z - q.w * q.x),
    -(1 - 2 * (q.x * q.x + q.y * q.y)),
  ];
  const sideUp = 2 * (q.x * q.y + q.w * q.z);
  const up = 1 - 2 * (q.x * q.x + q.z * q.z);
  return {
    position: [p.x, p.y, p.z],
    compass: Math.atan2(forward[0], -forward[2]) * degrees,
    pitch: Math.asin(Math.min(1, Math.max(-1, forward[1]))) * degrees,
    roll: -Math.atan2(sideUp, up) * degrees,
  };
}

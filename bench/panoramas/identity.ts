/** Every room shows a patch of its own colour, so that a screenshot tells which room is on screen. */
export const roomColours = [
  [220, 40, 40],
  [40, 180, 60],
  [50, 80, 220],
  [230, 210, 40],
  [200, 50, 200],
  [40, 200, 210],
] as const;

/** Different panoramas; rooms of larger tours repeat them under addresses of their own. */
export const panoramas = roomColours.length;

/** Where the patch is: degrees from the panorama's centre. */
export const patch = { left: -6, right: 6, top: 12, bottom: 4 } as const;

/** Ways lead on to the right and back to the left. Degrees. */
export const exit = { yaw: 25, pitch: -10 } as const;

/** Pixels of the source. */
export const source = { width: 8192, height: 4096 } as const;

/** What a file of a relief holds; the file is these, deflated. */
export interface Parts {
  /** see `layOut` */
  tree: Uint8Array;
  /** for each corner in order how its cells lie, see `ways` */
  way: Uint8Array;
  /** for each corner where sheets part: how far it is moved, sixteenths of a cell, right and down, each plus 8 */
  nudge: Uint8Array;
  /** for each vertex how near it is, see `storedOf` */
  near: Uint16Array;
  /** vertices from which a far sheet goes on behind a near one, ascending */
  rim: Uint32Array;
  /** for each of them where to, in 256ths of a turn from right to down, and how far, in `reachStep`s */
  towards: Uint8Array;
  reach: Uint8Array;
  /** for each of them how far beside its sheet's edge the colours of what is behind are taken, in `reachStep`s */
  inset: Uint8Array;
  /** pairs of these vertices, each the edge of a skirt; a vertex that needs no other has its number + `rim.length` */
  skirts: Uint32Array;
}

/** Degrees. */
export const reachStep = 0.1;

const order = [
  'tree',
  'way',
  'nudge',
  'near',
  'rim',
  'towards',
  'reach',
  'inset',
  'skirts',
] as const;

/** Numbers as differences, low bytes apart from high ones: so they deflate well. */
export function write(parts: Parts): Uint8Array {
  const pieces = order.map((name) => {
    const part = parts[name];
    return part instanceof Uint8Array ? part : differences(part);
  });
  const whole = new Uint8Array(
    order.length * 4 + pieces.reduce((sum, { length }) => sum + length, 0),
  );
  const lengths = new DataView(whole.buffer);
  let at = order.length * 4;
  for (const [i, piece] of pieces.entries()) {
    lengths.setUint32(i * 4, piece.length, true);
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** @throws RangeError when the bytes are not a whole relief */
export function read(whole: Uint8Array): Parts {
  const lengths = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  let at = order.length * 4;
  const piece = (name: (typeof order)[number]): Uint8Array => {
    const length = lengths.getUint32(order.indexOf(name) * 4, true);
    const found = whole.subarray(at, at + length);
    at += length;
    if (found.length !== length) throw new RangeError('the relief breaks off');
    return found;
  };
  // in the order in which they stand in the file
  return {
    tree: piece('tree'),
    way: piece('way'),
    nudge: piece('nudge'),
    near: Uint16Array.from(sums(piece('near'))),
    rim: sums(piece('rim')),
    towards: piece('towards'),
    reach: piece('reach'),
    inset: piece('inset'),
    skirts: sums(piece('skirts')),
  };
}

function differences(values: Uint16Array | Uint32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 3);
  let before = 0;
  for (const [i, value] of values.entries()) {
    const step = value - before;
    before = value;
    const folded = step < 0 ? -step * 2 - 1 : step * 2;
    bytes[i] = folded & 255;
    bytes[i + values.length] = (folded >> 8) & 255;
    bytes[i + values.length * 2] = folded >> 16;
  }
  return bytes;
}

function sums(bytes: Uint8Array): Uint32Array {
  const count = bytes.length / 3;
  const values = new Uint32Array(count);
  let value = 0;
  for (let i = 0; i < count; i += 1) {
    const folded =
      (bytes[i] ?? 0) | ((bytes[i + count] ?? 0) << 8) | ((bytes[i + count * 2] ?? 0) << 16);
    value += folded & 1 ? -((folded + 1) >> 1) : folded >> 1;
    values[i] = value;
  }
  return values;
}

/** Textures that repeat every `size` texels, values around 0 between -1 and 1. */
export const size = 1024;
const mask = size - 1;

export type Texture = Float32Array;

/** Numbers in [0, 1) that are the same in every run. */
export function randomFrom(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

/**
 * Noise of several octaves, as paint, stone and wood have.
 * @param stretch how many times coarser along v: 1 for plaster, more for the grain of wood
 */
export function noise(seed: number, cells: number, octaves: number, stretch = 1): Texture {
  const texture = new Float32Array(size * size);
  let weight = 1;
  let sum = 0;
  for (let octave = 0; octave < octaves; octave++) {
    const across = Math.min(size, cells << octave);
    addOctave(texture, seed + octave, across, Math.max(1, Math.round(across / stretch)), weight);
    sum += weight;
    weight *= 0.72;
  }
  for (let i = 0; i < texture.length; i++) texture[i] = (texture[i] ?? 0) / sum;
  return texture;
}

function addOctave(texture: Texture, seed: number, columns: number, rows: number, weight: number) {
  const random = randomFrom(seed);
  const lattice = Float32Array.from({ length: columns * rows }, () => random() * 2 - 1);
  for (let v = 0; v < size; v++) {
    const y = (v / size) * rows;
    const row = Math.floor(y);
    const below = (row + 1) % rows;
    const fy = y - row;
    for (let u = 0; u < size; u++) {
      const x = (u / size) * columns;
      const column = Math.floor(x);
      const right = (column + 1) % columns;
      const fx = x - column;
      const above =
        at(lattice, row * columns + column) * (1 - fx) + at(lattice, row * columns + right) * fx;
      const under =
        at(lattice, below * columns + column) * (1 - fx) +
        at(lattice, below * columns + right) * fx;
      const i = v * size + u;
      texture[i] = at(texture, i) + weight * (above * (1 - fy) + under * fy);
    }
  }
}

function at(values: Float32Array, index: number): number {
  return values[index] as number;
}

/** The texel at a place in metres, `density` texels a metre. */
export function texel(texture: Texture, u: number, v: number, density: number): number {
  const x = Math.floor(u * density) & mask;
  const y = Math.floor(v * density) & mask;
  return texture[y * size + x] as number;
}

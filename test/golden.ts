import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect } from 'vitest';

const folder = join(import.meta.dirname, 'goldens');
const output = join(import.meta.dirname, 'output/goldens');
/** Fonts and rasterisers differ a little from machine to machine: pictures are compared small. */
const width = 320;

/**
 * Expects a screenshot to look as the picture of this name in `goldens`; `UPDATE=1` writes that picture anew. What was
 * seen is left in `output/goldens`.
 * @param file with its ending, which says how it is stored
 */
export async function expectGolden(shot: Buffer, file: string): Promise<void> {
  const seen = sharp(shot).resize(width).removeAlpha();
  const stored = file.endsWith('.png') ? seen.png() : seen.webp({ quality: 90 });
  const golden = join(folder, file);
  const bytes = await stored.toBuffer();
  await mkdir(output, { recursive: true });
  for (const path of [join(output, file), ...(process.env.UPDATE === '1' ? [golden] : [])])
    await writeFile(path, bytes);
  if (!existsSync(golden)) throw new Error(`no golden ${golden}: look at it with UPDATE=1 first`);
  const [a, b] = await Promise.all(
    [bytes, golden].map((one) =>
      sharp(one).removeAlpha().raw().toBuffer({ resolveWithObject: true }),
    ),
  );
  if (!a || !b) throw new Error('two pictures are compared');
  expect(a.info).toMatchObject({ width: b.info.width, height: b.info.height });
  const differences = a.data.map((value, at) => Math.abs(value - (b.data[at] ?? 0)));
  const mean = differences.reduce((sum, one) => sum + one, 0) / differences.length;
  const far = differences.filter((one) => one > 48).length / differences.length;
  expect(mean, `${file} differs everywhere`).toBeLessThan(4);
  expect(far, `${file} differs in places`).toBeLessThan(0.01);
}

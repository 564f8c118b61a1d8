import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worthwhile = /\.(js|css|html|svg|json|txt|webmanifest)$/;

/** Text files get a `.br` and a `.gz` beside them, once, so that no server has to press them while answering. */
export async function compressTexts(dir: string): Promise<void> {
  const paths = readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && worthwhile.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(paths.map(compressFile));
}

export async function compressFile(path: string): Promise<void> {
  const bytes = readFileSync(path);
  // below a packet's size nothing is won
  if (bytes.length < 1400) return;
  writeFileSync(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  const quality = bytes.length > 4_000_000 ? 9 : 11;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  writeFileSync(`${path}.br`, await promisify(brotliCompress)(bytes, { params }));
}

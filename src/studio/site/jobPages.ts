import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jobLanguages, jobPage, jobPath } from '../../job/page.ts';
import { packSchema } from '../../tour/pack.ts';
import { compressFile } from './compress.ts';

/** Writes the pages about the job of a tour built into `dist`, so that any web server can serve them. */
export async function writeJobPages(dist: string, tour: string): Promise<void> {
  const file = join(dist, 'tours', tour, 'pack.json');
  if (!existsSync(file)) return;
  const pack = packSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  for (const language of jobLanguages) {
    const page = join(dist, jobPath[language], 'index.html');
    const text = jobPage(pack, { language, folder: `tours/${tour}/`, served: null });
    for (const old of ['', '.gz', '.br']) rmSync(page + old, { force: true });
    if (text === undefined) continue;
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(page, text);
    await compressFile(page);
  }
}

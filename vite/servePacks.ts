import { createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const packs = process.env.INDENFOR_PACKS ?? join(import.meta.dirname, '../data/tours');

/** While developing, built packs are served beside the site as `npm start` does. */
export function servePacks(): Plugin {
  return {
    name: 'indenfor-packs',
    configureServer(server) {
      server.middlewares.use('/tours', (request, response, next) => {
        const path = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname);
        const file = join(packs, path);
        if (!file.startsWith(packs) || !existsSync(file) || !statSync(file).isFile()) {
          response.statusCode = 404;
          response.end();
          return;
        }
        const type = types[file.slice(file.lastIndexOf('.'))];
        if (type) response.setHeader('content-type', type);
        createReadStream(file).on('error', next).pipe(response);
      });
    },
  };
}

const types: Record<string, string> = {
  '.json': 'application/json',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.vtt': 'text/vtt; charset=utf-8',
  '.opus': 'audio/ogg',
  '.m4a': 'audio/mp4',
};

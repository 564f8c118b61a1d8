import { createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { withoutEmulator } from './vite/withoutEmulator.ts';
import { xrProfiles } from './vite/xrProfiles.ts';

const packs = process.env['INDENFOR_PACKS'] ?? join(import.meta.dirname, 'data/tours');

/** While developing, built packs are served beside the site as `npm start` does. */
function servePacks(): Plugin {
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

const browserTests = ['test/**/*.browser.test.ts'];

export default defineConfig({
  base: './',
  plugins: [react(), servePacks(), xrProfiles(), withoutEmulator()],
  build: {
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    rolldownOptions: {
      input: { main: 'index.html', indenfor: 'src/app/element.ts' },
      preserveEntrySignatures: 'exports-only',
      output: {
        entryFileNames: (chunk) =>
          chunk.name === 'indenfor' ? 'indenfor.js' : 'assets/[name]-[hash].js',
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: browserTests },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browserTests,
          globalSetup: ['test/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Two cores: browsers side by side starve each other.
          maxWorkers: 1,
        },
      },
    ],
  },
});

import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { compressFile } from '../../src/studio/site/compress.ts';

/** Builds that people load as they are, beside the page's own script. */
const ready: Record<string, string[]> = {
  pannellum: ['pannellum/build/pannellum.js', 'pannellum/build/pannellum.css'],
  'a-frame': ['aframe/dist/aframe-v1.8.0.min.js'],
};

const names = ['pannellum', 'marzipano', 'photo-sphere-viewer', 'a-frame'];

/** One folder a viewer with its page, bundled and pressed as our own site is. */
export async function buildPages(modules: string, out: string): Promise<void> {
  for (const name of names) {
    const dir = join(out, name);
    if (existsSync(join(dir, 'index.html'))) continue;
    mkdirSync(dir, { recursive: true });
    await bundle(name, dir);
    for (const path of ready[name] ?? [])
      copyFileSync(join(modules, path), join(dir, path.slice(path.lastIndexOf('/') + 1)));
    const files = readdirSync(dir);
    for (const file of files) await compressFile(join(dir, file));
    writeFileSync(join(dir, 'index.html'), page(name, files));
  }
}

async function bundle(name: string, outDir: string): Promise<void> {
  await build({
    root: import.meta.dirname,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    // Marzipano still asks for Node's global object
    define: { global: 'globalThis' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(import.meta.dirname, `${name}.js`),
        output: { format: 'iife', entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
      },
    },
  });
}

function page(name: string, files: string[]): string {
  const own = (file: string) => file === 'page.js';
  const scripts = files
    .filter((file) => file.endsWith('.js'))
    .sort((a, b) => Number(own(a)) - Number(own(b)));
  const styles = files.filter((file) => file.endsWith('.css'));
  return `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${name}</title><link rel="icon" href="data:,">
${styles.map((file) => `<link rel="stylesheet" href="${file}">`).join('')}
<style>html,body{margin:0;height:100%;overflow:hidden;background:#808080}#viewer{position:fixed;inset:0}
.exit{position:absolute;left:0;top:0;width:36px;height:36px;margin:-18px;border-radius:50%;background:#fff8}</style>
<div id="viewer"></div>${scripts.map((file) => `<script src="${file}"></script>`).join('')}</html>
`;
}

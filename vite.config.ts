import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { budgets } from './vite/budgets.ts';
import { firstPicture } from './vite/firstPicture.ts';
import { servePacks } from './vite/servePacks.ts';
import { serviceWorker } from './vite/serviceWorker.ts';
import { withoutEmulator } from './vite/withoutEmulator.ts';
import { xrProfiles } from './vite/xrProfiles.ts';

/** Kilobytes of script a visitor waits for; three.js alone is 150 of them. */
const agreed = {
  entries: { main: 360, indenfor: 360, book: 10 },
  with: { main: ['inside'] },
  later: 60,
};

/** Entries that pages outside the build ask for by name. */
const named = ['indenfor', 'book'];

export default defineConfig({
  base: './',
  plugins: [
    react(),
    servePacks(),
    xrProfiles(),
    withoutEmulator(),
    serviceWorker(),
    firstPicture(),
    budgets(agreed),
  ],
  build: {
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    rolldownOptions: {
      input: {
        main: 'index.html',
        indenfor: 'src/app/element.ts',
        prepare: 'prepare/index.html',
        book: 'src/book/proof.ts',
        event: 'event/index.html',
        operator: 'operator/index.html',
      },
      preserveEntrySignatures: 'exports-only',
      output: {
        entryFileNames: (chunk) =>
          named.includes(chunk.name) ? `${chunk.name}.js` : 'assets/[name]-[hash].js',
      },
    },
  },
});

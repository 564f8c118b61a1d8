import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { servePacks } from './vite/servePacks.ts';
import { withoutEmulator } from './vite/withoutEmulator.ts';
import { xrProfiles } from './vite/xrProfiles.ts';

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
});

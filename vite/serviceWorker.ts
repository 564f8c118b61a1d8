import { join } from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';

/** Builds the service worker as a file of its own, `sw.js`, that imports nothing. */
export function serviceWorker(): Plugin {
  return {
    name: 'indenfor-service-worker',
    apply: 'build',
    async generateBundle() {
      const built = (await build({
        configFile: false,
        logLevel: 'error',
        define: { 'process.env.NODE_ENV': '"production"' },
        build: {
          write: false,
          target: 'es2022',
          rolldownOptions: {
            input: join(import.meta.dirname, '../src/offline/worker/sw.ts'),
            output: { format: 'iife' },
          },
        },
      })) as Rollup.RollupOutput;
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: built.output[0].code });
    },
  };
}

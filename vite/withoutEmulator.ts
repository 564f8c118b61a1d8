import type { Plugin } from 'vite';

const id = '\0indenfor-no-emulator';

/** Leaves out the headset emulator of `@pmndrs/xr`: 6 MB that a visitor never needs. */
export function withoutEmulator(): Plugin {
  return {
    name: 'indenfor-without-emulator',
    enforce: 'pre',
    resolveId(source, importer) {
      return source === './emulate.js' && importer?.includes('@pmndrs/xr') ? id : null;
    },
    load(asked) {
      return asked === id ? 'export function emulate() {}' : null;
    },
  };
}

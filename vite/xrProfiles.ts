import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import type { Plugin } from 'vite';

const folder = 'xr-profiles';

/** Controllers in use with browsers that speak WebXR. The generic one stands in for every other. */
const shipped = [
  'generic-hand',
  'generic-trigger-squeeze-thumbstick',
  'htc-vive-focus-3',
  'meta-quest-touch-plus',
  'meta-quest-touch-pro',
  'oculus-touch-v3',
  'pico-4',
  'pico-4u',
] as const;

/** Profile ids that headsets name, shown by a model that looks alike. */
const alike: Record<string, (typeof shipped)[number]> = {
  'generic-trigger': 'generic-trigger-squeeze-thumbstick',
  'meta-quest-touch-plus-v2': 'meta-quest-touch-plus',
  'oculus-touch-v2': 'oculus-touch-v3',
  'oculus-touch': 'oculus-touch-v3',
  'pico-neo3': 'pico-4',
};

const profiles = join(
  dirname(createRequire(import.meta.url).resolve('@webxr-input-profiles/assets/package.json')),
  'dist/profiles',
);

/** Only what is shipped, so that a headset never asks for a folder that is not there. */
function profilesList(): string {
  const entries = [...shipped.map((id) => [id, id]), ...Object.entries(alike)];
  return JSON.stringify(
    Object.fromEntries(entries.map(([id, home]) => [id, { path: `${home}/profile.json` }])),
  );
}

interface ProfileFile {
  name: string;
  read(): Promise<string | Buffer>;
}

async function profileFiles(): Promise<ProfileFile[]> {
  const files: ProfileFile[] = [
    { name: 'profilesList.json', read: () => Promise.resolve(profilesList()) },
  ];
  for (const id of shipped) {
    const profile = await readFile(join(profiles, id, 'profile.json'), 'utf8');
    const { layouts } = JSON.parse(profile) as { layouts: Record<string, { assetPath: string }> };
    const models = new Set(Object.values(layouts).map(({ assetPath }) => assetPath));
    for (const file of ['profile.json', ...models])
      files.push({ name: `${id}/${file}`, read: () => readFile(join(profiles, id, file)) });
  }
  return files;
}

const asked = 'virtual:xr-profiles';
const id = `\0${asked}`;

/**
 * Models of controllers and hands in `xr-profiles/`: a headset never asks another origin for them.
 * The module `virtual:xr-profiles` says where they are, seen from the script and not from the page.
 */
export function xrProfiles(): Plugin {
  let building = false;
  return {
    name: 'indenfor-xr-profiles',
    configResolved({ command }) {
      building = command === 'build';
    },
    resolveId: (source) => (source === asked ? id : null),
    load(loaded) {
      if (loaded !== id) return null;
      const name = `${folder}/profilesList.json`;
      if (!building)
        return `export const profilesList = new URL('/${name}', location.origin).href;`;
      const list = this.emitFile({ type: 'asset', fileName: name, source: profilesList() });
      return `export const profilesList = import.meta.ROLLUP_FILE_URL_${list};`;
    },
    async configureServer(server) {
      const files = new Map((await profileFiles()).map((file) => [file.name, file]));
      server.middlewares.use(`/${folder}`, (request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://here');
        const file = files.get(decodeURIComponent(pathname).slice(1));
        if (!file) {
          response.statusCode = 404;
          response.end();
          return;
        }
        const json = extname(file.name) === '.json';
        response.setHeader('content-type', json ? 'application/json' : 'model/gltf-binary');
        file.read().then((body) => response.end(body), next);
      });
    },
    async generateBundle() {
      for (const { name, read } of await profileFiles())
        this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source: await read() });
    },
  };
}

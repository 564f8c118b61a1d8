#!/usr/bin/env node
// Plain old JavaScript: an old Node must be able to read it and say what is wrong.
var version = process.versions.node.split('.').map(Number);
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error(
    'Indenfor needs Node 20.19 or newer, and this is Node ' +
      process.versions.node +
      '. Install a newer one from https://nodejs.org, then try again.',
  );
  process.exit(1);
}

import('tsx/esm/api')
  .then((tsx) => {
    tsx.register();
    if (process.argv[2] === 'serve') return import('./src/start.ts');
    return /^(account|backup|restore)$/.test(process.argv[2])
      ? import('./src/keep.ts')
      : import('./src/studio/cli/main.ts');
  })
  .then((program) => program.run(process.argv.slice(2)))
  .catch((error) => {
    var missing = error && error.code === 'ERR_MODULE_NOT_FOUND' && /'tsx/.test(error.message);
    if (error && error.name === 'CannotStart') {
      console.error(error.message);
      process.exit(1);
    }
    console.error(missing ? 'Run `npm ci` first: the packages are not installed.' : error);
    process.exit(2);
  });

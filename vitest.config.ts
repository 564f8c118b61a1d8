import { defineConfig, mergeConfig } from 'vitest/config';
import vite from './vite.config.ts';

const browserTests = ['test/**/*.browser.test.ts'];
/** Headsets, their depth, and a truck full of devices: minutes each where the processor draws. */
const eventTests = [
  'test/{xr,depth,truck}/**/*.browser.test.ts',
  'test/missions/{room,headset}.browser.test.ts',
  'test/journey/headset.browser.test.ts',
];

export default mergeConfig(
  vite,
  defineConfig({
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['test/**/*.test.ts'],
            exclude: browserTests,
            // No test measures time; a busy machine only needs longer.
            testTimeout: 60_000,
            hookTimeout: 120_000,
          },
        },
        inBrowser('browser', browserTests, eventTests),
        inBrowser('event', eventTests),
      ],
    },
  }),
);

function inBrowser(name: string, include: string[], exclude: string[] = []) {
  return {
    extends: true as const,
    test: {
      name,
      include,
      exclude,
      globalSetup: ['test/setup.ts'],
      testTimeout: 60_000,
      hookTimeout: 120_000,
      // Two cores: browsers side by side starve each other.
      maxWorkers: 1,
      // A machine that is busy with something else drops a frame now and then: what fails twice is broken, and what
      // needed a second try is named.
      retry: 1,
    },
  };
}

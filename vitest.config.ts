import { defineConfig, mergeConfig } from 'vitest/config';
import vite from './vite.config.ts';

const browserTests = ['test/**/*.browser.test.ts'];

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
  }),
);

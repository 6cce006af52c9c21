import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../', import.meta.url));

/** It puts a fake in the place of a module, so nothing that others have loaded may be there already. */
const faking = ['tests/desktop/electron.test.ts'];
/** Suites that touch no database: they need not wait for PostgreSQL to start. */
const plain = ['tests/*.test.ts', 'tests/{desktop,kernel,renderer,ui}/**/*.test.{ts,tsx}'];

export default defineConfig({
  root,
  test: {
    // For what hangs, not for what is slow: a machine that is shared may take several times as long.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // By default one core is left idle, which on two cores doubles the time.
    maxWorkers: '100%',
    restoreMocks: true,
    // The program is loaded once a worker, and warehouses are prepared once a worker (support/world.ts).
    isolate: false,
    projects: [
      { extends: true, test: { name: 'faking', include: faking, isolate: true } },
      { extends: true, test: { name: 'plain', include: plain, exclude: faking } },
      {
        extends: true,
        test: {
          name: 'books',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: plain,
          globalSetup: ['tests/support/postgres.ts'],
        },
      },
    ],
  },
});

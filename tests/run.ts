import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../electron/launcher/root.ts';
import { readLock, unpinned } from './support/checkLock.ts';
import { provideChineseFont, provideChromium } from './support/chromium.ts';
import { type Count, countPlaywright, countVitest, nothing, sum } from './support/counts.ts';
import { memoryFolder } from './support/memoryFolder.ts';

/*
 * `npm test`: proves everything, from the lockfile to the flows in a browser, and ends with one line of numbers.
 * Runs under Node 24 (see electron/launcher/node24.mjs).
 */

const reports = mkdtempSync(join(tmpdir(), 'partsdepot-test-'));
const counts: Count[] = [];
const memory = memoryFolder();
/** Where the tests throw away what they make. */
const throwAway: Readonly<Record<string, string>> = memory ? { TMPDIR: memory } : {};

step('lockfile', () => {
  const problems = unpinned(readLock(join(root, 'package-lock.json')));
  for (const problem of problems) console.error(`not pinned in package-lock.json: ${problem}`);
  return problems.length === 0;
});
// Two projects at a time, each looked through by one checker: several would find out the same types anew, at twice the work.
step('types', () => node('typescript/bin/tsc', '-b', '--builders', '2', '--checkers', '1'));
step('lint and format', () => node('@biomejs/biome/bin/biome', 'check', '.'));
// Labels are drawn and decoded in a browser as well, so it is there before the rules are tested.
provideChineseFont();
const chromium = provideChromium();
const isBuilt = step('build', () => node('electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'));
counts.push(rules());
counts.push(isBuilt ? flows() : failure('flows in a browser', 'the program was not built'));

for (const folder of [reports, memory]) if (folder) rmSync(folder, { recursive: true, force: true });
const total = sum(counts);
if (total.skips.length > 0) {
  console.log('\nSkipped:');
  for (const { name, reason } of total.skips) console.log(`  ${name}: ${reason}`);
}
// At the end, where a log that was cut short still has them.
for (const { name, reason } of total.failures) console.log(`\nFailed: ${name}\n${reason.slice(0, 3000)}`);
console.log(`\n${total.passed} passed, ${total.failures.length} failed, ${total.skips.length} skipped`);
process.exitCode = total.failures.length === 0 ? 0 : 1;

/** A step that passes or fails as a whole and counts as one. */
function step(name: string, run: () => boolean): boolean {
  heading(name);
  const startedAt = performance.now();
  const isPassed = run();
  console.log(`${isPassed ? 'passed' : 'FAILED'} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  counts.push(isPassed ? { ...nothing, passed: 1 } : failure(name, 'what it printed stands above'));
  return isPassed;
}

/** Rules, operations on both databases, the doors, the structure: everything that vitest runs. */
function rules(): Count {
  heading('rules, operations, doors');
  const report = join(reports, 'vitest.json');
  const isPassed = node(
    'vitest/vitest.mjs',
    'run',
    '--config=tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    'path' in chromium ? { PARTSDEPOT_CHROMIUM: chromium.path } : {},
    throwAway,
  );
  return orFailed(
    'rules, operations, doors',
    isPassed,
    existsSync(report) ? countVitest(JSON.parse(readFileSync(report, 'utf8')), root) : nothing,
  );
}

/** The program in a real browser. */
function flows(): Count {
  heading('flows in a browser');
  if ('missing' in chromium) return { ...nothing, skips: [{ name: 'flows in a browser', reason: chromium.missing }] };
  const report = join(reports, 'playwright.json');
  const isPassed = node(
    '@playwright/test/cli.js',
    'test',
    '--config=tests/playwright.config.ts',
    '--reporter=list,json',
    {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      PARTSDEPOT_CHROMIUM: chromium.path,
    },
    throwAway,
  );
  if (!isPassed) showPages();
  return orFailed(
    'flows in a browser',
    isPassed,
    existsSync(report) ? countPlaywright(JSON.parse(readFileSync(report, 'utf8'))) : nothing,
  );
}

/** What the pages of failed flows showed in the end: where the run cannot be repeated, it is all that is left to look at. */
function showPages(): void {
  for (const path of globSync(join(root, 'test-results/*/shown-*.txt')))
    console.log(`\n${path}\n${readFileSync(path, 'utf8').slice(0, 12_000)}`);
}

/** A tool that failed without a failed test (it crashed, a file did not load) counts as one failure. */
function orFailed(name: string, isPassed: boolean, count: Count): Count {
  return isPassed || count.failures.length > 0
    ? count
    : sum([count, failure(name, 'it failed outside of its tests; what it printed stands above')]);
}

function failure(name: string, reason: string): Count {
  return { ...nothing, failures: [{ name, reason }] };
}

/** Runs a tool of node_modules under this Node; true where it ended well. Objects add to its environment. */
function node(tool: string, ...args: readonly (string | Readonly<Record<string, string>>)[]): boolean {
  const { status } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      join(root, 'node_modules', tool),
      ...args.filter((arg) => typeof arg === 'string'),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: Object.assign({ ...process.env }, ...args.filter((arg) => typeof arg === 'object')),
    },
  );
  return status === 0;
}

function heading(name: string): void {
  console.log(`\n── ${name} ──`);
}

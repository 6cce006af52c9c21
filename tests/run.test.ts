import { describe, expect, test } from 'vitest';
import { unpinned } from './support/checkLock.ts';
import { countPlaywright, countVitest } from './support/counts.ts';

/*
 * What `npm test` itself is made of: a run that miscounts would pass for the wrong reason.
 */

describe('the lockfile check', () => {
  const packages = {
    '': { optionalDependencies: { one: '1.0.0' } },
    'node_modules/one': { optionalDependencies: { 'one-linux': '1.0.0', 'one-win32': '1.0.0' } },
    'node_modules/one/node_modules/one-linux': { optional: true },
    'node_modules/one-win32': { optional: true },
  };
  test('finds every platform where it is pinned', () => expect(unpinned({ packages })).toEqual([]));
  test('names the platform that a registry lacked', () => {
    const { 'node_modules/one-win32': _, ...rest } = packages;
    expect(unpinned({ packages: rest })).toEqual(['node_modules/one → one-win32']);
  });
  test('does not take a neighbour’s own copy for one', () => {
    const { 'node_modules/one-win32': lost, ...rest } = packages;
    const elsewhere = { ...rest, 'node_modules/two/node_modules/one-win32': lost };
    expect(unpinned({ packages: elsewhere })).toHaveLength(1);
  });
});

describe('the count', () => {
  const file = (status: string, ...assertionResults: { fullName: string; status: string; meta?: object }[]) => ({
    testResults: [{ name: '/p/tests/a.test.ts', status, assertionResults }],
  });
  const passed = { fullName: 'passed', status: 'passed' };

  test('of vitest has the reason of each skipped test', () => {
    const skipped = { fullName: 'reads', status: 'skipped', meta: { skipReason: 'no LibreOffice' } };
    expect(countVitest(file('passed', passed, skipped), '/p')).toEqual({
      passed: 1,
      failures: [],
      skips: [{ name: 'tests/a.test.ts: reads', reason: 'no LibreOffice' }],
    });
  });
  test('of vitest counts a file that did not load as one failure', () => {
    const unread = { name: 'tests/a.test.ts', reason: 'no reason given' };
    expect(countVitest(file('failed'), '/p')).toEqual({ passed: 0, failures: [unread], skips: [] });
  });
  test('of vitest has the reason of each failed test', () => {
    const failed = { fullName: 'adds', status: 'failed', failureMessages: ['expected 3 to be 4'] };
    expect(countVitest(file('failed', failed), '/p').failures).toEqual([
      { name: 'tests/a.test.ts: adds', reason: 'expected 3 to be 4' },
    ]);
  });
  test('of Playwright goes into nested suites, and takes a flaky test for a failed one', () => {
    const spec = (
      status: 'expected' | 'unexpected' | 'flaky' | 'skipped',
      annotations: { type: string; description: string }[] = [],
    ) => ({
      title: status,
      file: 'a.spec.ts',
      tests: [{ status, annotations, results: [{ errors: [{ message: '\u001b[31mtoo late\u001b[39m' }] }] }],
    });
    const inner = {
      specs: [spec('expected'), spec('flaky'), spec('skipped', [{ type: 'skip', description: 'no font' }])],
    };
    const outer = { specs: [spec('expected'), spec('unexpected')], suites: [inner] };
    expect(countPlaywright({ suites: [outer], errors: [{ message: 'b.spec.ts does not load' }] })).toEqual({
      passed: 2,
      failures: [
        { name: 'flows in a browser', reason: 'b.spec.ts does not load' },
        { name: 'a.spec.ts: unexpected', reason: 'too late' },
        { name: 'a.spec.ts: flaky', reason: 'too late' },
      ],
      skips: [{ name: 'a.spec.ts: skipped', reason: 'no font' }],
    });
  });
});

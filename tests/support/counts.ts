import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** How many tests of a run passed, which failed or were skipped, and why. */
export interface Count {
  readonly passed: number;
  readonly failures: readonly Named[];
  readonly skips: readonly Named[];
}

export interface Named {
  readonly name: string;
  readonly reason: string;
}

const NO_REASON = 'no reason given';

export const nothing: Count = { passed: 0, failures: [], skips: [] };

export function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (total, { passed, failures, skips }) => ({
      passed: total.passed + passed,
      failures: [...total.failures, ...failures],
      skips: [...total.skips, ...skips],
    }),
    nothing,
  );
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
      readonly meta?: { readonly skipReason?: string };
    }[];
  }[];
}

/** Reads vitest's JSON report. A file that failed to load has no tests, and counts as one failure. */
export function countVitest({ testResults }: VitestReport, root: string): Count {
  return sum(
    testResults.map(({ name, status, message, assertionResults }) => {
      const file = relative(root, name);
      const passed = assertionResults.filter((test) => test.status === 'passed').length;
      const failures = assertionResults
        .filter((test) => test.status === 'failed')
        .map(({ fullName, failureMessages }) => ({
          name: `${file}: ${fullName}`,
          reason: failureMessages?.join('\n') || NO_REASON,
        }));
      const skips = assertionResults
        .filter((test) => test.status !== 'passed' && test.status !== 'failed')
        .map(({ fullName, meta }) => ({ name: `${file}: ${fullName}`, reason: meta?.skipReason ?? NO_REASON }));
      if (status === 'failed' && failures.length === 0) failures.push({ name: file, reason: message || NO_REASON });
      return { passed, failures, skips };
    }),
  );
}

interface PlaywrightSuite {
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
      readonly results?: readonly { readonly errors: readonly { readonly message?: string }[] }[];
    }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  /** What failed outside of any flow: a file that does not load. */
  readonly errors?: readonly { readonly message?: string }[];
}

/** Reads Playwright's JSON report. A flaky test has failed. */
export function countPlaywright({ suites, errors = [] }: PlaywrightReport): Count {
  const unread = errors.map(({ message }) => ({
    name: 'flows in a browser',
    reason: stripVTControlCharacters(message ?? NO_REASON),
  }));
  return sum([
    { ...nothing, failures: unread },
    ...suites.flatMap((suite) => [
      ...suite.specs.flatMap(({ title, file, tests }) =>
        tests.map(({ status, annotations, results }): Count => {
          if (status === 'expected') return { ...nothing, passed: 1 };
          const name = `${file}: ${title}`;
          if (status !== 'skipped') {
            const errors = results?.flatMap((result) => result.errors.map(({ message }) => message ?? ''));
            return {
              ...nothing,
              failures: [{ name, reason: stripVTControlCharacters(errors?.join('\n') || NO_REASON) }],
            };
          }
          const reason = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
          return { ...nothing, skips: [{ name, reason: reason ?? NO_REASON }] };
        }),
      ),
      countPlaywright({ suites: suite.suites ?? [] }),
    ]),
  ]);
}

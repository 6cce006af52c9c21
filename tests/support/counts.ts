import { relative } from 'node:path';

/** How many tests of a run passed and failed, and which were skipped and why. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skips: readonly Skip[];
}

export interface Skip {
  readonly name: string;
  readonly reason: string;
}

export const nothing: Count = { passed: 0, failed: 0, skips: [] };

export function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (total, { passed, failed, skips }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skips: [...total.skips, ...skips],
    }),
    nothing,
  );
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly meta?: { readonly skipReason?: string };
    }[];
  }[];
}

/** Reads vitest's JSON report. A file that failed to load has no tests, and counts as one failure. */
export function countVitest({ testResults }: VitestReport, root: string): Count {
  return sum(
    testResults.map(({ name, status, assertionResults }) => {
      const passed = assertionResults.filter((test) => test.status === 'passed').length;
      const failed = assertionResults.filter((test) => test.status === 'failed').length;
      const skips = assertionResults
        .filter((test) => test.status !== 'passed' && test.status !== 'failed')
        .map(({ fullName, meta }) => ({
          name: `${relative(root, name)}: ${fullName}`,
          reason: meta?.skipReason ?? 'no reason given',
        }));
      return { passed, failed: failed === 0 && status === 'failed' ? 1 : failed, skips };
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
    }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

/** Reads Playwright's JSON report. A flaky test has failed. */
export function countPlaywright({ suites }: { readonly suites: readonly PlaywrightSuite[] }): Count {
  return sum(
    suites.flatMap((suite) => [
      ...suite.specs.flatMap(({ title, file, tests }) =>
        tests.map(({ status, annotations }): Count => {
          if (status === 'expected') return { ...nothing, passed: 1 };
          if (status !== 'skipped') return { ...nothing, failed: 1 };
          const reason = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
          return { ...nothing, skips: [{ name: `${file}: ${title}`, reason: reason ?? 'no reason given' }] };
        }),
      ),
      countPlaywright({ suites: suite.suites ?? [] }),
    ]),
  );
}

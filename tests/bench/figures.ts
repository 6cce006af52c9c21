/** The middle and the slow end of many measurements, in milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** One line of the table that the bench prints. */
export interface Figure {
  readonly name: string;
  readonly ours: string;
  readonly floor: string;
  readonly ratio: string;
  readonly limit: string;
  readonly isKept: boolean;
}

/** The figures as a table of plain text. */
export function table(figures: readonly Figure[]): string {
  const head = { name: '', ours: 'program', floor: 'raw floor', ratio: 'ratio', limit: 'limit', kept: '' };
  const rows = [head, ...figures.map(({ isKept, ...row }) => ({ ...row, kept: isKept ? 'kept' : 'BROKEN' }))];
  const columns = ['name', 'ours', 'floor', 'ratio', 'limit', 'kept'] as const;
  const widths = columns.map((column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      columns
        .map((column, at) => row[column].padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function ms({ p50, p95 }: Spread): string {
  return `${p50.toFixed(1)} ms (p95 ${p95.toFixed(1)})`;
}

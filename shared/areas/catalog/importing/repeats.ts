import type { Table } from './cells.ts';
import type { Problem, Reading } from './reading.ts';
import { withProblems } from './reading.ts';
import { problemAt } from './rows.ts';

/**
 * Takes each key once. A later row that says the same is passed over with a warning; one that says something else about
 * the same key is an error on that row, because nobody can know which of the two is right.
 */
export function onceEach<T>(table: Table, reading: Reading<T>, field: string, keyOf: (value: T) => string): Reading<T> {
  const firsts = new Map<string, { row: number; said: string }>();
  const repeated = new Set<number>();
  const problems: Problem[] = [];
  for (const { row, value } of reading.rows) {
    const said = JSON.stringify(value);
    const first = firsts.get(keyOf(value));
    if (!first) firsts.set(keyOf(value), { row, said });
    else if (first.said === said) {
      repeated.add(row);
      problems.push(problemAt(table, row, field, 'warning', 'SAME_ROW', { first: first.row }));
    } else {
      problems.push(problemAt(table, row, field, 'error', 'CODE_REPEATED', { code: keyOf(value), first: first.row }));
    }
  }
  const rows = reading.rows.filter(({ row }) => !repeated.has(row));
  return withProblems({ ...reading, rows }, problems);
}

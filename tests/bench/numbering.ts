import type BetterSqlite from 'better-sqlite3';
import type { Day } from '../../shared/kernel/day.ts';
import { putInto } from './rawInsert.ts';

/** Numbers of papers as the program gives them, and its counters, so that it goes on where a filling ended. */
export interface Numbering {
  next(prefix: string, day: Day): string;
  /** Writes the counters. */
  close(): void;
}

export function numbering(db: BetterSqlite.Database): Numbering {
  const counters = new Map<string, number>();
  return {
    next(prefix, day) {
      const name = `${prefix}${day.replaceAll('-', '')}`;
      const value = (counters.get(name) ?? 0) + 1;
      counters.set(name, value);
      return `${name}-${String(value).padStart(4, '0')}`;
    },
    close() {
      const put = putInto(db, 'counter');
      for (const [name, value] of counters) put({ name, value });
    },
  };
}

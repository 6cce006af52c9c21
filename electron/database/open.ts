import type { Database } from './handles.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

export type DatabaseTarget =
  | { readonly engine: 'sqlite'; readonly file: string }
  | { readonly engine: 'postgres'; readonly url: string; readonly onIdleError: (error: Error) => void };

/** Opens a database without changing its schema; `migrate` brings it up to date. */
export function openDatabase(target: DatabaseTarget): Database {
  return target.engine === 'sqlite' ? openSqlite(target.file) : openPostgres(target.url, target.onIdleError);
}

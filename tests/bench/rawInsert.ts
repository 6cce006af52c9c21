import type BetterSqlite from 'better-sqlite3';
import type { Insertable } from 'kysely';
import type { Schema } from '../../electron/database/schema.ts';

/** Puts rows into a table past the query builder, each with the columns of the first. */
export type Put<Table extends keyof Schema> = (row: Insertable<Schema[Table]>) => void;

/** A prepared insert, typed by the schema. */
export function putInto<Table extends keyof Schema>(db: BetterSqlite.Database, table: Table): Put<Table> {
  let insert: ((row: Insertable<Schema[Table]>) => void) | undefined;
  return (row) => {
    insert ??= prepared(db, table, Object.keys(row) as (keyof Insertable<Schema[Table]>)[]);
    insert(row);
  };
}

/** Values by their place: names are looked up at every call. */
function prepared<Table extends keyof Schema>(
  db: BetterSqlite.Database,
  table: Table,
  columns: readonly (keyof Insertable<Schema[Table]>)[],
): Put<Table> {
  const names = columns.map((name) => `"${String(name)}"`).join(', ');
  const statement = db.prepare(`insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`);
  return (row) => {
    statement.run(columns.map((column) => row[column]));
  };
}

import type BetterSqlite from 'better-sqlite3';
import type { Insertable } from 'kysely';
import type { Schema } from '../../electron/database/schema.ts';

/** Puts rows into a table past the query builder, each with the columns of the first. */
export type Put<Table extends keyof Schema> = (row: Insertable<Schema[Table]>) => void;

/** A prepared insert, typed by the schema. */
export function putInto<Table extends keyof Schema>(db: BetterSqlite.Database, table: Table): Put<Table> {
  let statement: BetterSqlite.Statement | undefined;
  return (row) => {
    const columns = Object.keys(row);
    statement ??= db.prepare(
      `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns.map((name) => `@${name}`).join(', ')})`,
    );
    statement.run(row);
  };
}

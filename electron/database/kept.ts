import type { Compilable, CompiledQuery, Insertable, InsertQueryBuilder, InsertResult, Kysely } from 'kysely';
import type { ReadDb, Tx } from './handles.ts';
import type { Schema } from './schema.ts';
import { EmbeddedAdapter } from './sqlite.ts';

/**
 * A statement that stands in every answer or every posting: put together once a database, and then only its values change. What `build` is
 * given are places for values: it may compare with them and store them, and not look at them.
 */
export function keptStatement<Values extends readonly unknown[], Row, Db extends ReadDb = ReadDb>(
  build: (db: Db, ...values: Values) => Compilable<Row>,
): (db: Db, ...values: Values) => Promise<Row[]> {
  const kept = new WeakMap<object, CompiledQuery<Row>>();
  return async (db, ...values) => {
    // A transaction is a handle of its own, of the same database as the last one.
    const handle = db as unknown as Kysely<Schema>;
    const { adapter } = handle.getExecutor();
    const statement =
      kept.get(adapter) ?? build(db, ...(values.map((_, index) => new Place(index)) as never)).compile();
    kept.set(adapter, statement);
    const parameters = statement.parameters.map((each) => (each instanceof Place ? values[each.index] : each));
    if (adapter instanceof EmbeddedAdapter) return adapter.ask<Row>(statement.sql, parameters);
    const { rows } = await handle.executeQuery<Row>({ ...statement, parameters });
    return rows;
  };
}

/** Puts one row into a table, always with the same columns. */
export function keptInsert<Table extends keyof Schema>(table: Table) {
  let columns: readonly string[] | undefined;
  const insert = keptStatement((tx: Tx, ...values: readonly unknown[]) =>
    tx
      .insertInto(table)
      .values(Object.fromEntries((columns ?? []).map((column, index) => [column, values[index]])) as never),
  );
  return async (tx: Tx, row: Insertable<Schema[Table]>): Promise<void> => {
    columns ??= Object.keys(row);
    const values: Readonly<Record<string, unknown>> = row;
    await insert(tx, ...columns.map((column) => values[column]));
  };
}

type Insert<Table extends keyof Schema> = InsertQueryBuilder<Schema, Table, InsertResult>;

/** So many rows go in by one statement at most. */
const ROWS_AT_ONCE = 256;
/** Of so few rows a statement is kept for each number of them, of more for each power of two: two hundred go in as 128, 64 and 8. */
const FEW = 24;

/** Puts rows into a table, always with the same columns. `finish` says what becomes of one that is there already. */
export function keptInserts<Table extends keyof Schema>(
  table: Table,
  finish: (insert: Insert<Table>) => Insert<Table> = (insert) => insert,
) {
  const kept = new Map<number, (tx: Tx, ...values: readonly unknown[]) => Promise<unknown>>();
  let columns: readonly string[] = [];

  function keep(count: number) {
    const statement = keptStatement((tx: Tx, ...values: readonly unknown[]) =>
      finish(
        tx
          .insertInto(table)
          .values(
            Array.from({ length: count }, (_, row) =>
              Object.fromEntries(columns.map((column, index) => [column, values[row * columns.length + index]])),
            ) as never,
          ),
      ),
    );
    kept.set(count, statement);
    return statement;
  }

  return async (tx: Tx, rows: readonly Insertable<Schema[Table]>[]): Promise<void> => {
    if (columns.length === 0) columns = Object.keys(rows[0] ?? {});
    for (let at = 0; at < rows.length; ) {
      const left = rows.length - at;
      const count = left <= FEW ? left : Math.min(ROWS_AT_ONCE, 2 ** Math.floor(Math.log2(left)));
      const some: readonly Readonly<Record<string, unknown>>[] = rows.slice(at, at + count);
      const insert = kept.get(count) ?? keep(count);
      await insert(tx, ...some.flatMap((row) => columns.map((column) => row[column])));
      at += count;
    }
  };
}

/** So many values go into one list at most. */
const LISTED_AT_ONCE = 1024;

/**
 * The rows that a list of values picks out, with other values that hold for all of them. A list is filled up to the next power of two with
 * its first value, so that a statement is kept for each of a few lengths; `build` may therefore not count how often a value comes.
 */
export function keptList<Value, Others extends readonly unknown[], Row, Db extends ReadDb = ReadDb>(
  build: (db: Db, values: readonly Value[], ...others: Others) => Compilable<Row>,
): (db: Db, values: readonly Value[], ...others: Others) => Promise<Row[]> {
  const kept = new Map<number, (db: Db, ...values: readonly unknown[]) => Promise<Row[]>>();
  const keep = (length: number) => {
    const statement = keptStatement((db: Db, ...values: readonly unknown[]) =>
      build(db, values.slice(0, length) as Value[], ...(values.slice(length) as unknown as Others)),
    );
    kept.set(length, statement);
    return statement;
  };
  return async (db, values, ...others) => {
    const found: Row[][] = [];
    const distinct = [...new Set(values)];
    for (let at = 0; at < distinct.length; at += LISTED_AT_ONCE) {
      const some = distinct.slice(at, at + LISTED_AT_ONCE);
      const length = 2 ** Math.ceil(Math.log2(some.length));
      const filled = [...some, ...new Array<Value | undefined>(length - some.length).fill(some[0])];
      found.push(await (kept.get(length) ?? keep(length))(db, ...filled, ...others));
    }
    return found.flat();
  };
}

class Place {
  readonly index: number;
  constructor(index: number) {
    this.index = index;
  }
}

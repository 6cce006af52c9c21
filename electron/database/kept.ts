import type { Compilable, CompiledQuery, Insertable, Kysely } from 'kysely';
import type { ReadDb, Tx } from './handles.ts';
import type { Schema } from './schema.ts';

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

class Place {
  readonly index: number;
  constructor(index: number) {
    this.index = index;
  }
}

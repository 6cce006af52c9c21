import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { ReadDb } from './handles.ts';
import type { Schema } from './schema.ts';

/**
 * A statement that stands before many answers: put together once a database, and then only its values change. What `build` is given are
 * places for values: it may compare with them, and not look at them.
 */
export function keptStatement<Values extends readonly unknown[], Row>(
  build: (db: ReadDb, ...values: Values) => Compilable<Row>,
): (db: ReadDb, ...values: Values) => Promise<Row[]> {
  const kept = new WeakMap<ReadDb, CompiledQuery<Row>>();
  return async (db, ...values) => {
    const statement = kept.get(db) ?? build(db, ...(values.map((_, index) => new Place(index)) as never)).compile();
    kept.set(db, statement);
    const parameters = statement.parameters.map((each) => (each instanceof Place ? values[each.index] : each));
    const { rows } = await (db as Kysely<Schema>).executeQuery<Row>({ ...statement, parameters });
    return rows;
  };
}

class Place {
  readonly index: number;
  constructor(index: number) {
    this.index = index;
  }
}

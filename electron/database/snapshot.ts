import { type Kysely, sql } from 'kysely';
import type { Database, ReadDb } from './handles.ts';
import type { Schema } from './schema.ts';

/** Reads of one moment, however long they take: what others write meanwhile is not seen. */
export function inSnapshot<T>({ engine, read }: Database, work: (db: ReadDb) => Promise<T>): Promise<T> {
  const begin = engine === 'postgres' ? sql`begin isolation level repeatable read read only` : sql`begin`;
  return read.connection().execute(async (db: Kysely<Schema>) => {
    await begin.execute(db);
    try {
      return await work(db);
    } finally {
      await sql`rollback`.execute(db);
    }
  });
}

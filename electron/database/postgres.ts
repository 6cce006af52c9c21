import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './handles.ts';
import type { Schema } from './schema.ts';

/**
 * Opens a PostgreSQL database for several hosts: a pool that writes and a pool whose transactions are read-only.
 * `onIdleError` hears of connections that the server dropped; unheard, they would end the process.
 */
export function openPostgres(url: string, onIdleError: (error: Error) => void): Database {
  const writer = pool(url, 6, undefined);
  const reader = pool(url, 6, '-c default_transaction_read_only=on');
  writer.on('error', onIdleError);
  reader.on('error', onIdleError);
  const write = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: writer }) });
  const read = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: reader }) });
  return {
    engine: 'postgres',
    read,
    write,
    async close() {
      await read.destroy();
      await write.destroy();
    },
  };
}

const INT8 = 20;
const NUMERIC = 1700;

function pool(connectionString: string, max: number, options: string | undefined): pg.Pool {
  return new pg.Pool({
    connectionString,
    max,
    ...(options ? { options } : {}),
    types: {
      // count() and sum() arrive as int8 and numeric, which pg hands over as text; ours are all whole and small.
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === INT8 || oid === NUMERIC
          ? Number
          : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
}

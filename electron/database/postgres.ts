import { createHash } from 'node:crypto';
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

/** Statements that a connection keeps prepared at most; what is put together anew each time (long lists) is not worth keeping. */
const STATEMENTS_KEPT = 500;
/** The names of statements that were asked more than once, by their text; null after the first time. */
const names = new Map<string, string | null>();

/**
 * Keeps statements prepared on its connection: to parse and plan them anew takes the server longer than to answer. A statement is named
 * when it comes for the second time.
 */
class PreparingClient extends pg.Client {
  override query(...given: readonly unknown[]): never {
    const [text, values] = given;
    const isStatement = typeof text === 'string' && Array.isArray(values) && given.length === 2;
    const name = isStatement ? nameOf(text) : undefined;
    // The many shapes that a query may be asked in are the driver's; all but the one are handed on as they are.
    const ask = super.query as (...asked: readonly unknown[]) => never;
    return name ? ask.call(this, { name, text, values }) : ask.apply(this, given as unknown[]);
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) {
    const name = known ?? createHash('sha256').update(text).digest('hex').slice(0, 32);
    if (known === null) names.set(text, name);
    return name;
  }
  if (names.size < STATEMENTS_KEPT) names.set(text, null);
  return undefined;
}

const INT8 = 20;
const NUMERIC = 1700;

function pool(connectionString: string, max: number, options: string | undefined): pg.Pool {
  return new pg.Pool({
    connectionString,
    max,
    Client: PreparingClient,
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

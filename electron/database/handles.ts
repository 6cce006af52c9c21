import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** What a query is given: it can only select. On SQLite its connection is opened read-only, on PostgreSQL its transactions are. */
export type ReadDb = Pick<Kysely<Schema>, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn'>;

/** What a command is given: the one open transaction. */
export type Tx = Transaction<Schema>;

export type Engine = 'sqlite' | 'postgres';

/** An open database: `read` for queries, `write` for the command runner and migrations alone. */
export interface Database {
  readonly engine: Engine;
  readonly read: Kysely<Schema>;
  readonly write: Kysely<Schema>;
  close(): Promise<void>;
}

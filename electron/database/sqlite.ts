import BetterSqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type { Database } from './handles.ts';
import type { Schema } from './schema.ts';

/** Opens (or makes) the embedded database file: WAL, full sync, foreign keys on, one writer and one read-only connection. */
export function openSqlite(file: string): Database {
  const writer = new BetterSqlite(file);
  writer.pragma('journal_mode = WAL');
  // better-sqlite3 turns this down to NORMAL when a file becomes WAL; then a power cut loses acknowledged documents.
  writer.pragma('synchronous = FULL');
  tune(writer);
  const reader = new BetterSqlite(file, { readonly: true });
  tune(reader);
  const write = new Kysely<Schema>({ dialect: new CachedSqliteDialect(writer) });
  const read = new Kysely<Schema>({ dialect: new CachedSqliteDialect(reader) });
  return {
    engine: 'sqlite',
    read,
    write,
    async close() {
      await read.destroy();
      await write.destroy();
      // Kysely leaves a connection open that it never used, and then the write-ahead log stays beside the file.
      reader.close();
      writer.close();
    },
  };
}

/** Moves what the write-ahead log holds into the file, beside whoever writes. */
export interface Checkpointer {
  /** True where all of it is in the file; false where a reader still needs what lies in the log. */
  run(): boolean;
  close(): void;
}

/** Pages of the log from which it is begun anew: whoever writes continuously leaves no pause in which that happened by itself. */
const LONG_LOG = 8000;

/** A connection of its own for checkpoints; what it does takes no lock that a writer waits for, unless the log has grown long. */
export function openCheckpointer(file: string): Checkpointer {
  const db = new BetterSqlite(file, { fileMustExist: true });
  db.pragma('synchronous = FULL');
  db.pragma('wal_autocheckpoint = 0');
  db.pragma('busy_timeout = 50');
  return {
    run() {
      const [state] = db.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[];
      if (!state || state.checkpointed < state.log) return false;
      // The most is done, and no reader stands in the way: for the little that came meanwhile, writers wait a moment.
      if (state.log > LONG_LOG) db.pragma('wal_checkpoint(RESTART)');
      return true;
    },
    close: () => db.close(),
  };
}

const STATEMENTS_KEPT = 400;

function tune(db: BetterSqlite.Database): void {
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
  db.pragma('trusted_schema = OFF');
  db.pragma('cache_size = -32000');
  db.pragma('mmap_size = 2147483648');
}

/** Prepares a statement once, not at every call: the stock driver is four times slower on small look-ups. */
class CachedConnection implements DatabaseConnection {
  readonly #db: BetterSqlite.Database;
  readonly #statements = new Map<string, BetterSqlite.Statement>();

  constructor(db: BetterSqlite.Database) {
    this.#db = db;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#statement(query.sql);
    if (statement.reader) return { rows: statement.all(...query.parameters) as R[] };
    const { changes } = statement.run(...query.parameters);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  /** The rows of a statement, none where it has none. */
  ask<R>(sql: string, parameters: readonly unknown[]): R[] {
    const statement = this.#statement(sql);
    if (statement.reader) return statement.all(...parameters) as R[];
    statement.run(...parameters);
    return [];
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.#db.prepare(query.sql).iterate(...query.parameters)) yield { rows: [row as R] };
  }

  #statement(sql: string): BetterSqlite.Statement {
    const known = this.#statements.get(sql);
    if (known) {
      // The map keeps the order of insertion; moving a used one to the end makes its head the least recently used.
      this.#statements.delete(sql);
      this.#statements.set(sql, known);
      return known;
    }
    const statement = this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    if (this.#statements.size > STATEMENTS_KEPT) {
      const oldest = this.#statements.keys().next().value;
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    return statement;
  }
}

class CachedDriver extends SqliteDriver {
  readonly #db: BetterSqlite.Database;
  readonly #connection: CachedConnection;

  constructor(db: BetterSqlite.Database, connection: CachedConnection) {
    super({ database: db });
    this.#db = db;
    this.#connection = connection;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  /** A deferred transaction that reads first and then writes can fail half-way with BUSY; an immediate one waits at its start. */
  override async beginTransaction(): Promise<void> {
    await this.#connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk ends the transaction by itself; taking it back once more would fail, and hide what has happened. */
  override async rollbackTransaction(): Promise<void> {
    if (this.#db.inTransaction) await this.#connection.executeQuery(CompiledQuery.raw('rollback'));
  }
}

class CachedSqliteDialect extends SqliteDialect {
  readonly #db: BetterSqlite.Database;
  readonly #connection: CachedConnection;

  constructor(db: BetterSqlite.Database) {
    super({ database: db });
    this.#db = db;
    this.#connection = new CachedConnection(db);
  }

  override createDriver(): CachedDriver {
    return new CachedDriver(this.#db, this.#connection);
  }

  override createAdapter(): EmbeddedAdapter {
    return new EmbeddedAdapter(this.#connection);
  }
}

/** What Kysely knows of the embedded database. */
export class EmbeddedAdapter extends SqliteAdapter {
  readonly #connection: CachedConnection;

  constructor(connection: CachedConnection) {
    super();
    this.#connection = connection;
  }

  /** Without this a failed migration would leave its tables behind. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  /**
   * The rows of a statement, straight from the one connection that a handle and its transactions share. Kysely's own way goes through a
   * pool and locks that this database has no use for: it took a third of what the statements of an issue cost. It does not see either
   * whether a transaction is over: whoever has one awaits everything within it, and nobody else opens one on the same handle.
   */
  ask<R>(sql: string, parameters: readonly unknown[]): R[] {
    return this.#connection.ask(sql, parameters);
  }
}

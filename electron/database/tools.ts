import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import { APPEND_ONLY } from './constraint.ts';
import type { Engine } from './handles.ts';
import type { Schema } from './schema.ts';

/** What differs between the engines when tables are made. */
export interface MigrationTools {
  /** A table; on SQLite a STRICT one, which refuses text in number columns as PostgreSQL does. */
  table(name: keyof Schema): CreateTableBuilder<string, never>;
  /** The column type for bytes. */
  readonly bytes: ReturnType<typeof sql>;
  /** An ever-growing integer key. */
  sequence(builder: CreateTableBuilder<string, never>, column: string): CreateTableBuilder<string, never>;
  /** Refuses UPDATE and DELETE on a table, in the database itself. */
  appendOnly(name: keyof Schema): Promise<void>;
}

export type MigrationStep = (db: Kysely<Schema>, tools: MigrationTools) => Promise<void>;

export function tools(db: Kysely<Schema>, engine: Engine): MigrationTools {
  return {
    table(name) {
      const builder = db.schema.createTable(name);
      return engine === 'sqlite' ? builder.modifyEnd(sql`strict`) : builder;
    },
    bytes: engine === 'sqlite' ? sql`blob` : sql`bytea`,
    sequence(builder, column) {
      return engine === 'sqlite'
        ? builder.addColumn(column as never, 'integer', (c) => c.primaryKey().autoIncrement())
        : builder.addColumn(column as never, 'integer', (c) => c.primaryKey().generatedAlwaysAsIdentity());
    },
    async appendOnly(name) {
      for (const verb of ['update', 'delete'] as const) {
        const trigger = sql.raw(`${name}_no_${verb}`);
        const table = sql.raw(name);
        if (engine === 'sqlite') {
          await sql`create trigger ${trigger} before ${sql.raw(verb)} on ${table} begin select raise(abort, ${sql.lit(APPEND_ONLY)}); end`.execute(
            db,
          );
        } else {
          await sql`create or replace function refuse_change() returns trigger language plpgsql as ${sql.lit(
            `begin raise exception '${APPEND_ONLY}'; end`,
          )}`.execute(db);
          await sql`create trigger ${trigger} before ${sql.raw(verb)} on ${table} for each row execute function refuse_change()`.execute(
            db,
          );
        }
      }
    },
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { meaningOf } from './constraint.ts';
import type { Database, Tx } from './handles.ts';

/**
 * Runs one command in one transaction. Writers come one after the other on both engines (SQLite by `begin immediate`, PostgreSQL by
 * an advisory lock), so that a rule decides on values that nobody else is changing. Conflicts that arise all the same are tried anew.
 */
export async function inTransaction<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.write.transaction().execute(async (tx) => {
        if (database.engine === 'postgres') await sql`select pg_advisory_xact_lock(${WRITER_LOCK})`.execute(tx);
        return work(tx);
      });
    } catch (error) {
      const meaning = meaningOf(error);
      if ((meaning !== 'conflict' && meaning !== 'busy') || attempt === ATTEMPTS) throw error;
      await pause(20 * attempt);
    }
  }
}

const ATTEMPTS = 5;
/** Any number that every host of one database agrees on. */
const WRITER_LOCK = 471_001;

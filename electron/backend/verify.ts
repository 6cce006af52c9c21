import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { verifyJournal } from '../areas/people/journal.ts';
import { openDatabase } from '../database/open.ts';
import { DATABASE_FILE } from './open.ts';

/** Verifies the journal of a warehouse in its folder or on PostgreSQL, also beside a running program. Undefined where there is none. */
export async function verifyWarehouse(at: {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
}): Promise<Awaited<ReturnType<typeof verifyJournal>> | undefined> {
  const file = join(at.dataDir, DATABASE_FILE);
  if (!at.databaseUrl && !existsSync(file)) return undefined;
  const database = openDatabase(
    at.databaseUrl ? { engine: 'postgres', url: at.databaseUrl, onIdleError: () => {} } : { engine: 'sqlite', file },
  );
  try {
    return await verifyJournal(database.read);
  } finally {
    await database.close();
  }
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { DATABASE_FILE } from '../../electron/backend/open.ts';
import type { Engine } from '../../electron/database/handles.ts';
import { freshPostgres } from './postgres.ts';

/** Where one test's warehouse has its data. */
export interface Place {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Keeps a copy of the books, which nobody may have open, and takes the place away. */
  retire(): Promise<Books>;
  drop(): Promise<void>;
}

/** Books that a place can begin with: the content of a database file, or the name of a database to copy. */
export type Books = { readonly file: Buffer } | { readonly database: string };

/** A place of its own, empty or with a copy of these books. */
export async function openPlace(engine: Engine, books?: Books): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'partsdepot-test-'));
  const file = join(dataDir, DATABASE_FILE);
  const clear = () => rmSync(dataDir, { recursive: true, force: true });
  if (engine === 'sqlite') {
    if (books && 'file' in books) writeFileSync(file, books.file);
    const drop = async () => clear();
    const retire = async () => {
      const kept = { file: readFileSync(file) };
      clear();
      return kept;
    };
    return { dataDir, databaseUrl: undefined, retire, drop };
  }
  const database = await freshPostgres(inject('postgres'), books && 'database' in books ? books.database : undefined);
  return {
    dataDir,
    databaseUrl: database.url,
    // The database itself is what copies are made from; it goes with the run.
    async retire() {
      clear();
      return { database: database.name };
    },
    async drop() {
      await database.drop();
      clear();
    },
  };
}

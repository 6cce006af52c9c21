import BetterSqlite from 'better-sqlite3';
import type { Database } from '../../electron/database/handles.ts';
import { migrate } from '../../electron/database/migrate.ts';
import { openDatabase } from '../../electron/database/open.ts';

/**
 * Makes an empty file into a warehouse: the program's own schema, what `prepare` enters or reads through it, and then the rows that `fill`
 * writes raw, in one transaction. References are not looked at while they are written: the tests of the fillings do that.
 */
export async function fillFile<Prepared>(
  file: string,
  prepare: (database: Database) => Promise<Prepared>,
  fill: (db: BetterSqlite.Database, prepared: Prepared) => void,
): Promise<void> {
  const database = openDatabase({ engine: 'sqlite', file });
  const prepared = await migrate(database.write, 'sqlite')
    .then(() => prepare(database))
    .finally(() => database.close());

  const db = new BetterSqlite(file);
  // A filling that breaks off is thrown away whole: it needs no journal on the disk. The program sets its own when it opens the file.
  for (const pragma of ['journal_mode = MEMORY', 'synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -400000']) {
    db.pragma(pragma);
  }
  try {
    db.transaction(() => fill(db, prepared))();
  } finally {
    db.close();
  }
}

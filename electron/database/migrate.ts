import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Engine } from './handles.ts';
import { people } from './migrations/0001-people.ts';
import { catalog } from './migrations/0002-catalog.ts';
import { stock } from './migrations/0003-stock.ts';
import { labels } from './migrations/0004-labels.ts';
import { receiving } from './migrations/0005-receiving.ts';
import { issuing } from './migrations/0006-issuing.ts';
import { stationSignIns } from './migrations/0007-stationSignIns.ts';
import { clocks } from './migrations/0008-clocks.ts';
import { requests } from './migrations/0009-requests.ts';
import { loans } from './migrations/0010-loans.ts';
import { shipping } from './migrations/0011-shipping.ts';
import { returns } from './migrations/0012-returns.ts';
import { machines } from './migrations/0013-machines.ts';
import { inspection } from './migrations/0014-inspection.ts';
import { jobFiles } from './migrations/0015-jobFiles.ts';
import { stocktake } from './migrations/0016-stocktake.ts';
import { openWork } from './migrations/0017-openWork.ts';
import { differenceReports } from './migrations/0018-differenceReports.ts';
import { jobParts } from './migrations/0019-jobParts.ts';
import { disposals } from './migrations/0020-disposals.ts';
import { badges } from './migrations/0021-badges.ts';
import { customerReturns } from './migrations/0022-customerReturns.ts';
import { deliveryUnits } from './migrations/0023-deliveryUnits.ts';
import { sampling } from './migrations/0024-sampling.ts';
import { qcDocuments } from './migrations/0025-qcDocuments.ts';
import type { Schema } from './schema.ts';
import { type MigrationStep, tools } from './tools.ts';

/** The one list of migrations, for both engines. A migration that has been released is never edited. */
export const migrations = {
  '0001-people': people,
  '0002-catalog': catalog,
  '0003-stock': stock,
  '0004-labels': labels,
  '0005-receiving': receiving,
  '0006-issuing': issuing,
  '0007-stationSignIns': stationSignIns,
  '0008-clocks': clocks,
  '0009-requests': requests,
  '0010-loans': loans,
  '0011-shipping': shipping,
  '0012-returns': returns,
  '0013-machines': machines,
  '0014-inspection': inspection,
  '0015-jobFiles': jobFiles,
  '0016-stocktake': stocktake,
  '0017-openWork': openWork,
  '0018-differenceReports': differenceReports,
  '0019-jobParts': jobParts,
  '0020-disposals': disposals,
  '0021-badges': badges,
  '0022-customerReturns': customerReturns,
  '0023-deliveryUnits': deliveryUnits,
  '0024-sampling': sampling,
  '0025-qcDocuments': qcDocuments,
} as const;

export type MigrationList = Readonly<Record<string, MigrationStep>>;

/**
 * Brings a database up to the newest schema of `list`, all or nothing.
 * Throws when a migration fails (the database stays as it was) or when the database was made by a newer program.
 */
export async function migrate(db: Kysely<Schema>, engine: Engine, list: MigrationList = migrations): Promise<void> {
  if (engine === 'postgres') {
    // Where two hosts start at once on an empty database, both would make the migration tables.
    await db.connection().execute(async (one) => {
      await sql`select pg_advisory_lock(471000)`.execute(one);
      try {
        await run(one, engine, list);
      } finally {
        await sql`select pg_advisory_unlock(471000)`.execute(one);
      }
    });
  } else {
    await run(db, engine, list);
  }
}

/** The first migration that a database with something in it has not had yet; undefined where it is empty or up to date. */
export async function nextMigration(db: Kysely<Schema>, list: MigrationList = migrations): Promise<string | undefined> {
  const done = await recorded(db);
  return done.length === 0 ? undefined : Object.keys(list).find((name) => !done.includes(name));
}

/** A database that knows a migration which this program does not. */
export class MadeByNewerProgram extends Error {
  constructor(migration: string, cause: unknown) {
    super(`this database was made by a newer program (${migration})`, { cause });
  }
}

async function run(db: Kysely<Schema>, engine: Engine, list: MigrationList): Promise<void> {
  const provider = {
    getMigrations: async () =>
      Object.fromEntries(
        Object.entries(list).map(([name, up]): [string, Migration] => [
          name,
          { up: (target) => up(target as Kysely<Schema>, tools(target as Kysely<Schema>, engine)) },
        ]),
      ),
  };
  const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
  if (!error) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  if (failed) throw new Error(`migration ${failed} failed`, { cause: error });
  const [unknown] = (await recorded(db)).filter((name) => !(name in list));
  if (unknown) throw new MadeByNewerProgram(unknown, error);
  throw new Error('this database could not be brought up to date', { cause: error });
}

/** The migrations that a database has had; none where it cannot even be asked. */
async function recorded(db: Kysely<Schema>): Promise<readonly string[]> {
  try {
    return (await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)).rows.map(
      ({ name }) => name,
    );
  } catch {
    return [];
  }
}

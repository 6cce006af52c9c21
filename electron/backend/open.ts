import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { noticeNewCalendar } from '../areas/clocks/notice.ts';
import { enterHouseStandards } from '../areas/inspection/standards.ts';
import { isLanOpen } from '../areas/people/lan.ts';
import { copyDatabase, keepCopy } from '../database/copies.ts';
import type { Database } from '../database/handles.ts';
import { migrate, nextMigration } from '../database/migrate.ts';
import { openDatabase } from '../database/open.ts';
import { checkpointBeside } from '../jobs/checkpoints.ts';
import { backUpDaily } from '../jobs/dailyBackup.ts';
import { createJobs } from '../jobs/jobs.ts';
import { setUpDemonstration } from './demonstration.ts';
import { faultOf, WarehouseFault } from './faults.ts';
import { createHandler } from './handler.ts';
import { networkShareOf } from './networkShare.ts';
import { createSpeaker } from './texts.ts';
import { workerBeside } from './worker.ts';

/** The embedded database, in the data folder. */
export const DATABASE_FILE = 'partsdepot.db';

export interface OpenOptions {
  /** Where the embedded database lies. */
  readonly dataDir: string;
  /** `postgres://…` instead of the embedded file. */
  readonly databaseUrl?: string;
  /** The built screens. */
  readonly rendererDir: string;
  readonly resourcesDir: string;
  readonly version: string;
  /** Fill an empty warehouse with the demonstration data and tell its sign-in through `log`. */
  readonly isDemo: boolean;
  /** Values of the Host header that we answer to. */
  readonly allowedHosts: () => readonly string[];
  readonly isSecureTransport?: boolean;
  /** The code of a thread of its own, where it does not lie beside this source. */
  readonly worker?: URL;
  /** Where copies of the embedded database go; without it beside the data. */
  readonly backupsDir?: string;
  /** Copy the embedded database every day. */
  readonly isBackedUpDaily?: boolean;
  /** Move the embedded database's log into its file from a thread of its own; without it a commit now and then takes longer. */
  readonly isCheckpointedBeside?: boolean;
  readonly clock?: () => Date;
  readonly log?: (line: string) => void;
}

export interface Backend {
  handle(request: Request): Promise<Response>;
  /** Has an administrator opened the host to other workstations? */
  isLanOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the warehouse: database up to date, texts loaded, ready to answer. Throws with a cause where the database cannot be opened. */
export async function openBackend(options: OpenOptions): Promise<Backend> {
  const log = options.log ?? ((line: string) => process.stderr.write(`${line}\n`));
  const clock = options.clock ?? (() => new Date());
  const { dataDir, databaseUrl } = options;
  const file = join(dataDir, DATABASE_FILE);
  const backupsDir = databaseUrl ? null : (options.backupsDir ?? join(dataDir, 'backups'));
  const database = await openUpToDate({ dataDir, databaseUrl, file, backupsDir, log });
  try {
    const say = await createSpeaker();
    const tools = {
      worker: options.worker ?? workerBeside(import.meta.url),
      place: databaseUrl ? ({ engine: 'postgres', url: databaseUrl } as const) : ({ engine: 'sqlite', file } as const),
      copies: backupsDir === null ? null : { file, folder: backupsDir },
    };
    const jobs = createJobs({ database, clock, log, tools });
    const deps = {
      database,
      clock,
      say,
      resourcesDir: options.resourcesDir,
      version: options.version,
      wakeJobs: jobs.wake,
      backupsDir,
    };
    await noticeNewCalendar(deps);
    await enterHouseStandards(deps);
    // What a host that ended had begun goes on.
    jobs.wake();
    if (options.isDemo) await setUpDemonstration(deps, log);
    const handle = createHandler({
      ...deps,
      rendererDir: options.rendererDir,
      allowedHosts: options.allowedHosts,
      isSecureTransport: options.isSecureTransport ?? false,
      log,
    });
    const stopBackups =
      options.isBackedUpDaily && backupsDir !== null ? backUpDaily({ ...deps, log, folder: backupsDir }) : () => {};
    const endCheckpoints =
      options.isCheckpointedBeside && !databaseUrl
        ? await checkpointBeside({ database, file, worker: tools.worker, log })
        : async () => {};
    const close = async () => {
      stopBackups();
      await jobs.close();
      await endCheckpoints();
      await database.close();
    };
    return { handle, isLanOpen: () => isLanOpen(database.read), close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The database, brought up to this program's schema; a file that has something in it is copied first. Throws WarehouseFault. */
async function openUpToDate(at: {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly file: string;
  readonly backupsDir: string | null;
  readonly log: (line: string) => void;
}): Promise<Database> {
  const { dataDir, databaseUrl, file, backupsDir, log } = at;
  let before: string | null = null;
  let database: Database | undefined;
  try {
    const share = databaseUrl ? undefined : networkShareOf(dataDir);
    if (share !== undefined) throw new WarehouseFault('networkShare', dataDir, share);
    await mkdir(dataDir, { recursive: true });
    const onIdleError = (error: Error) => log(`database connection lost: ${error.message}`);
    database = openDatabase(
      databaseUrl ? { engine: 'postgres', url: databaseUrl, onIdleError } : { engine: 'sqlite', file },
    );
    const next = backupsDir === null ? undefined : await nextMigration(database.write);
    if (backupsDir !== null && next !== undefined) {
      const to = join(backupsDir, `partsdepot-before-${next}.db`);
      log(`升级前先备份 backing up before the data is brought up to date: ${to}`);
      await copyDatabase(file, to);
      await keepCopy(to);
      before = to;
    }
    await migrate(database.write, database.engine);
    return database;
  } catch (error) {
    await database?.close();
    throw (databaseUrl ? undefined : faultOf(error, file, before)) ?? error;
  }
}

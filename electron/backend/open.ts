import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { noticeNewCalendar } from '../areas/clocks/notice.ts';
import { enterHouseStandards } from '../areas/inspection/standards.ts';
import { isLanOpen } from '../areas/people/lan.ts';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open.ts';
import { createJobs } from '../jobs/jobs.ts';
import { setUpDemonstration } from './demonstration.ts';
import { createHandler } from './handler.ts';
import { createSpeaker } from './texts.ts';

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
  await mkdir(options.dataDir, { recursive: true });
  const database = openDatabase(
    options.databaseUrl
      ? {
          engine: 'postgres',
          url: options.databaseUrl,
          onIdleError: (error) => log(`database connection lost: ${error.message}`),
        }
      : { engine: 'sqlite', file: join(options.dataDir, DATABASE_FILE) },
  );
  try {
    await migrate(database.write, database.engine);
    const say = await createSpeaker();
    const jobs = createJobs({ database, clock, log });
    const deps = {
      database,
      clock,
      say,
      resourcesDir: options.resourcesDir,
      version: options.version,
      wakeJobs: jobs.wake,
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
    const close = async () => {
      await jobs.close();
      await database.close();
    };
    return { handle, isLanOpen: () => isLanOpen(database.read), close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

import type { desk as contract } from '../../../shared/areas/desk/contract.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import { chinaDay, daysBetween, startOfDay } from '../../../shared/kernel/day.ts';
import { copiesIn, nameOfCopy } from '../../database/copies.ts';
import type { ReadDb } from '../../database/handles.ts';
import { jobById, queueJob } from '../clocks/jobs.ts';
import type { QueryContext } from '../context.ts';
import type { Operations } from '../operation.ts';

type Desk = Operations<typeof contract>;

/** The copies of the embedded database. PostgreSQL is backed up by whoever runs it. */
export const backups: Pick<Desk, 'backups' | 'backUp'> = {
  backups: async ({ backupsDir }) => ({
    folder: backupsDir,
    copies: backupsDir === null ? [] : [...copiesIn(backupsDir)],
  }),

  backUp: async (context) => {
    const { tx, now, today, by, subject, backupsDir } = context;
    if (backupsDir === null) throw new AppError('BACKUP_ELSEWHERE', {});
    const time = new Date(Date.parse(now) - Date.parse(startOfDay(today)))
      .toISOString()
      .slice(11, 19)
      .replaceAll(':', '');
    const name = nameOfCopy(today, time);
    subject(name);
    const id = await queueJob(context, 'backUp', by.name, { input: { name }, about: name, owner: null });
    return jobById(tx, id, by);
  },
};

/**
 * Days since the last copy, or since the data began where there has never been one; 0 where all is well, or where PostgreSQL keeps its own.
 */
export async function daysWithoutBackup({ db, backupsDir, today }: QueryContext): Promise<number> {
  if (backupsDir === null) return 0;
  const since = copiesIn(backupsDir)[0]?.at ?? (await begun(db));
  if (since === undefined) return 0;
  const days = daysBetween(chinaDay(since), today);
  return days > TOLERATED_DAYS ? days : 0;
}

async function begun(db: ReadDb) {
  const first = await db.selectFrom('journal').select('at').orderBy('seq').limit(1).executeTakeFirst();
  return first?.at;
}

/** A weekend with the program off is no alarm. */
const TOLERATED_DAYS = 3;

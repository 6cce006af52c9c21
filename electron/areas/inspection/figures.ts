import { sql } from 'kysely';
import type { inspection as contract } from '../../../shared/areas/inspection/contract.ts';
import type { Language } from '../../../shared/areas/texts.ts';
import { addDays, type Day, startOfDay } from '../../../shared/kernel/day.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { Operations } from '../operation.ts';
import { documentOf } from './standards.ts';

/** Pass rate by model and the lines that fail most, over the inspections that were concluded from day to day. Amended versions do not count. */
export const figures: Operations<typeof contract>['figures'] = async ({ db, language }, { from, to }) => {
  const rows = await concludedIn(db, from, to)
    .select((eb) => ['machine.model_code', 'inspection.verdict', eb.fn.countAll<number>().as('n')])
    .groupBy(['machine.model_code', 'inspection.verdict'])
    .execute();
  const faults = await concludedIn(db, from, to)
    .innerJoin('inspection_fault', 'inspection_fault.inspection_id', 'inspection.id')
    .select((eb) => [
      'inspection_fault.item_id',
      eb.fn.min('inspection_fault.clause').as('clause'),
      eb.fn.countAll<number>().as('n'),
    ])
    .groupBy('inspection_fault.item_id')
    .execute();
  const texts = await itemTexts(db, language);
  const sum = (own: typeof rows) => {
    const of = (verdict: string) =>
      own.filter((row) => row.verdict === verdict).reduce((total, row) => total + row.n, 0);
    const [passed, conceded, failed] = [of('pass'), of('concession'), of('fail')];
    return { inspections: passed + conceded + failed, passed, conceded, failed };
  };
  const codes = [...new Set(rows.map((row) => row.model_code))];
  return {
    ...sum(rows),
    models: codes
      .map((modelCode) => ({ modelCode, ...sum(rows.filter((row) => row.model_code === modelCode)) }))
      .sort((a, b) => b.inspections - a.inspections || (a.modelCode < b.modelCode ? -1 : 1)),
    faults: faults
      .map((row) => ({
        itemId: row.item_id,
        clause: row.clause,
        text: texts.get(row.item_id) ?? row.item_id,
        count: row.n,
      }))
      .sort((a, b) => b.count - a.count || (a.itemId < b.itemId ? -1 : 1)),
  };
};

/** Inspections with their final verdict of China's days from `from` to `to`. */
export function concludedIn(db: ReadDb, from: Day, to: Day) {
  return db
    .selectFrom('inspection')
    .innerJoin('machine', 'machine.id', 'inspection.machine_id')
    .where('inspection.is_amended', '=', 0)
    .where(sql<boolean>`inspection.concluded_at >= ${startOfDay(from)}`)
    .where(sql<boolean>`inspection.concluded_at < ${startOfDay(addDays(to, 1))}`);
}

/** What the lines of all published standards are called. */
async function itemTexts(db: ReadDb, language: Language): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('standard').select(['document', 'hash']).where('hash', 'is not', null).execute();
  return new Map(
    rows.flatMap((row) =>
      documentOf(row).items.map(({ id, text }) => [id, language === 'en' ? text.en : text.zh] as const),
    ),
  );
}

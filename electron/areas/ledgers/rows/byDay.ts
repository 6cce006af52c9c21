import { addDays } from '../../../../shared/kernel/day.ts';
import type { ReadDb } from '../../../database/handles.ts';
import type { Period } from './period.ts';

/** The rows of a period day by day: a register of years is never in memory as a whole. */
export async function* byDay<Row>(
  db: ReadDb,
  { from, to }: Period,
  rowsOf: (day: Period) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  const { first, last } = await db
    .selectFrom('document')
    .select((eb) => [eb.fn.min('day').as('first'), eb.fn.max('day').as('last')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .executeTakeFirstOrThrow();
  if (!first || !last) return;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const rows = await rowsOf({ from: day, to: day });
    if (rows.length > 0) yield rows;
  }
}

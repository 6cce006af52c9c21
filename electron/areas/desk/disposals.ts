import { listedFrom } from '../../../shared/areas/disposal/rules.ts';
import { placeOf } from '../../../shared/areas/stock/place.ts';
import type { QueryContext } from '../context.ts';
import { headOf, inState, selectDisposals } from '../disposal/disposals.ts';

/** S2-5: lists that wait for the service manager or for the keeper, and whether this month's is still to be made. */
export async function disposalWaits({ db, today }: QueryContext) {
  const open = await selectDisposals(db)
    .where((eb) => eb.or([inState('open'), inState('submitted'), inState('approved')]))
    .execute();
  const states = open.map((row) => headOf(row).state);
  const count = (state: (typeof states)[number]) => states.filter((each) => each === state).length;
  return {
    disposalsToDecide: count('submitted'),
    disposalsToHandOver: count('approved'),
    disposalDue: today >= listedFrom(today) && (await isOverdue(db, today)) ? 1 : 0,
  };
}

/** Something bad lies in the bins, and no list was begun this month. */
async function isOverdue(db: QueryContext['db'], today: QueryContext['today']): Promise<boolean> {
  const list = await db
    .selectFrom('disposal')
    .select('id')
    .where('day', '>=', `${today.slice(0, 8)}01` as typeof today)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();
  if (list) return false;
  const bins = await db.selectFrom('bin').select('id').where('use', 'in', ['defective', 'doa']).execute();
  if (bins.length === 0) return false;
  const bad = await db
    .selectFrom('balance')
    .select('lot_id')
    .where(
      'place_id',
      'in',
      bins.map(({ id }) => placeOf('bin', id)),
    )
    .where('qty', '>', 0)
    .limit(1)
    .executeTakeFirst();
  return bad !== undefined;
}

import { addDays } from '../../../../shared/kernel/day.ts';
import type { ReadDb } from '../../../database/handles.ts';
import { heldByCategory, movedByCategory } from '../../stock/categories.ts';
import type { CategoryRow } from '../sheets/categories.ts';
import type { Period } from './period.ts';

/**
 * R4.8.5: the accounts of the store by category. Counted back from what is there now, so that a month costs what moved since, not all of
 * history: closing is now less what came after the period, opening is closing less what came in it.
 */
export async function categoryRows(db: ReadDb, { from, to }: Period): Promise<CategoryRow[]> {
  const now = byCategory(await heldByCategory(db));
  const after = byCategory(await movedByCategory(db, addDays(to, 1), null));
  const within = byCategory(await movedByCategory(db, from, to));
  const categories = [...new Set([...now.keys(), ...after.keys(), ...within.keys()])].sort();
  return categories.map((category) => {
    const held = now.get(category) ?? { qty: 0, valueFen: 0 };
    const later = after.get(category) ?? NONE;
    const { inQty, outQty, inFen, outFen } = within.get(category) ?? NONE;
    const closing = held.qty - later.inQty + later.outQty;
    const closingFen = held.valueFen - later.inFen + later.outFen;
    return {
      category,
      opening: closing - inQty + outQty,
      openingFen: closingFen - inFen + outFen,
      ...{ inQty, outQty, inFen, outFen },
      closing,
      closingFen,
    };
  });
}

const NONE = { inQty: 0, outQty: 0, inFen: 0, outFen: 0 } as const;

function byCategory<Row extends { readonly category: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.category, row]));
}

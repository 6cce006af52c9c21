import { setImmediate as breath } from 'node:timers/promises';
import { weeksUntil } from '../../../shared/areas/stock/ageing.ts';
import type { stock as contract } from '../../../shared/areas/stock/contract.ts';
import type { WeekFigures } from '../../../shared/areas/stock/shapes.ts';
import { addDays } from '../../../shared/kernel/day.ts';
import type { Operations } from '../operation.ts';
import { heldByCategory, movedByCategory } from './categories.ts';

const WEEKS = 12;

/**
 * The last twelve weeks, the newest last. What was held is counted back from what is there now. A week at a time, so that a scan gets its
 * turn in between.
 */
export const trend: Operations<typeof contract>['trend'] = async ({ db, today }) => {
  const held = new Map((await heldByCategory(db)).map(({ category, qty }) => [category, qty]));
  const weeks: WeekFigures[] = [];
  for (const from of weeksUntil(today, WEEKS).toReversed()) {
    const moved = await movedByCategory(db, from, addDays(from, 6));
    weeks.unshift({
      from,
      received: moved.reduce((sum, row) => sum + row.received, 0),
      issued: moved.reduce((sum, row) => sum + row.issued, 0),
      held: [...held].sort().map(([category, pieces]) => ({ category, pieces })),
    });
    for (const row of moved) held.set(row.category, (held.get(row.category) ?? 0) - row.inQty + row.outQty);
    await breath();
  }
  return weeks;
};

import BetterSqlite from 'better-sqlite3';
import { newId } from '../../electron/database/ids.ts';
import { chinaDay, instantOf } from '../../shared/kernel/day.ts';
import type { BinId, PartId, UserId } from '../../shared/kernel/ids.ts';
import { putInto } from './rawInsert.ts';

/** So many lines differ. */
export const DIFFERENCES = 200;

/** Stocktakes of two hundred lot-tracked lines, each a piece short, that wait for the second signature. */
export function submittedStocktakes(file: string, count: number): readonly string[] {
  const db = new BetterSqlite(file);
  try {
    return db.transaction(() => {
      const put = { stocktake: putInto(db, 'stocktake'), line: putInto(db, 'stocktake_line') };
      const by = db.prepare<[], { id: UserId }>("select id from person where login = 'manager'").get()?.id;
      const shelves = db
        .prepare<[], { place_id: string; part_id: PartId; qty: number }>(
          `select place_id, part_id, sum(qty) qty from balance join part on part.id = balance.part_id
           where condition = 'good' and qty > 0 and place_id like 'bin:%' and tracking = 'lot'
           group by place_id, part_id having sum(qty) > 100 limit ${DIFFERENCES}`,
        )
        .all();
      if (!by || shelves.length < DIFFERENCES) throw new Error('too little to count');
      const now = instantOf(new Date());
      const mark = Date.now().toString(36);
      return Array.from({ length: count }, (_, at) => {
        const id = newId<'StocktakeId'>();
        put.stocktake({
          ...{
            id,
            number: `PD-${mark}-${at}`,
            day: chinaDay(now),
            zones: '[]',
            note: '',
            opened_at: now,
            opened_by: by,
          },
          ...{ closed_at: now, submitted_at: now, submitted_by: by, decided_at: null, decided_by: null },
          ...{ reject_reason: '', posted_at: null, document_id: null, cancelled_at: null, cancel_reason: '' },
        });
        for (const { place_id, part_id, qty } of shelves) {
          put.line({
            ...{ id: newId<'StocktakeLineId'>(), stocktake_id: id, bin_id: place_id.slice(4) as BinId, round: 1 },
            ...{ is_current: 1, part_id, barcode: null, price_fen: 100, counted: qty - 1, book: qty, book_place: null },
            ...{ seq: 0, is_disturbed: 0, counted_at: now, counted_by: by, cause: 'lost', note: '', outcome: null },
          });
        }
        return id;
      });
    })();
  } finally {
    db.close();
  }
}

import { sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { stock as contract } from '../../../shared/areas/stock/contract.ts';
import { type PlaceId, placeOf } from '../../../shared/areas/stock/place.ts';
import { inAndOut } from '../../../shared/areas/stock/running.ts';
import type { CardRow } from '../../../shared/areas/stock/shapes.ts';
import type { PartId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { keptStatement } from '../../database/kept.ts';
import { binByCode } from '../catalog/bins.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT } from '../paging.ts';
import { isInside } from './inside.ts';
import { movementsOfPart, type PartMovement } from './movements.ts';

/**
 * R4.8.6: the stack card of a part, for the whole store or for one bin, newest first. The balance is counted back from what is there now,
 * so that it costs the same however long the card has become; the cursor carries it on.
 */
export const card: Operations<typeof contract>['card'] = async (
  { db },
  { code, binCode, cursor, limit = DEFAULT_LIMIT },
) => {
  const [part] = await partsByCode(db, code);
  if (!part) throw new AppError('NOT_FOUND', { kind: 'part', key: code });
  const bin = binCode === undefined ? undefined : await binByCode(db, binCode);
  const place = bin && placeOf('bin', bin.id);
  const [before = LAST, carried] = cursor?.split('|').map(Number) ?? [];
  const onHand = place ? await heldAt(db, part.id, place) : ((await inStore(db, part.id))[0]?.qty ?? 0);
  const found = await movementsOfPart(db, part.id, { before, limit, place });
  let balance = carried ?? onHand;
  const rows = found.map((movement): CardRow => {
    const { inQty, outQty } = bin
      ? atBin(movement, bin.code)
      : inAndOut(movement.from.kind, movement.to.kind, movement.qty);
    const row = { ...movement, inQty, outQty, balance };
    balance -= inQty - outQty;
    return row;
  });
  const last = rows.at(-1);
  return {
    partId: part.id,
    partCode: part.code,
    partName: part.name,
    unitName: part.unit_name,
    tracking: part.tracking,
    binCode: bin?.code ?? null,
    onHand,
    rows,
    next: rows.length === limit && last ? `${last.seq}|${balance}` : null,
  };
};

const partsByCode = keptStatement((db, code: string) =>
  db.selectFrom('part').select(['id', 'code', 'name', 'unit_name', 'tracking']).where('code', '=', code),
);

/** Pieces of a part in the store. */
const inStore = keptStatement((db, partId: PartId) =>
  db
    .selectFrom('balance')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('qty'), sql<number>`0`).as('qty'))
    .where('part_id', '=', partId)
    .where('qty', '>', 0)
    .where(isInside('place_id')),
);

/** Pieces of a part in one bin. */
async function heldAt(db: ReadDb, partId: PartId, place: PlaceId): Promise<number> {
  const { qty } = await db
    .selectFrom('balance')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('qty'), sql<number>`0`).as('qty'))
    .where('part_id', '=', partId)
    .where('place_id', '=', place)
    .executeTakeFirstOrThrow();
  return qty;
}

/** Beyond every movement, and still a number that both engines take for one. */
const LAST = 2_147_483_647;

/** What a movement means for one bin; a change of condition within it is neither in nor out. */
function atBin({ from, to, qty }: PartMovement, binCode: string): { readonly inQty: number; readonly outQty: number } {
  const isHere = (place: PartMovement['from']) => place.kind === 'bin' && place.code === binCode;
  if (isHere(from) === isHere(to)) return { inQty: 0, outQty: 0 };
  return isHere(to) ? { inQty: qty, outQty: 0 } : { inQty: 0, outQty: qty };
}

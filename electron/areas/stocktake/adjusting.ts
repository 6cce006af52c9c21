import type { Condition } from '../../../shared/areas/catalog/words.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import { type PlaceId, placeOf, readPlace, STOCKTAKE } from '../../../shared/areas/stock/place.ts';
import { joins, type Layer, takenFrom } from '../../../shared/areas/stocktake/differences.ts';
import type { DifferenceOutcome } from '../../../shared/areas/stocktake/words.ts';
import type { DocumentId, LotId, UnitId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import type { CommandContext } from '../context.ts';
import { addLot, addUnit, move, openDocument, type Step } from '../stock/ledger.ts';
import { openPicksAt } from '../stock/reservations.ts';
import { type CountedLine, differing } from './differences.ts';
import { movedSince } from './shelf.ts';
import type { StocktakeRow } from './stocktakes.ts';

/**
 * Posts what was different as one document, whatever has moved since: pieces go to and come from the stocktake's own place, so that the
 * books' sum stays zero. What a later paper has settled is left alone; what is on loan by the books needs its own paper. Returns the
 * document, or null where there is nothing to post. Throws STOCKTAKE_OVERTAKEN.
 */
export async function adjust(context: CommandContext, row: StocktakeRow): Promise<DocumentId | null> {
  const { tx } = context;
  const found = await differing(tx, row.id);
  let document: { readonly id: DocumentId } | undefined;
  const open = async () => {
    document ??= await openDocument(context, { kind: 'stocktake', sourceId: row.id, note: row.number });
    return document.id;
  };
  for (const { line, kind, qty } of found) {
    const steps =
      line.barcode !== null
        ? await unitSteps(context, line, line.barcode, open)
        : kind === 'missing'
          ? await missingSteps(tx, line, qty)
          : await surplusSteps(context, line, qty, open);
    if (typeof steps !== 'string') await move(tx, await open(), steps);
    await tx
      .updateTable('stocktake_line')
      .set({ outcome: typeof steps === 'string' ? steps : 'adjusted' })
      .where('id', '=', line.id)
      .execute();
  }
  return document?.id ?? null;
}

type Open = () => Promise<DocumentId>;

/** A unit that is missing, or that was found where the books do not have it. */
async function unitSteps(
  { tx, today }: CommandContext,
  line: CountedLine,
  barcode: string,
  open: Open,
): Promise<readonly Step[] | DifferenceOutcome> {
  const here = placeOf('bin', line.bin_id);
  const condition = conditionOf(line);
  const unit = await tx
    .selectFrom('unit')
    .innerJoin('lot', 'lot.id', 'unit.lot_id')
    .select(['unit.id', 'unit.part_id', 'unit.lot_id', 'unit.place_id', 'unit.condition', 'lot.received_day'])
    .where('barcode', '=', barcode)
    .executeTakeFirst();
  if (!unit) {
    const lotId = await newLot(tx, line, await open(), today);
    const unitId = await addUnit(tx, { barcode, partId: line.part_id, lotId, from: STOCKTAKE, condition });
    return [step(line, { lotId, unitId, qty: 1, receivedDay: today }, STOCKTAKE, here)];
  }
  const pieces = { partId: unit.part_id, unitId: unit.id };
  if (await isPicked(tx, unit.id, unit.place_id)) return 'settled';
  const own = { lotId: unit.lot_id, unitId: unit.id, qty: 1, receivedDay: unit.received_day };
  if (line.counted === 0) {
    const isStill = unit.place_id === here && (await movedSince(tx, pieces, here, line.seq)).arrived === 0;
    return isStill ? [step(line, own, here, STOCKTAKE)] : 'settled';
  }
  // It was found here, and a later paper has moved it from where the books had it: that paper is newer than the count.
  // Another count that missed it has seen less than this one.
  if (unit.place_id !== line.book_place && unit.place_id !== STOCKTAKE) return 'settled';
  // A loan, a repair or a sale hangs on it; or nobody has inspected it for what this bin holds (R4.6.1.2b): the count cannot say either.
  if (!IN_HOUSE.has(readPlace(unit.place_id).kind) || unit.condition !== condition) return 'needsPaper';
  return [step(line, own, unit.place_id, here)];
}

async function missingSteps(tx: Tx, line: CountedLine, qty: number): Promise<readonly Step[]> {
  const here = placeOf('bin', line.bin_id);
  const layers = await unpicked(tx, line, here);
  const { take, short } = takenFrom(layers, qty);
  if (short > 0) throw new AppError('STOCKTAKE_OVERTAKEN', { partCode: line.part_code, binCode: line.bin_code });
  return take.map(({ lotId, qty: pieces }) =>
    step(
      line,
      {
        lotId: lotId as LotId,
        unitId: null,
        qty: pieces,
        receivedDay: (layers.find((layer) => layer.lotId === lotId)?.receivedDay ?? '') as Step['receivedDay'],
      },
      here,
      STOCKTAKE,
    ),
  );
}

async function surplusSteps(
  { tx, today }: CommandContext,
  line: CountedLine,
  qty: number,
  open: Open,
): Promise<readonly Step[]> {
  const here = placeOf('bin', line.bin_id);
  const joined = joins(await layersOf(tx, line, here));
  const lotId = joined ? (joined.lotId as LotId) : await newLot(tx, line, await open(), today);
  const receivedDay = (joined?.receivedDay ?? today) as Step['receivedDay'];
  return [step(line, { lotId, unitId: null, qty, receivedDay }, STOCKTAKE, here)];
}

function newLot(tx: Tx, line: CountedLine, documentId: DocumentId, receivedDay: Step['receivedDay']): Promise<LotId> {
  return addLot(tx, {
    partId: line.part_id,
    documentId,
    sourceLineId: null,
    receivedDay,
    priceFen: line.price_fen,
  });
}

function step(
  line: CountedLine,
  goods: Pick<Step, 'lotId' | 'unitId' | 'qty' | 'receivedDay'>,
  from: PlaceId,
  to: PlaceId,
): Step {
  const condition = conditionOf(line);
  return { partId: line.part_id, ...goods, from, fromCondition: condition, to, toCondition: condition };
}

/** R4.7: a bin holds one condition, and what stands in it is of that. */
function conditionOf(line: CountedLine): Condition {
  return line.bin_use as Condition;
}

const IN_HOUSE: ReadonlySet<string> = new Set(['bin', 'staging', 'stocktake']);

/** Whether a unit lies picked for a paper: somebody has scanned it since. */
async function isPicked(tx: Tx, unitId: UnitId, place: PlaceId): Promise<boolean> {
  return (await openPicksAt(tx, place)).some((pick) => pick.unit_id === unitId);
}

/** The pieces on the shelf without those that lie picked, which were not counted either. */
async function unpicked(tx: Tx, line: CountedLine, here: PlaceId): Promise<readonly Layer[]> {
  const picks = await openPicksAt(tx, here);
  const layers = await layersOf(tx, line, here);
  return layers.map((layer) => ({
    ...layer,
    qty:
      layer.qty - picks.reduce((sum, pick) => sum + (pick.lot_id === layer.lotId && !pick.unit_id ? pick.qty : 0), 0),
  }));
}

async function layersOf(tx: Tx, line: CountedLine, place: PlaceId): Promise<readonly Layer[]> {
  const rows = await tx
    .selectFrom('balance')
    .select(['lot_id', 'received_day', 'qty'])
    .where('place_id', '=', place)
    .where('part_id', '=', line.part_id)
    .where('condition', '=', conditionOf(line))
    .where('qty', '>', 0)
    .execute();
  return rows.map((row) => ({ lotId: row.lot_id, receivedDay: row.received_day, qty: row.qty }));
}

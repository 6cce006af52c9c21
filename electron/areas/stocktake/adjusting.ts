import type { Condition } from '../../../shared/areas/catalog/words.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import { type PlaceId, placeOf, readPlace, STOCKTAKE } from '../../../shared/areas/stock/place.ts';
import { joins, type Layer, takenFrom } from '../../../shared/areas/stocktake/differences.ts';
import { unitOutcome } from '../../../shared/areas/stocktake/settling.ts';
import type { DifferenceOutcome } from '../../../shared/areas/stocktake/words.ts';
import type { DocumentId, LotId, PartId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { keptStatement } from '../../database/kept.ts';
import type { CommandContext } from '../context.ts';
import { awaitingInspection } from '../stock/awaiting.ts';
import { addLot, addUnit, move, openDocument, type Step } from '../stock/ledger.ts';
import { type OpenPick, openPicks } from '../stock/reservations.ts';
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
  const picked = pickedOn(await openPicks(tx));
  let document: { readonly id: DocumentId } | undefined;
  const open = async () => {
    document ??= await openDocument(context, { kind: 'stocktake', sourceId: row.id, note: row.number });
    return document.id;
  };
  const ended = new Map<DifferenceOutcome, string[]>();
  // What is missing in one bin and found in another is the same pieces: they are gone before they come.
  for (const isMissing of [true, false]) {
    const all: Step[] = [];
    const now = found.filter((each) => (each.kind === 'missing') === isMissing);
    const layers = await layersIn(
      tx,
      now.filter(({ line }) => line.barcode === null).map(({ line }) => placeOf('bin', line.bin_id)),
    );
    for (const { line, kind, qty } of now) {
      const steps =
        line.barcode !== null
          ? await unitSteps(context, line, line.barcode, open, picked)
          : kind === 'missing'
            ? await missingSteps(tx, line, qty, unpicked(line, layers(line), picked))
            : await surplusSteps(context, line, qty, open, all, layers(line));
      const outcome = typeof steps === 'string' ? steps : 'adjusted';
      const ids = ended.get(outcome);
      if (ids) ids.push(line.id);
      else ended.set(outcome, [line.id]);
      if (typeof steps !== 'string') all.push(...steps);
    }
    if (all.length > 0) await move(tx, await open(), all);
  }
  for (const [outcome, ids] of ended) {
    for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
      await tx
        .updateTable('stocktake_line')
        .set({ outcome })
        .where('id', 'in', ids.slice(at, at + IDS_AT_ONCE) as never)
        .execute();
    }
  }
  return document?.id ?? null;
}

const IDS_AT_ONCE = 500;

/** What lies picked on a shelf. */
type Picked = (place: PlaceId) => readonly OpenPick[];

function pickedOn(picks: readonly OpenPick[]): Picked {
  const byPlace = Map.groupBy(picks, (pick) => placeOf('bin', pick.bin_id));
  return (place) => byPlace.get(place) ?? [];
}

type Open = () => Promise<DocumentId>;

/** A unit that is missing, or that was found where the books do not have it. */
async function unitSteps(
  { tx, today }: CommandContext,
  line: CountedLine,
  barcode: string,
  open: Open,
  picked: Picked,
): Promise<readonly Step[] | DifferenceOutcome> {
  const here = placeOf('bin', line.bin_id);
  const condition = conditionOf(line);
  const unit = await tx
    .selectFrom('unit')
    .innerJoin('lot', 'lot.id', 'unit.lot_id')
    .select(['unit.id', 'unit.part_id', 'unit.lot_id', 'unit.place_id', 'unit.condition', 'lot.received_day'])
    .where('barcode', '=', barcode)
    .executeTakeFirst();
  const [isPicked, moved, inDelivery] = unit
    ? [
        picked(unit.place_id).some((pick) => pick.unit_id === unit.id),
        await movedSince(tx, { partId: unit.part_id, unitId: unit.id }, here, line.seq),
        (await awaitingInspection(tx, [unit.lot_id])).size > 0,
      ]
    : [false, { arrived: 0 }, await isExpected(tx, barcode)];
  const outcome = unitOutcome({
    isFound: line.counted > 0,
    isKnown: unit !== undefined,
    isPicked,
    isUnmoved: unit?.place_id === here && moved.arrived === 0,
    isWhereItWas: unit?.place_id === line.book_place || unit?.place_id === STOCKTAKE,
    isInHouse: unit !== undefined && IN_HOUSE.has(readPlace(unit.place_id).kind),
    isOfThisBin: unit?.condition === condition,
    isInDelivery: inDelivery,
  });
  if (outcome !== 'adjusted') return outcome;
  if (!unit) {
    const lotId = await newLot(tx, line, await open(), today);
    const unitId = await addUnit(tx, { barcode, partId: line.part_id, lotId, from: STOCKTAKE, condition });
    return [step(line, { lotId, unitId, qty: 1, receivedDay: today }, STOCKTAKE, here)];
  }
  const own = { lotId: unit.lot_id, unitId: unit.id, qty: 1, receivedDay: unit.received_day };
  return [line.counted === 0 ? step(line, own, here, STOCKTAKE) : step(line, own, unit.place_id, here)];
}

/** Pieces that are missing. What a delivery still waits for verdicts on is settled by those. */
async function missingSteps(
  tx: Tx,
  line: CountedLine,
  qty: number,
  layers: readonly Layer[],
): Promise<readonly Step[] | DifferenceOutcome> {
  const here = placeOf('bin', line.bin_id);
  const { take, short } = takenFrom(layers, qty);
  if (short > 0) throw new AppError('STOCKTAKE_OVERTAKEN', { partCode: line.part_code, binCode: line.bin_code });
  const awaiting =
    conditionOf(line) === 'quarantine' &&
    (await awaitingInspection(
      tx,
      take.map(({ lotId }) => lotId),
    ));
  if (awaiting && awaiting.size > 0) return 'needsPaper';
  return take.map((piece) => step(line, { ...piece, unitId: null }, here, STOCKTAKE));
}

/**
 * Pieces that were found. What a count has missed before is taken for the same pieces, so that they keep their age and price (R4.8.1); the
 * others join the oldest lot of the bin, or make a lot of today.
 */
async function surplusSteps(
  { tx, today }: CommandContext,
  line: CountedLine,
  qty: number,
  open: Open,
  before: readonly Step[],
  layersHere: readonly Layer[],
): Promise<readonly Step[]> {
  const here = placeOf('bin', line.bin_id);
  const missed = await missedBefore(tx, line.part_id, conditionOf(line));
  const { take, short } = takenFrom(without(missed.map(layerOf), before, conditionOf(line)), qty);
  const found = take.map((piece) => step(line, { ...piece, unitId: null }, STOCKTAKE, here));
  if (short === 0) return found;
  const joined = joins(layersHere);
  const lotId = joined?.lotId ?? (await newLot(tx, line, await open(), today));
  const receivedDay = joined?.receivedDay ?? today;
  return [...found, step(line, { lotId, unitId: null, qty: short, receivedDay }, STOCKTAKE, here)];
}

/** What is left of layers once steps that are not posted yet have been taken from them. */
function without(layers: readonly Layer[], before: readonly Step[], condition: Condition): readonly Layer[] {
  return layers.map((layer) => ({
    ...layer,
    qty: before.reduce(
      (left, step) =>
        step.lotId === layer.lotId && step.from === STOCKTAKE && step.fromCondition === condition
          ? left - step.qty
          : left,
      layer.qty,
    ),
  }));
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

/** Whether a delivery that is not booked yet has announced or counted the serial: its receipt will book it. */
async function isExpected(tx: Tx, barcode: string): Promise<boolean> {
  const row = await tx
    .selectFrom('delivery_unit')
    .innerJoin('delivery', 'delivery.id', 'delivery_unit.delivery_id')
    .leftJoin('document', (join) =>
      join.onRef('document.source_id', '=', 'delivery.id').on('document.kind', '=', 'receipt'),
    )
    .leftJoin('document as undone', 'undone.reverses_id', 'document.id')
    .select('delivery.id')
    .where('delivery_unit.barcode', '=', barcode)
    .where('delivery.refused_at', 'is', null)
    .where((eb) => eb.or([eb('document.id', 'is', null), eb('undone.id', 'is not', null)]))
    .executeTakeFirst();
  return row !== undefined;
}

/** The pieces on the shelf without those that lie picked, which were not counted either. */
function unpicked(line: CountedLine, layers: readonly Layer[], picked: Picked): readonly Layer[] {
  const picks = picked(placeOf('bin', line.bin_id)).filter((pick) => !pick.unit_id);
  return layers.map((layer) => ({
    ...layer,
    qty: layer.qty - picks.reduce((sum, pick) => sum + (pick.lot_id === layer.lotId ? pick.qty : 0), 0),
  }));
}

/** What lies in these bins, read in one go: the pieces of a line's part there, in the bin's condition. */
async function layersIn(tx: Tx, places: readonly PlaceId[]): Promise<(line: CountedLine) => readonly Layer[]> {
  const all = [...new Set(places)];
  const held: Awaited<ReturnType<typeof heldIn>> = [];
  for (let at = 0; at < all.length; at += IDS_AT_ONCE)
    held.push(...(await heldIn(tx, all.slice(at, at + IDS_AT_ONCE))));
  const byShelf = Map.groupBy(held, (row) => shelfKey(row.place_id, row.part_id, row.condition));
  return (line) =>
    (byShelf.get(shelfKey(placeOf('bin', line.bin_id), line.part_id, conditionOf(line))) ?? []).map(layerOf);
}

function heldIn(tx: Tx, places: readonly PlaceId[]) {
  return tx
    .selectFrom('balance')
    .select(['place_id', 'part_id', 'condition', 'lot_id', 'received_day', 'qty'])
    .where('place_id', 'in', places)
    .where('qty', '>', 0)
    .execute();
}

function shelfKey(place: PlaceId, partId: PartId, condition: Condition): string {
  return `${place} ${partId} ${condition}`;
}

function layerOf(row: {
  readonly lot_id: LotId;
  readonly received_day: Step['receivedDay'];
  readonly qty: number;
}): Layer {
  return { lotId: row.lot_id, receivedDay: row.received_day, qty: row.qty };
}

/** What counts have missed so far of a part, and nobody has found again. */
const missedBefore = keptStatement((tx: Tx, partId: PartId, condition: Condition) =>
  tx
    .selectFrom('balance')
    .select(['lot_id', 'received_day', 'qty'])
    .where('place_id', '=', STOCKTAKE)
    .where('part_id', '=', partId)
    .where('condition', '=', condition)
    .where('qty', '>', 0),
);

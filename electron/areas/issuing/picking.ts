import { AppError } from '../../../shared/areas/errors.ts';
import type { issuing as contract, Issue } from '../../../shared/areas/issuing/contract.ts';
import { mayTake } from '../../../shared/areas/issuing/rules.ts';
import type { FifoReason } from '../../../shared/areas/issuing/words.ts';
import { allocate } from '../../../shared/areas/stock/fifo.ts';
import { readPlace } from '../../../shared/areas/stock/place.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { BinId, IssueId, LotId, PartId, UnitId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { binByCode } from '../catalog/bins.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { type GoodLayer, issuableLayers } from '../stock/goodLayers.ts';
import { placeCode } from '../stock/places.ts';
import { openPicks } from '../stock/reservations.ts';
import { issueById } from './issues.ts';

type Issuing = Operations<typeof contract>;

export const picking: Pick<Issuing, 'pick' | 'unpick'> = {
  pick: async (context, { id, what, fifoReason }) => {
    const issue = await issueInState(context, id);
    if ('unitBarcode' in what) await pickUnit(context, issue, what.unitBarcode, fifoReason);
    else await pickPieces(context, issue, what, fifoReason);
    return issueById(context.tx, id);
  },

  unpick: async (context, { id, pickId }) => {
    await issueInState(context, id);
    const { numDeletedRows } = await context.tx
      .deleteFrom('issue_pick')
      .where('issue_id', '=', id)
      .where('id', '=', pickId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new AppError('NOT_FOUND', { kind: 'line', key: pickId });
    return issueById(context.tx, id);
  },
};

/** The issue, which must still be in picking. Names it in the journal. Throws NOT_FOUND or ISSUE_STATE. */
export async function issueInState({ tx, subject }: CommandContext, id: IssueId): Promise<Issue> {
  const issue = await issueById(tx, id);
  subject(issue.number);
  if (issue.state !== 'picking') throw new AppError('ISSUE_STATE', { number: issue.number, state: issue.state });
  return issue;
}

async function pickUnit(
  context: CommandContext,
  issue: Issue,
  barcode: string,
  fifoReason: FifoReason | null,
): Promise<void> {
  const { tx } = context;
  const unit = await tx
    .selectFrom('unit')
    .innerJoin('part', 'part.id', 'unit.part_id')
    .innerJoin('lot', 'lot.id', 'unit.lot_id')
    .selectAll('unit')
    .select(['part.code', 'lot.received_day'])
    .where('barcode', '=', barcode)
    .executeTakeFirst();
  if (!unit) throw new AppError('UNKNOWN_BARCODE', { barcode });
  await refusePicked(tx, issue, unit.id, barcode);
  if (unit.condition !== 'good') throw new AppError('NOT_ISSUABLE', { code: barcode, condition: unit.condition });
  const place = readPlace(unit.place_id);
  if (place.kind !== 'bin')
    throw new AppError('UNIT_ELSEWHERE', { barcode, place: await placeCode(tx, unit.place_id) });
  const line = lineWithRoom(issue, unit.part_id, unit.code, 1);
  const layers = await issuableLayers(tx, unit.part_id, issue.requestId);
  if (!layers.some((layer) => layer.unitBarcodes.includes(barcode))) {
    throw new AppError('RESERVED', { partCode: unit.code, place: await placeCode(tx, unit.place_id) });
  }
  const others = layers.map((layer) =>
    layer.unitBarcodes.includes(barcode)
      ? { ...layer, qty: layer.qty - 1, unitBarcodes: layer.unitBarcodes.filter((each) => each !== barcode) }
      : layer,
  );
  const reason = reasonFor(unit.code, unit.received_day, others, fifoReason);
  await insertPick(context, issue.id, line.id, {
    lotId: unit.lot_id,
    unitId: unit.id,
    binId: place.id as BinId,
    qty: 1,
    reason,
  });
}

async function pickPieces(
  context: CommandContext,
  issue: Issue,
  what: { readonly partId: PartId; readonly binCode: string; readonly qty: number },
  fifoReason: FifoReason | null,
): Promise<void> {
  const { tx } = context;
  const part = await tx
    .selectFrom('part')
    .select(['code', 'tracking'])
    .where('id', '=', what.partId)
    .executeTakeFirst();
  if (!part) throw new AppError('NOT_FOUND', { kind: 'part', key: what.partId });
  if (part.tracking === 'unit') throw new AppError('UNIT_NEEDS_SCAN', { partCode: part.code });
  const bin = await binByCode(tx, what.binCode);
  if (bin.use !== 'good') throw new AppError('NOT_ISSUABLE', { code: bin.code, condition: bin.use });
  const line = lineWithRoom(issue, what.partId, part.code, what.qty);
  const layers = await issuableLayers(tx, what.partId, issue.requestId);
  // R4.8.1: the scan says which bin; which of the bin's lots it is, the books decide, and they take the oldest.
  const { take, short } = allocate(
    layers.filter((layer) => layer.binId === bin.id),
    what.qty,
  );
  if (short > 0) {
    throw new AppError('NOT_ENOUGH_STOCK', {
      partCode: part.code,
      place: bin.code,
      wanted: what.qty,
      available: what.qty - short,
    });
  }
  const left = layers.map((layer) => ({
    ...layer,
    qty: layer.qty - take.filter((each) => each.layer === layer).reduce((sum, each) => sum + each.qty, 0),
  }));
  for (const { layer, qty } of take) {
    const reason = reasonFor(part.code, layer.receivedDay, left, fifoReason);
    await insertPick(context, issue.id, line.id, { lotId: layer.lotId, unitId: null, binId: bin.id, qty, reason });
  }
}

/** R4.8.1. Throws NOT_OLDEST with where the older ones are; returns the reason that counts, or null where the pick is in order. */
function reasonFor(
  partCode: string,
  day: Day,
  others: readonly GoodLayer[],
  given: FifoReason | null,
): FifoReason | null {
  const decision = mayTake(day, others, given);
  if (decision.allowed) return decision.reason;
  const { older } = decision.facts;
  throw new AppError('NOT_OLDEST', {
    partCode,
    binCode: older.binCode,
    receivedDay: older.receivedDay,
    qty: older.qty,
    unitBarcode: older.unitBarcodes[0] ?? null,
    scannedDay: day,
  });
}

function lineWithRoom(issue: Issue, partId: PartId, partCode: string, qty: number) {
  const lines = issue.lines.filter((line) => line.partId === partId);
  const [first] = lines;
  if (!first) throw new AppError('PART_NOT_ON_LIST', { partCode, number: issue.number });
  const line = lines.find((each) => each.qty - each.picked >= qty);
  if (line) return line;
  const open = lines.find((each) => each.qty > each.picked) ?? first;
  throw new AppError('OVER_PICK', { partCode, wanted: open.qty, picked: open.picked });
}

async function refusePicked(tx: Tx, issue: Issue, unitId: UnitId, barcode: string): Promise<void> {
  const pick = (await openPicks(tx)).find((each) => each.unit_id === unitId);
  if (!pick) return;
  if (pick.issue_id === issue.id) throw new AppError('ALREADY_PICKED', { barcode });
  throw new AppError('UNIT_ELSEWHERE', { barcode, place: pick.number });
}

async function insertPick(
  { tx, now }: CommandContext,
  issueId: IssueId,
  lineId: string,
  pick: {
    readonly lotId: LotId;
    readonly unitId: UnitId | null;
    readonly binId: BinId;
    readonly qty: number;
    readonly reason: FifoReason | null;
  },
): Promise<void> {
  await tx
    .insertInto('issue_pick')
    .values({
      id: newId(),
      issue_id: issueId,
      line_id: lineId,
      at: now,
      lot_id: pick.lotId,
      unit_id: pick.unitId,
      bin_id: pick.binId,
      qty: pick.qty,
      fifo_reason: pick.reason,
    })
    .execute();
}

import type { Condition } from '../../../shared/areas/catalog/words.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { ReturnLine } from '../../../shared/areas/returns/lists.ts';
import type { LineOutcome } from '../../../shared/areas/returns/words.ts';
import { FIELD, type PlaceId, placeOf, STAGING } from '../../../shared/areas/stock/place.ts';
import type { BinId, DocumentId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { keptInserts } from '../../database/kept.ts';
import { binByCode } from '../catalog/bins.ts';
import type { CommandContext } from '../context.ts';
import { binState, refuseUnstorable } from '../stock/binStates.ts';
import { addLot, addUnit, move, openDocument, type Step } from '../stock/ledger.ts';
import { knownUnit } from './knownUnit.ts';
import type { LoadedList } from './lists.ts';

/** A line with what HQ does with it. */
export interface Ended {
  readonly line: ReturnLine;
  readonly outcome: LineOutcome;
  readonly reason: string;
}

export interface ReceiptBins {
  readonly defectiveBinCode: string | null;
  readonly doaBinCode: string | null;
  readonly quarantineBinCode: string | null;
}

/**
 * Books what came home, in one document: defective and DOA parts into their zones (R4.7), what passed to be put away as good stock again.
 * Throws BIN_REQUIRED, the refusals of a bin and of the ledger.
 */
export async function enterGoods(
  context: CommandContext,
  list: LoadedList,
  ended: readonly Ended[],
  bins: ReceiptBins,
): Promise<DocumentId> {
  const { tx } = context;
  const places = await placesOf(tx, ended, bins);
  const { id } = await openDocument(context, { kind: 'return', sourceId: list.row.id, note: list.row.number });
  const steps: Step[] = [];
  for (const each of ended) {
    const condition = conditionOf(each.outcome);
    const to = { to: places.get(condition) ?? STAGING, toCondition: condition };
    const step = { ...(await originOf(context, list, id, each.line)), ...to };
    steps.push(step);
    if (condition === 'defective' || condition === 'doa') await keepLabels(context, each.line, step);
  }
  await move(tx, id, steps);
  return id;
}

function conditionOf(outcome: LineOutcome): Condition {
  switch (outcome) {
    case 'toDefective':
      return 'defective';
    case 'toDoa':
      return 'doa';
    case 'toQuarantine':
      return 'quarantine';
    default:
      return 'good';
  }
}

/** The bin of each condition that needs one; what is good waits to be put away. */
async function placesOf(tx: Tx, ended: readonly Ended[], bins: ReceiptBins): Promise<Map<Condition, PlaceId>> {
  const codes = { defective: bins.defectiveBinCode, doa: bins.doaBinCode, quarantine: bins.quarantineBinCode };
  const places = new Map<Condition, PlaceId>();
  for (const condition of ['defective', 'doa', 'quarantine'] as const) {
    const goods = ended
      .filter(({ outcome }) => conditionOf(outcome) === condition)
      .map(({ line }) => ({ partCode: line.partCode, condition, qty: line.counted ?? 0 }));
    if (goods.length === 0) continue;
    const code = codes[condition];
    if (code === null) throw new AppError('BIN_REQUIRED', { condition });
    const bin = await binByCode(tx, code);
    refuseUnstorable(await binState(tx, bin.id as BinId), goods, false);
    places.set(condition, placeOf('bin', bin.id));
  }
  return places;
}

type Origin = Omit<Step, 'to' | 'toCondition'>;

/** Where the pieces of a line come from: off the station's loan with their lot and age, or out of a customer's set. */
async function originOf(
  context: CommandContext,
  list: LoadedList,
  documentId: DocumentId,
  line: ReturnLine,
): Promise<Origin> {
  const { tx, today } = context;
  const qty = line.counted ?? 0;
  if (line.loanId) {
    const loan = await tx
      .selectFrom('loan')
      .innerJoin('lot', 'lot.id', 'loan.lot_id')
      .select(['loan.lot_id', 'loan.unit_id', 'lot.received_day'])
      .where('loan.id', '=', line.loanId)
      .executeTakeFirstOrThrow();
    return {
      partId: line.partId,
      lotId: loan.lot_id,
      unitId: loan.unit_id,
      qty,
      receivedDay: loan.received_day,
      from: placeOf('station', list.row.station_id),
      fromCondition: 'good',
    };
  }
  const known = line.tracking === 'unit' ? await knownUnit(tx, line) : undefined;
  if (known) return { ...known, qty };
  // Nobody knows what an old part out of a customer's set once cost, and it is worth nothing until it is repaired.
  const lotId = await addLot(tx, {
    partId: line.partId,
    documentId,
    sourceLineId: line.id,
    receivedDay: today,
    priceFen: 0,
  });
  const from = { from: FIELD, fromCondition: 'defective' as const };
  const unitId =
    line.tracking === 'unit'
      ? await addUnit(tx, { barcode: line.barcode, partId: line.partId, lotId, from: FIELD, condition: 'defective' })
      : null;
  return { partId: line.partId, lotId, unitId, qty, receivedDay: today, ...from };
}

/** The label of each piece of a line. Pieces of a lot share the line's number on their labels; the books count them by a suffix. */
export function labelNumbers({ labelNumber }: ReturnLine, qty: number): string[] {
  if (labelNumber === null) return [];
  return Array.from({ length: qty }, (_, at) => (at === 0 ? labelNumber : `${labelNumber}/${at + 1}`));
}

/** R4.3.1.2: the station has labelled each piece already, so the store is not asked to do so again. */
async function keepLabels({ tx, now, today }: CommandContext, line: ReturnLine, step: Step): Promise<void> {
  await insertLabels(
    tx,
    labelNumbers(line, step.qty).map((number) => ({
      id: newId<'LabelId'>(),
      number,
      part_id: line.partId,
      lot_id: step.lotId,
      unit_id: step.unitId,
      condition: step.toCondition,
      fault: line.fault,
      repair_order: line.repairOrder,
      machine_serial: line.machineSerial,
      engineer: line.engineer,
      day: today,
      is_batch: line.isBatch ? (1 as const) : (0 as const),
      copies: Math.max(1, line.labelCopies),
      closed_at: now,
    })),
  );
}

const insertLabels = keptInserts('label');

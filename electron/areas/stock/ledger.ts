import { sql } from 'kysely';
import type { Condition } from '../../../shared/areas/catalog/words.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import { FIELD, OPENING, type PlaceId, STOCKTAKE, SUPPLIER } from '../../../shared/areas/stock/place.ts';
import type { DocumentKind } from '../../../shared/areas/stock/words.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { DocumentId, LotId, PartId, UnitId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { keptInsert, keptInserts, keptList, keptStatement } from '../../database/kept.ts';
import type { CommandContext } from '../context.ts';
import { nextNumber } from '../numbers.ts';
import { placeCode } from './places.ts';

/** Pieces of one lot (or one unit) that go from one place and condition to another. */
export interface Step {
  readonly partId: PartId;
  readonly lotId: LotId;
  readonly unitId: UnitId | null;
  readonly qty: number;
  readonly receivedDay: Day;
  readonly from: PlaceId;
  readonly fromCondition: Condition;
  readonly to: PlaceId;
  readonly toCondition: Condition;
}

export interface DocumentHead {
  readonly kind: DocumentKind;
  readonly note?: string;
  /** The delivery or issue that the document belongs to. */
  readonly sourceId?: string;
  readonly reversesId?: DocumentId;
}

/** Opens a stock document and names it in the journal. Its steps follow in the same transaction. */
export async function openDocument(
  context: CommandContext,
  head: DocumentHead,
): Promise<{ readonly id: DocumentId; readonly number: string }> {
  const { tx, now, today, by, subject } = context;
  const id = newId<'DocumentId'>();
  const number = await nextNumber(tx, PREFIX[head.kind], today);
  await insertDocument(tx, {
    id,
    number,
    kind: head.kind,
    day: today,
    at: now,
    user_id: by.id,
    note: head.note ?? '',
    source_id: head.sourceId ?? null,
    reverses_id: head.reversesId ?? null,
  });
  subject(number);
  return { id, number };
}

const insertDocument = keptInsert('document');

/** A quantity of one receipt line, with the day it was first received (its FIFO age) and its price in fen. */
export interface NewLot {
  readonly partId: PartId;
  readonly documentId: DocumentId;
  readonly sourceLineId: string | null;
  readonly receivedDay: Day;
  readonly priceFen: number;
}

/** Makes lots, in the order of what they are made of. */
export async function addLots(tx: Tx, lots: readonly NewLot[]): Promise<LotId[]> {
  const rows = lots.map((lot) => ({
    id: newId<'LotId'>(),
    part_id: lot.partId,
    document_id: lot.documentId,
    source_line_id: lot.sourceLineId,
    received_day: lot.receivedDay,
    price_fen: lot.priceFen,
  }));
  await insertLots(tx, rows);
  return rows.map(({ id }) => id);
}

const insertLots = keptInserts('lot');

/** Makes one lot. */
export async function addLot(tx: Tx, lot: NewLot): Promise<LotId> {
  const [id] = await addLots(tx, [lot]);
  if (!id) throw new Error('no lot was made');
  return id;
}

/**
 * Enters a unit by its serial barcode, standing at the outer place that it will be moved in from. A unit whose receipt was taken back may
 * come in again. Throws UNIT_EXISTS where the books have it inside the house.
 */
export async function addUnit(
  tx: Tx,
  unit: {
    readonly barcode: string;
    readonly partId: PartId;
    readonly lotId: LotId;
    readonly from: PlaceId;
    readonly condition: Condition;
  },
): Promise<UnitId> {
  const known = await tx
    .selectFrom('unit')
    .select(['id', 'place_id'])
    .where('barcode', '=', unit.barcode)
    .executeTakeFirst();
  const state = { part_id: unit.partId, lot_id: unit.lotId, place_id: unit.from, condition: unit.condition };
  if (!known) {
    const id = newId<'UnitId'>();
    await tx
      .insertInto('unit')
      .values({ id, barcode: unit.barcode, ...state })
      .execute();
    return id;
  }
  if (!isOuter(known.place_id)) {
    throw new AppError('UNIT_EXISTS', { barcode: unit.barcode, place: await placeCode(tx, known.place_id) });
  }
  await tx.updateTable('unit').set(state).where('id', '=', known.id).execute();
  return known.id;
}

/**
 * The one place where stock changes. Appends the movements and keeps the balances in the same transaction by guarded updates: what is
 * not there cannot be taken, whoever comes second. Throws NOT_ENOUGH_STOCK or UNIT_ELSEWHERE.
 */
export async function move(tx: Tx, documentId: DocumentId, steps: readonly Step[]): Promise<void> {
  const [outer, inner] = [steps.filter((step) => isOuter(step.from)), steps.filter((step) => !isOuter(step.from))];
  for (const group of grouped(inner, fromKey)) await take(tx, group);
  await add(tx, [...outer.map(taken), ...steps.map(put)]);
  for (const group of grouped(steps.filter(hasUnit), wayKey)) await moveUnits(tx, group);
  await insertMovements(
    tx,
    steps.map((step) => ({
      document_id: documentId,
      part_id: step.partId,
      lot_id: step.lotId,
      unit_id: step.unitId,
      qty: step.qty,
      from_place: step.from,
      from_condition: step.fromCondition,
      to_place: step.to,
      to_condition: step.toCondition,
    })),
  );
}

const insertMovements = keptInserts('movement');

/** True for the places outside the house, which stock comes in from and which may stand below zero. */
export function isOuter(place: PlaceId): boolean {
  return place === SUPPLIER || place === OPENING || place === FIELD || place === STOCKTAKE;
}

/** 期初 QC · 收货 SH · 检验 JY · 上架 SJ · 移库 YK · 出库 CK · 使用 SY · 退回 TH · 核销 HX · 报损 BS · 修机 XJ · 盘点盈亏 PY · 状态变更 ZT · 报废 BF · 送检 ZJ · 送检退回 ZF · 客户退件 KR · 冲销 CX */
const PREFIX: Readonly<Record<DocumentKind, string>> = {
  opening: 'QC',
  receipt: 'SH',
  inspection: 'JY',
  putAway: 'SJ',
  transfer: 'YK',
  issue: 'CK',
  use: 'SY',
  return: 'TH',
  writeOff: 'HX',
  loss: 'BS',
  machineRepair: 'XJ',
  stocktake: 'PY',
  reclassify: 'ZT',
  scrap: 'BF',
  qc: 'ZJ',
  qcReturn: 'ZF',
  customerReturn: 'KR',
  reversal: 'CX',
};

/** Takes what must be there: whoever comes second finds the guard. */
async function take(tx: Tx, group: readonly [Step, ...Step[]]): Promise<void> {
  const [step] = group;
  const qty = sum(group);
  const [left] = await takeGuarded(tx, step.lotId, step.from, step.fromCondition, qty, qty);
  if (left) return;
  const part = await tx.selectFrom('part').select('code').where('id', '=', step.partId).executeTakeFirstOrThrow();
  const balance = await tx
    .selectFrom('balance')
    .select('qty')
    .where('lot_id', '=', step.lotId)
    .where('place_id', '=', step.from)
    .where('condition', '=', step.fromCondition)
    .executeTakeFirst();
  throw new AppError('NOT_ENOUGH_STOCK', {
    partCode: part.code,
    place: await placeCode(tx, step.from),
    wanted: qty,
    available: balance?.qty ?? 0,
  });
}

const takeGuarded = keptStatement(
  (tx: Tx, lotId: LotId, place: PlaceId, condition: Condition, qty: number, atLeast: number) =>
    tx
      .updateTable('balance')
      .set((eb) => ({ qty: eb('qty', '-', qty) }))
      .where('lot_id', '=', lotId)
      .where('place_id', '=', place)
      .where('condition', '=', condition)
      .where('qty', '>=', atLeast)
      .returning('qty'),
);

/** What a balance changes by. */
interface Change {
  readonly step: Step;
  readonly place: PlaceId;
  readonly condition: Condition;
  readonly qty: number;
}

function put(step: Step): Change {
  return { step, place: step.to, condition: step.toCondition, qty: step.qty };
}

/** An outer place may stand below zero: it gives without being asked. */
function taken(step: Step): Change {
  return { step, place: step.from, condition: step.fromCondition, qty: -step.qty };
}

/** Many balances in one statement: a row at a time, a large delivery would take twice as long. */
async function add(tx: Tx, changes: readonly Change[]): Promise<void> {
  const rows = grouped(changes, ({ step, place, condition }) => [step.lotId, place, condition].join()).map((group) => ({
    lot_id: group[0].step.lotId,
    place_id: group[0].place,
    condition: group[0].condition,
    part_id: group[0].step.partId,
    received_day: group[0].step.receivedDay,
    qty: sum(group),
  }));
  await addToBalances(tx, rows);
}

const addToBalances = keptInserts('balance', (insert) =>
  insert.onConflict((oc) =>
    oc.columns(['lot_id', 'place_id', 'condition']).doUpdateSet({ qty: sql`balance.qty + excluded.qty` }),
  ),
);

type UnitStep = Step & { readonly unitId: UnitId };

function hasUnit(step: Step): step is UnitStep {
  return step.unitId !== null;
}

/** Units that go the same way. Whoever comes second finds them elsewhere. */
async function moveUnits(tx: Tx, group: readonly [UnitStep, ...UnitStep[]]): Promise<void> {
  const [{ from, fromCondition, to, toCondition }] = group;
  const ids = group.map(({ unitId }) => unitId);
  const moved = new Set((await moveGuarded(tx, ids, from, fromCondition, to, toCondition)).map(({ id }) => id));
  if (moved.size === ids.length) return;
  // A unit that is named twice was gone the second time.
  const lost = ids.find((id, at) => !moved.has(id) || ids.indexOf(id) !== at) as UnitId;
  const unit = await tx
    .selectFrom('unit')
    .select(['barcode', 'place_id'])
    .where('id', '=', lost)
    .executeTakeFirstOrThrow();
  throw new AppError('UNIT_ELSEWHERE', { barcode: unit.barcode, place: await placeCode(tx, unit.place_id) });
}

const moveGuarded = keptList(
  (tx: Tx, ids: readonly UnitId[], from: PlaceId, fromCondition: Condition, to: PlaceId, toCondition: Condition) =>
    tx
      .updateTable('unit')
      .set({ place_id: to, condition: toCondition })
      .where('id', 'in', ids)
      .where('place_id', '=', from)
      .where('condition', '=', fromCondition)
      .returning('id'),
);

function fromKey(step: Step): string {
  return [step.lotId, step.from, step.fromCondition].join();
}

function wayKey(step: Step): string {
  return [step.from, step.fromCondition, step.to, step.toCondition].join();
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

function sum(items: readonly { readonly qty: number }[]): number {
  return items.reduce((total, { qty }) => total + qty, 0);
}

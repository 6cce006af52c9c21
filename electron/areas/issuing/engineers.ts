import { sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { issuing as contract } from '../../../shared/areas/issuing/contract.ts';
import type { EngineersBook } from '../../../shared/areas/issuing/engineers.ts';
import { mayTakeBack } from '../../../shared/areas/issuing/rules.ts';
import { FIELD, type PlaceId, placeOf, STAGING } from '../../../shared/areas/stock/place.ts';
import type { BinId, DocumentId, EngineerId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { binByCode } from '../catalog/bins.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { binState, refuseUnstorable } from '../stock/binStates.ts';
import { holdings } from '../stock/holdings.ts';
import { addLot, addUnit, move, openDocument, type Step } from '../stock/ledger.ts';
import { stepsFrom } from '../stock/moves.ts';

type Issuing = Operations<typeof contract>;
type Returned = Parameters<Extract<Issuing['takeBackParts'], (...args: never) => unknown>>[1]['lines'][number];

export const engineers: Pick<Issuing, 'book' | 'takeBackParts'> = {
  book: ({ db }, { engineerCode }) => bookOf(db, engineerCode),

  takeBackParts: async (context, { engineerCode, lines, binCode, isSigned }) => {
    const { tx } = context;
    const engineer = await engineerByCode(tx, engineerCode);
    const isFailed = (line: Returned) => line.condition === 'defective' || line.isOldReturned;
    const bin = binCode === null ? null : await binByCode(tx, binCode);
    const decision = mayTakeBack(
      lines.map((line) => ({ ...line, code: 'unitBarcode' in line.what ? line.what.unitBarcode : line.what.partCode })),
      { isSigned, hasBin: bin !== null },
    );
    if (!decision.allowed) throw new AppError(decision.code, decision.facts as never);
    const defectiveBin = bin && placeOf('bin', bin.id);
    const { id: documentId, number } = await openDocument(context, {
      kind: 'return',
      sourceId: engineer.id,
      note: engineer.name,
    });
    const steps: (Step & { readonly partCode: string })[] = [];
    for (const [at, line] of lines.entries()) {
      const own = await ownSteps(context, placeOf('engineer', engineer.id), line, defectiveBin, steps);
      steps.push(...own);
      if (line.isOldReturned && defectiveBin)
        steps.push(...(await oldSteps(context, documentId, line, own, defectiveBin)));
      for (const [part, step] of own.entries()) {
        await tx
          .insertInto('engineer_return')
          .values({
            document_id: documentId,
            line_no: at * 1000 + part + 1,
            engineer_id: engineer.id,
            part_id: step.partId,
            unit_id: step.unitId,
            qty: step.qty,
            condition: line.condition,
            repair_order: line.repairOrder,
            fault: line.fault,
            is_signed: isSigned ? 1 : 0,
          })
          .execute();
      }
    }
    if (bin && lines.some(isFailed)) await refuseFullBin(context, bin.id, steps, defectiveBin as PlaceId);
    await move(tx, documentId, steps);
    context.subject(number);
    return bookOf(tx, engineerCode);
  },
};

/** Out of the engineer's hands: to the trolley, to the defective bin, or into a customer's set. */
async function ownSteps(
  { tx }: CommandContext,
  engineer: PlaceId,
  line: Returned,
  defectiveBin: PlaceId | null,
  before: readonly Step[],
) {
  const to = line.condition === 'used' ? FIELD : line.condition === 'good' ? STAGING : (defectiveBin ?? STAGING);
  const { what } = line;
  const asked =
    'unitBarcode' in what
      ? { unitBarcode: what.unitBarcode }
      : { partId: (await partByCode(tx, what.partCode)).id, qty: what.qty };
  const toCondition = line.condition === 'defective' ? ('defective' as const) : ('good' as const);
  const steps = await stepsFrom(tx, [asked], { from: engineer, to, condition: 'good' }, before);
  return steps.map((step) => ({ ...step, toCondition }));
}

/** R4.9: the part that was taken out of the customer's set comes into the books where it is laid down. */
async function oldSteps(
  { tx, today }: CommandContext,
  documentId: DocumentId,
  line: Returned,
  own: readonly (Step & { readonly partCode: string })[],
  bin: PlaceId,
) {
  const [first] = own;
  if (!first) return [];
  const part = await partByCode(tx, first.partCode);
  if (part.tracking === 'unit' && line.oldBarcode === '') {
    throw new AppError('OLD_BARCODE_REQUIRED', { partCode: part.code });
  }
  const lotId = await addLot(tx, { partId: part.id, documentId, sourceLineId: null, receivedDay: today, priceFen: 0 });
  const unitId =
    part.tracking === 'unit'
      ? await addUnit(tx, { barcode: line.oldBarcode, partId: part.id, lotId, from: FIELD, condition: 'defective' })
      : null;
  return [
    {
      partId: part.id,
      partCode: part.code,
      lotId,
      unitId,
      qty: own.reduce((sum, step) => sum + step.qty, 0),
      receivedDay: today,
      from: FIELD,
      fromCondition: 'defective' as const,
      to: bin,
      toCondition: 'defective' as const,
    },
  ];
}

async function refuseFullBin(
  { tx }: CommandContext,
  binId: BinId,
  steps: readonly (Step & { readonly partCode: string })[],
  place: PlaceId,
): Promise<void> {
  const goods = steps
    .filter((step) => step.to === place)
    .map((step) => ({ partCode: step.partCode, condition: step.toCondition, qty: step.qty }));
  refuseUnstorable(await binState(tx, binId), goods, false);
}

/** R4.7b: what an engineer holds, and what he drew and brought back. Throws NOT_FOUND. */
async function bookOf(db: ReadDb, engineerCode: string): Promise<EngineersBook> {
  const engineer = await engineerByCode(db, engineerCode);
  const place = placeOf('engineer', engineer.id);
  const entries = await entriesOf(db, engineer.id, place);
  const held = await holdings(db, (eb) => eb('balance.place_id', '=', place));
  const tools = await db
    .selectFrom('trip_tool')
    .innerJoin('trip', 'trip.id', 'trip_tool.trip_id')
    .innerJoin('tool', 'tool.id', 'trip_tool.tool_id')
    .select(['trip.id as tripId', 'tool.code', 'tool.name', 'trip.due_day as dueDay'])
    .where('trip.engineer_id', '=', engineer.id)
    .where('trip_tool.back_at', 'is', null)
    .orderBy('trip.due_day')
    .execute();
  return {
    engineerCode: engineer.code,
    engineerName: engineer.name,
    holdings: held.flatMap((holding): EngineersBook['holdings'] => {
      const part = {
        partId: holding.partId,
        partCode: holding.partCode,
        partName: holding.partName,
        unitName: holding.unitName,
        tracking: holding.tracking,
      };
      const drawn = (barcode: string | null) =>
        entries.find(
          (entry) => entry.kind === 'drawn' && entry.partId === holding.partId && entry.unitBarcode === barcode,
        )?.day ?? holding.receivedDay;
      if (holding.tracking === 'lot') return [{ ...part, unitBarcode: null, qty: holding.qty, drawnDay: drawn(null) }];
      return holding.unitBarcodes.map((barcode) => ({
        ...part,
        unitBarcode: barcode,
        qty: 1,
        drawnDay: drawn(barcode),
      }));
    }),
    tools,
    entries,
  };
}

/** Newest first, at most five hundred: a book that is looked at, not an archive. */
async function entriesOf(db: ReadDb, engineerId: EngineerId, place: PlaceId): Promise<EngineersBook['entries']> {
  const drawn = await db
    .selectFrom('movement')
    .innerJoin('document', 'document.id', 'movement.document_id')
    .innerJoin('issue', 'issue.id', 'document.source_id')
    .innerJoin('part', 'part.id', 'movement.part_id')
    .leftJoin('unit', 'unit.id', 'movement.unit_id')
    .leftJoin('document as later', 'later.reverses_id', 'document.id')
    .select([
      'movement.seq',
      'document.day',
      'issue.number',
      'issue.purpose',
      'issue.repair_order',
      'part.id as part_id',
      'part.code',
      'part.name',
      'part.unit_name',
      'part.tracking',
      'unit.barcode',
      'movement.qty',
      'later.id as later_id',
    ])
    .where('issue.recipient_kind', '=', 'engineer')
    .where('issue.recipient_id', '=', engineerId)
    .where('movement.to_place', '=', place)
    .orderBy('movement.seq', 'desc')
    .limit(500)
    .execute();
  const returned = await db
    .selectFrom('engineer_return')
    .innerJoin('document', 'document.id', 'engineer_return.document_id')
    .innerJoin('part', 'part.id', 'engineer_return.part_id')
    .leftJoin('unit', 'unit.id', 'engineer_return.unit_id')
    .leftJoin('document as later', 'later.reverses_id', 'document.id')
    .selectAll('engineer_return')
    .select([
      'document.day',
      'document.number',
      'part.code',
      'part.name',
      'part.unit_name',
      'part.tracking',
      'unit.barcode',
      'later.id as later_id',
    ])
    .where('engineer_return.engineer_id', '=', engineerId)
    .orderBy(sql`document.id`, 'desc')
    .limit(500)
    .execute();
  const part = (row: (typeof drawn)[number] | (typeof returned)[number]) => ({
    partId: row.part_id,
    partCode: row.code,
    partName: row.name,
    unitName: row.unit_name,
    tracking: row.tracking,
    unitBarcode: row.barcode,
    qty: row.qty,
    isTakenBack: row.later_id !== null,
  });
  return [
    ...drawn.map((row) => ({
      ...part(row),
      day: row.day,
      number: row.number,
      kind: 'drawn' as const,
      purpose: row.purpose,
      condition: 'good' as const,
      repairOrder: row.repair_order,
      fault: '',
    })),
    ...returned.map((row) => ({
      ...part(row),
      day: row.day,
      number: row.number,
      kind: 'returned' as const,
      purpose: null,
      condition: row.condition,
      repairOrder: row.repair_order,
      fault: row.fault,
    })),
  ].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

async function engineerByCode(db: ReadDb, code: string) {
  const row = await db
    .selectFrom('engineer')
    .select(['id', 'code', 'name'])
    .where('code', '=', code)
    .executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'engineer', key: code });
  return row;
}

async function partByCode(db: ReadDb, code: string) {
  const row = await db
    .selectFrom('part')
    .select(['id', 'code', 'tracking'])
    .where('code', '=', code)
    .executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'part', key: code });
  return row;
}

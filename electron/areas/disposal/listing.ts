import type { Condition } from '../../../shared/areas/catalog/words.ts';
import type { disposal as contract } from '../../../shared/areas/disposal/contract.ts';
import { mayList } from '../../../shared/areas/disposal/rules.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import { placeOf, readPlace } from '../../../shared/areas/stock/place.ts';
import type { BinId, DisposalId, LotId, PartId, UnitId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { binByCode } from '../catalog/bins.ts';
import type { Operations } from '../operation.ts';
import { awaitingInspection } from '../stock/awaiting.ts';
import { placeCode } from '../stock/places.ts';
import { type DisposalRow, disposalById, disposalIn } from './disposals.ts';

type Disposal = Operations<typeof contract>;

/** What stands on a list before it goes to the service manager. */
export const listing: Pick<Disposal, 'addUnit' | 'addLot' | 'removeLine'> = {
  addUnit: async ({ tx, subject }, { id, barcode }) => {
    const row = await disposalIn(tx, id, ['open']);
    subject(row.number);
    const unit = await tx
      .selectFrom('unit')
      .innerJoin('part', 'part.id', 'unit.part_id')
      .select(['unit.id', 'unit.part_id', 'unit.lot_id', 'unit.place_id', 'unit.condition', 'part.code'])
      .where('barcode', '=', barcode)
      .executeTakeFirst();
    if (!unit) throw new AppError('UNKNOWN_BARCODE', { barcode });
    const { kind, id: binId } = readPlace(unit.place_id);
    if (kind !== 'bin') throw new AppError('UNIT_ELSEWHERE', { barcode, place: await placeCode(tx, unit.place_id) });
    await refuseUnlistable(tx, row, unit.condition, { partCode: unit.code, lotIds: [unit.lot_id] });
    const listed = await openLines(tx).where('unit_id', '=', unit.id).executeTakeFirst();
    if (listed) throw new AppError('ALREADY_LISTED', { barcode, number: listed.number });
    await addLine(tx, id, {
      partId: unit.part_id,
      unitId: unit.id,
      binId: binId as BinId,
      condition: unit.condition,
      qty: 1,
    });
    return disposalById(tx, id);
  },

  addLot: async ({ tx, subject }, { id, partId, binCode, qty }) => {
    const row = await disposalIn(tx, id, ['open']);
    subject(row.number);
    const bin = await binByCode(tx, binCode);
    const condition = bin.use;
    if (condition === 'returnMachine' || condition === 'repair') {
      throw new AppError('BIN_WRONG_USE', { binCode: bin.code, use: condition, condition: 'defective' });
    }
    const part = await tx.selectFrom('part').select(['code', 'tracking']).where('id', '=', partId).executeTakeFirst();
    if (!part) throw new AppError('NOT_FOUND', { kind: 'part', key: partId });
    if (part.tracking === 'unit') throw new AppError('UNIT_NEEDS_SCAN', { partCode: part.code });
    const layers = await tx
      .selectFrom('balance')
      .select(['lot_id', 'qty'])
      .where('place_id', '=', placeOf('bin', bin.id))
      .where('part_id', '=', partId)
      .where('condition', '=', condition)
      .where('qty', '>', 0)
      .execute();
    await refuseUnlistable(tx, row, condition, {
      partCode: part.code,
      lotIds: layers.map(({ lot_id }) => lot_id),
    });
    const others = await openLines(tx)
      .where('part_id', '=', partId)
      .where('bin_id', '=', bin.id)
      .where('disposal_id', '<>', id)
      .execute();
    const held = layers.reduce((sum, layer) => sum + layer.qty, 0);
    const available = held - others.reduce((sum, line) => sum + line.qty, 0);
    if (qty > available) {
      throw new AppError('NOT_ENOUGH_STOCK', { partCode: part.code, place: bin.code, wanted: qty, available });
    }
    await tx
      .deleteFrom('disposal_line')
      .where('disposal_id', '=', id)
      .where('part_id', '=', partId)
      .where('bin_id', '=', bin.id)
      .execute();
    await addLine(tx, id, { partId, unitId: null, binId: bin.id, condition, qty });
    return disposalById(tx, id);
  },

  removeLine: async ({ tx, subject }, { id, lineId }) => {
    const row = await disposalIn(tx, id, ['open']);
    subject(row.number);
    const { numDeletedRows } = await tx
      .deleteFrom('disposal_line')
      .where('disposal_id', '=', id)
      .where('id', '=', lineId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new AppError('NOT_FOUND', { kind: 'disposalLine', key: lineId });
    return disposalById(tx, id);
  },
};

/** Throws DISPOSAL_NOT_SO, UNDER_INSPECTION. */
async function refuseUnlistable(
  tx: Tx,
  row: DisposalRow,
  condition: Condition,
  goods: { readonly partCode: string; readonly lotIds: readonly LotId[] },
): Promise<void> {
  const decision = mayList(row.kind, condition);
  if (!decision.allowed) throw new AppError(decision.code, decision.facts);
  if (condition !== 'quarantine') return;
  const [waiting] = (await awaitingInspection(tx, goods.lotIds)).values();
  if (waiting !== undefined) throw new AppError('UNDER_INSPECTION', { number: waiting, partCode: goods.partCode });
}

/** Lines of lists that have not been handed over or given up. */
function openLines(tx: Tx) {
  return tx
    .selectFrom('disposal_line')
    .innerJoin('disposal', 'disposal.id', 'disposal_line.disposal_id')
    .leftJoin('document as undone', 'undone.reverses_id', 'disposal.document_id')
    .select(['disposal.number', 'disposal_line.qty'])
    .where('disposal.cancelled_at', 'is', null)
    .where((eb) => eb.or([eb('disposal.document_id', 'is', null), eb('undone.id', 'is not', null)]));
}

async function addLine(
  tx: Tx,
  disposalId: DisposalId,
  line: {
    readonly partId: PartId;
    readonly unitId: UnitId | null;
    readonly binId: BinId;
    readonly condition: Condition;
    readonly qty: number;
  },
): Promise<void> {
  await tx
    .insertInto('disposal_line')
    .values({
      id: newId<'DisposalLineId'>(),
      disposal_id: disposalId,
      part_id: line.partId,
      unit_id: line.unitId,
      bin_id: line.binId,
      condition: line.condition,
      qty: line.qty,
      outcome: null,
      outcome_document_id: null,
    })
    .execute();
}

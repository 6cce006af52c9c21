import { AppError } from '../../../shared/areas/errors.ts';
import type { FailureLabel, Unlabelled } from '../../../shared/areas/labels/contract.ts';
import type { LabelState } from '../../../shared/areas/labels/words.ts';
import type { LabelId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { holdings } from '../stock/holdings.ts';

/** Defective and DOA stock inside the house that carries no label yet (R4.6.2.1, R4.3.1.2). */
export async function unlabelled(db: ReadDb): Promise<Unlabelled[]> {
  const held = await holdings(db, (eb) => eb('balance.condition', 'in', ['defective', 'doa']));
  const labels = await db
    .selectFrom('label')
    .leftJoin('unit', 'unit.id', 'label.unit_id')
    .select(['label.lot_id', 'label.condition', 'unit.barcode'])
    .execute();
  const units = new Set(labels.flatMap((label) => (label.barcode === null ? [] : [label.barcode])));
  const pieces = new Map<string, number>();
  for (const label of labels) {
    if (label.barcode === null) {
      const key = [label.lot_id, label.condition].join();
      pieces.set(key, (pieces.get(key) ?? 0) + 1);
    }
  }
  const found: Unlabelled[] = [];
  for (const holding of held) {
    if (holding.place.kind !== 'bin' && holding.place.kind !== 'staging') continue;
    const { partId, partCode, partName, unitName, tracking, lotId, condition } = holding;
    const base = {
      partId,
      partCode,
      partName,
      unitName,
      tracking,
      lotId,
      condition: condition as 'defective' | 'doa',
      placeCode: holding.place.code,
    };
    if (tracking === 'unit') {
      for (const unitBarcode of holding.unitBarcodes) {
        if (!units.has(unitBarcode))
          found.push({ ...base, unitBarcode, qty: 1, reason: await failureReason(db, lotId, unitBarcode) });
      }
    } else {
      // One lot may lie in two bins; its labels are counted off from the first bin on.
      const key = [lotId, condition].join();
      const done = Math.min(pieces.get(key) ?? 0, holding.qty);
      pieces.set(key, (pieces.get(key) ?? 0) - done);
      if (holding.qty > done)
        found.push({
          ...base,
          unitBarcode: null,
          qty: holding.qty - done,
          reason: await failureReason(db, lotId, null),
        });
    }
  }
  return found;
}

/** Throws NOT_FOUND. */
export async function labelById(db: ReadDb, id: LabelId): Promise<FailureLabel> {
  const row = await selectLabels(db).where('label.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'label', key: id });
  return toLabel(row);
}

export function selectLabels(db: ReadDb) {
  return db
    .selectFrom('label')
    .innerJoin('part', 'part.id', 'label.part_id')
    .leftJoin('unit', 'unit.id', 'label.unit_id')
    .selectAll('label')
    .select(['part.code', 'part.name', 'part.unit_name', 'part.tracking', 'unit.barcode as unit_barcode']);
}

export function toLabel(
  row: Awaited<ReturnType<ReturnType<typeof selectLabels>['executeTakeFirstOrThrow']>>,
): FailureLabel {
  return {
    id: row.id,
    number: row.number,
    barcode: row.unit_barcode ?? row.number,
    partId: row.part_id,
    partCode: row.code,
    partName: row.name,
    unitName: row.unit_name,
    tracking: row.tracking,
    fault: row.fault,
    repairOrder: row.repair_order,
    machineSerial: row.machine_serial,
    engineer: row.engineer,
    day: row.day,
    isBatch: row.is_batch === 1,
    isDoa: row.condition === 'doa',
    state: stateOf(row),
    copies: row.copies,
  };
}

function stateOf(row: { readonly copies: number; readonly closed_at: string | null }): LabelState {
  if (row.closed_at !== null) return 'closed';
  return row.copies > 0 ? 'printed' : 'drafted';
}

/** Why inspection turned it down, as the word of the trade's key; empty where the papers do not say. */
async function failureReason(db: ReadDb, lotId: string, barcode: string | null): Promise<string> {
  let query = db
    .selectFrom('lot')
    .innerJoin('inspection_result', 'inspection_result.line_id', 'lot.source_line_id' as never)
    .select('inspection_result.reason')
    .where('lot.id', '=', lotId as never)
    .where('inspection_result.failed', '>', 0);
  query =
    barcode === null
      ? query.where('inspection_result.barcode', 'is', null)
      : query.where('inspection_result.barcode', '=', barcode);
  return (await query.limit(1).executeTakeFirst())?.reason ?? '';
}

import type { PackingCheck, ReturnLine } from '../../../shared/areas/returns/lists.ts';
import { lossBearer } from '../../../shared/areas/returns/packing.ts';
import { type CheckPlace, checkItems } from '../../../shared/areas/returns/words.ts';
import type { ReturnLineId, ReturnListId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { Schema } from '../../database/schema.ts';

/** The lines of a list with their photos and checks, and who bears a loss of each (R4.3.2.1). */
export async function linesOf(
  db: ReadDb,
  list: { readonly id: ReturnListId; readonly package_grade: Schema['parcel']['package_grade'] | null },
): Promise<ReturnLine[]> {
  const rows = await db
    .selectFrom('return_line')
    .innerJoin('part', 'part.id', 'return_line.part_id')
    .leftJoin('obligation', 'obligation.id', 'return_line.obligation_id')
    .leftJoin('loan', 'loan.id', 'return_line.loan_id')
    .selectAll('return_line')
    .select([
      'part.code',
      'part.name',
      'part.unit_name',
      'part.tracking',
      'part.original_packing',
      'obligation.number as obligation_number',
      'obligation.new_barcode',
      'loan.issue_number',
    ])
    .where('list_id', '=', list.id)
    .orderBy('line_no')
    .execute();
  if (rows.length === 0) return [];
  const photos = await photosOf(db, list.id);
  const checks = await checksOf(db, list.id);
  return rows.map((row) => {
    const own = checks.get(row.id) ?? [];
    const counted = row.counted;
    return {
      id: row.id,
      lineNo: row.line_no,
      kind: row.kind,
      partId: row.part_id,
      partCode: row.code,
      partName: row.name,
      unitName: row.unit_name,
      tracking: row.tracking,
      qty: row.qty,
      barcode: row.barcode,
      obligationId: row.obligation_id,
      obligationNumber: row.obligation_number,
      newBarcode: row.new_barcode,
      loanId: row.loan_id,
      loanNumber: row.issue_number,
      repairOrder: row.repair_order,
      machineSerial: row.machine_serial,
      engineer: row.engineer,
      fault: row.fault,
      statement: row.statement,
      isBatch: row.is_batch === 1,
      photos: photos.get(row.id) ?? [],
      decision: row.decision,
      decisionReason: row.decision_reason,
      labelNumber: row.label_number,
      labelCopies: row.label_copies,
      isLabelScanned: row.label_scanned_at !== null,
      checks: own,
      counted,
      outcome: row.outcome,
      outcomeReason: row.outcome_reason,
      bearer: lossBearer({
        station: newestCheck(own, 'station')?.items ?? null,
        hq: newestCheck(own, 'hq')?.items ?? null,
        isShort: counted !== null && counted < row.qty,
        packageGrade: list.package_grade,
      }),
      originalPacking: row.original_packing,
    };
  });
}

/** The check that counts at a place: a later one stands in front of those before it. */
export function newestCheck(checks: readonly PackingCheck[], place: CheckPlace): PackingCheck | undefined {
  return checks.findLast((check) => check.place === place);
}

async function photosOf(db: ReadDb, listId: ReturnListId): Promise<Map<ReturnLineId, ReturnLine['photos']>> {
  const rows = await db
    .selectFrom('return_photo')
    .innerJoin('return_line', 'return_line.id', 'return_photo.line_id')
    .select(['return_photo.line_id', 'return_photo.hash', 'return_photo.name'])
    .where('return_line.list_id', '=', listId)
    .orderBy('return_photo.at')
    .orderBy('return_photo.hash')
    .execute();
  const photos = new Map<ReturnLineId, ReturnLine['photos']>();
  for (const { line_id, hash, name } of rows) photos.set(line_id, [...(photos.get(line_id) ?? []), { hash, name }]);
  return photos;
}

/** The checks of each line, oldest first, their items in the order of the hand. */
async function checksOf(db: ReadDb, listId: ReturnListId): Promise<Map<ReturnLineId, PackingCheck[]>> {
  const rows = await db
    .selectFrom('packing_check')
    .innerJoin('return_line', 'return_line.id', 'packing_check.line_id')
    .innerJoin('person', 'person.id', 'packing_check.user_id')
    .selectAll('packing_check')
    .select('person.name')
    .where('return_line.list_id', '=', listId)
    .orderBy('packing_check.id')
    .execute();
  const items = await db
    .selectFrom('packing_check_item')
    .innerJoin('packing_check', 'packing_check.id', 'packing_check_item.check_id')
    .innerJoin('return_line', 'return_line.id', 'packing_check.line_id')
    .selectAll('packing_check_item')
    .where('return_line.list_id', '=', listId)
    .execute();
  const itemsByCheck = Map.groupBy(items, (item) => item.check_id);
  const checks = new Map<ReturnLineId, PackingCheck[]>();
  for (const row of rows) {
    const own = itemsByCheck.get(row.id) ?? [];
    const check: PackingCheck = {
      place: row.place,
      at: row.at,
      by: row.name,
      scanned: row.scanned,
      items: own
        .map(({ item, verdict, note, photo_hash }) => ({ item, verdict, note, photoHash: photo_hash }))
        .sort((a, b) => checkItems.indexOf(a.item) - checkItems.indexOf(b.item)),
    };
    checks.set(row.line_id, [...(checks.get(row.line_id) ?? []), check]);
  }
  return checks;
}

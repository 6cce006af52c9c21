import { AppError } from '../../../shared/areas/errors.ts';
import { isScanOf } from '../../../shared/areas/labels/scanBack.ts';
import type { returns as contract } from '../../../shared/areas/returns/contract.ts';
import type { ReturnLine } from '../../../shared/areas/returns/lists.ts';
import { itemsFor, type JudgedItem, mayKeepCheck } from '../../../shared/areas/returns/packing.ts';
import type { CheckPlace } from '../../../shared/areas/returns/words.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import type { Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import type { Operations } from '../operation.ts';
import { type LoadedList, lineInState, listAfter } from './lists.ts';

type Returns = Operations<typeof contract>;

/** Keeps the packing check of a line: the newest of each place counts, and none is ever overwritten. */
export const check: Returns['check'] = async (context, { lineId, place, scanned, items }) => {
  const { tx, now, by } = context;
  if (!checkers[place].some((role) => by.roles.includes(role))) {
    throw new AppError('FORBIDDEN', { needed: [...checkers[place]] });
  }
  const list = await lineInState(context, lineId, place === 'station' ? 'confirmed' : 'arrived');
  const { line } = list;
  if (line.decision !== 'confirmed') throw new AppError('NOT_CONFIRMED_LINE', { lineNo: line.lineNo });
  const decision = mayKeepCheck(line.kind, items);
  if (!decision.allowed) throw new AppError(decision.code, decision.facts);
  const asked = items.filter((each) => itemsFor(line.kind).includes(each.item));
  await refuseUnknownPhotos(tx, list, asked);
  const isLabelSeen = refuseWrongScan(line, place, scanned, asked);
  const id = newId<'PackingCheckId'>();
  await tx
    .insertInto('packing_check')
    .values({ id, line_id: lineId, place, scanned, user_id: by.id, at: now })
    .execute();
  await tx
    .insertInto('packing_check_item')
    .values(
      asked.map(({ item, verdict, note, photoHash }) => ({
        check_id: id,
        item,
        verdict,
        note,
        photo_hash: verdict === 'notOk' ? photoHash : null,
      })),
    )
    .execute();
  if (isLabelSeen)
    await tx.updateTable('return_line').set({ label_scanned_at: now }).where('id', '=', lineId).execute();
  return listAfter(context, list.row.id);
};

/** At the station its own people check, or a keeper on its behalf; at HQ those who receive. */
const checkers: Readonly<Record<CheckPlace, readonly Role[]>> = {
  station: ['station', 'keeper'],
  hq: ['keeper', 'inspector'],
};

/** A picture of this list's own papers, not just any that the house has. Throws CHECK_PHOTO_REQUIRED. */
async function refuseUnknownPhotos(tx: Tx, { row }: LoadedList, items: readonly JudgedItem[]): Promise<void> {
  for (const { item, verdict, photoHash } of items) {
    if (verdict !== 'notOk' || photoHash === null) continue;
    const ofLine = await tx
      .selectFrom('return_photo')
      .innerJoin('return_line', 'return_line.id', 'return_photo.line_id')
      .select('hash')
      .where('return_line.list_id', '=', row.id)
      .where('hash', '=', photoHash)
      .executeTakeFirst();
    const ofParcel = await tx
      .selectFrom('parcel_photo')
      .innerJoin('parcel', 'parcel.id', 'parcel_photo.parcel_id')
      .select('hash')
      .where('parcel.list_id', '=', row.id)
      .where('hash', '=', photoHash)
      .executeTakeFirst();
    if (!ofLine && !ofParcel) throw new AppError('CHECK_PHOTO_REQUIRED', { item });
  }
}

/**
 * R4.3.1.2: a label that is in order is this line's own, scanned; a good part is known by its maker's barcode, where it was scanned.
 * True where the label was seen. Throws LABEL_NOT_PRINTED or LABEL_MISMATCH.
 */
function refuseWrongScan(
  { kind, barcode, labelNumber, labelCopies }: ReturnLine,
  place: CheckPlace,
  scanned: string,
  items: readonly JudgedItem[],
): boolean {
  const isLabelOk = items.some(({ item, verdict }) => item === 'label' && verdict === 'ok');
  const number = labelNumber ?? barcode;
  if (isLabelOk && place === 'station' && labelCopies === 0) throw new AppError('LABEL_NOT_PRINTED', { number });
  const isScanNeeded = isLabelOk || (kind === 'unused' && barcode !== '' && scanned.trim() !== '');
  if (isScanNeeded && !isScanOf({ number, barcode: barcode || number }, scanned)) {
    throw new AppError('LABEL_MISMATCH', { scanned: scanned.slice(0, 64), expected: barcode || number });
  }
  return isLabelOk;
}

import { type SqlBool, sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { returns as contract } from '../../../shared/areas/returns/contract.ts';
import type { CustomerReturn } from '../../../shared/areas/returns/customers.ts';
import { FIELD, placeOf } from '../../../shared/areas/stock/place.ts';
import type { CustomerReturnId, DocumentId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { articleOwners } from '../catalog/barcodes.ts';
import { binByCode } from '../catalog/bins.ts';
import { partByCode } from '../catalog/parts.ts';
import { refuseStocktakeDay } from '../clocks/freeze.ts';
import type { CommandContext } from '../context.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { binState, refuseUnstorable } from '../stock/binStates.ts';
import { addLot, addUnit, move, openDocument } from '../stock/ledger.ts';
import { knownUnit } from './knownUnit.ts';

/** S2-4: what customers return comes into the books where it is laid down, out of their sets. */
export const customers: Operations<typeof contract.customers> = {
  list: async ({ db }, { search, cursor, limit = DEFAULT_LIMIT }) => {
    let query = selectReturns(db);
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<SqlBool>`(lower(customer_return.number) like ${pattern} escape '\\' or lower(customer_return.customer) like ${pattern} escape '\\' or lower(customer_return.repair_order) like ${pattern} escape '\\' or lower(customer_return.barcode) like ${pattern} escape '\\' or lower(part.code) like ${pattern} escape '\\')`,
      );
    }
    const { total } = await db
      .selectFrom(query.as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    if (cursor) query = query.where('customer_return.id', '<', cursor as CustomerReturnId);
    const rows = await query.orderBy('customer_return.id', 'desc').limit(limit).execute();
    return pageOf(rows.map(viewOf), total, limit, ({ id }) => id);
  },

  book: async (context, input) => {
    const { tx, today, by, subject } = context;
    await refuseStocktakeDay(context);
    const part = await partByCode(tx, input.partCode, today);
    const isUnit = part.tracking === 'unit';
    if (isUnit && input.barcode === '') throw new AppError('UNIT_NEEDS_SCAN', { partCode: part.code });
    const qty = isUnit ? 1 : input.qty;
    const bin = await binByCode(tx, input.binCode);
    const { condition } = input;
    refuseUnstorable(await binState(tx, bin.id), [{ partCode: part.code, condition, qty }], false);
    const number = await nextNumber(tx, 'KT', today);
    const id = newId<'CustomerReturnId'>();
    const { id: documentId } = await openDocument(context, { kind: 'customerReturn', sourceId: id, note: number });
    const origin = await originOf(context, documentId, { partId: part.id, barcode: isUnit ? input.barcode : '' });
    await move(tx, documentId, [{ ...origin, qty, to: placeOf('bin', bin.id), toCondition: condition }]);
    await tx
      .insertInto('customer_return')
      .values({
        ...{ id, number, day: today, booked_by: by.id, customer: input.customer, repair_order: input.repairOrder },
        ...{ part_id: part.id, barcode: isUnit ? input.barcode : '', qty, condition, bin_id: bin.id },
        ...{ note: input.note, document_id: documentId },
      })
      .execute();
    subject(number);
    return viewOf(await selectReturns(tx).where('customer_return.id', '=', id).executeTakeFirstOrThrow());
  },
};

/** A part that the books know as sold or built in comes back under its own lot; another one makes a lot of today, worth nothing yet. */
async function originOf(
  { tx, today }: CommandContext,
  documentId: DocumentId,
  { partId, barcode }: { readonly partId: Parameters<typeof knownUnit>[1]['partId']; readonly barcode: string },
) {
  const known = barcode === '' ? undefined : await knownUnit(tx, { partId, barcode });
  if (known) return known;
  if (barcode !== '') {
    // A maker's article number is on every piece: as a serial it would make one unit of them all.
    const owner = (await articleOwners(tx, [barcode])).get(barcode);
    if (owner !== undefined) throw new AppError('BARCODE_TAKEN', { barcode, owner });
  }
  const fromCondition = 'defective' as const;
  const lotId = await addLot(tx, { partId, documentId, sourceLineId: null, receivedDay: today, priceFen: 0 });
  const unit = { barcode, partId, lotId, from: FIELD, condition: fromCondition };
  const unitId = barcode === '' ? null : await addUnit(tx, unit);
  return { partId, lotId, unitId, receivedDay: today, from: FIELD, fromCondition };
}

function selectReturns(db: ReadDb) {
  return db
    .selectFrom('customer_return')
    .innerJoin('part', 'part.id', 'customer_return.part_id')
    .innerJoin('bin', 'bin.id', 'customer_return.bin_id')
    .innerJoin('person', 'person.id', 'customer_return.booked_by')
    .innerJoin('document', 'document.id', 'customer_return.document_id')
    .leftJoin('document as undone', 'undone.reverses_id', 'document.id')
    .selectAll('customer_return')
    .select([
      'part.code',
      'part.name',
      'part.unit_name',
      'part.tracking',
      'bin.code as bin_code',
      'person.name as booker',
      'document.number as document_number',
      'undone.id as undone_id',
    ]);
}

function viewOf(row: Awaited<ReturnType<ReturnType<typeof selectReturns>['executeTakeFirstOrThrow']>>): CustomerReturn {
  return {
    id: row.id,
    number: row.number,
    day: row.day,
    customer: row.customer,
    repairOrder: row.repair_order,
    partId: row.part_id,
    partCode: row.code,
    partName: row.name,
    unitName: row.unit_name,
    tracking: row.tracking,
    barcode: row.barcode,
    qty: row.qty,
    condition: row.condition,
    binCode: row.bin_code,
    note: row.note,
    bookedBy: row.booker,
    documentNumber: row.document_number,
    isReversed: row.undone_id !== null,
  };
}

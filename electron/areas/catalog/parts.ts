import type { catalog as contract, Part, PartFields } from '../../../shared/areas/catalog/contract.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import type { PartId } from '../../../shared/kernel/ids.ts';
import type { Flag } from '../../database/flag.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import type { Schema } from '../../database/schema.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, pageOf } from '../paging.ts';
import { articleOwners } from './barcodes.ts';
import { matches, searchText } from './search.ts';

export const parts: Operations<typeof contract.parts> = {
  list: async ({ db, today }, { search, category, cursor, limit = DEFAULT_LIMIT }) => {
    let query = db.selectFrom('part');
    if (search) query = query.where(matches('part.search', search));
    if (category) query = query.where('category', '=', category);
    const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    if (cursor) query = query.where('code', '>', cursor);
    const rows = await query.selectAll().orderBy('code').limit(limit).execute();
    return pageOf(await withDetails(db, rows, today), total, limit, (part) => part.code);
  },

  get: async ({ db, today }, { code }) => {
    const part = await partByCode(db, code, today);
    const prices = await db
      .selectFrom('part_price')
      .selectAll()
      .where('part_id', '=', part.id)
      .orderBy('valid_from', 'desc')
      .execute();
    return {
      ...part,
      prices: prices.map((price) => ({
        stationPriceFen: price.station_price_fen,
        publicPriceFen: price.public_price_fen,
        validFrom: price.valid_from,
        validTo: price.valid_to,
      })),
    };
  },

  categories: async ({ db }) => {
    const rows = await db.selectFrom('part').select('category').distinct().orderBy('category').execute();
    return rows.map((row) => row.category);
  },

  create: async ({ tx, today, subject }, { price, ...fields }) => {
    subject(fields.code);
    await refuseTakenCode(tx, fields.code, undefined);
    const id = await insertPart(tx, fields);
    if (price) await addPrice(tx, id, price);
    return partById(tx, id, today);
  },

  update: async ({ tx, today, subject }, { id, isActive, ...fields }) => {
    const part = await tx.selectFrom('part').selectAll().where('id', '=', id).executeTakeFirst();
    if (!part) throw new AppError('NOT_FOUND', { kind: 'part', key: id });
    subject(fields.code);
    await refuseTakenCode(tx, fields.code, id);
    if (part.tracking !== fields.tracking && (await isPartInUse(tx, id)))
      throw new AppError('TRACKING_IN_USE', { code: part.code });
    await updatePart(tx, id, fields, isActive);
    return partById(tx, id, today);
  },

  setPrice: async ({ tx, today, subject }, { partId, ...price }) => {
    const part = await tx.selectFrom('part').select('code').where('id', '=', partId).executeTakeFirst();
    if (!part) throw new AppError('NOT_FOUND', { kind: 'part', key: partId });
    subject(part.code);
    await addPrice(tx, partId, price);
    return partById(tx, partId, today);
  },
};

/** The part with a code, with today's prices. Throws NOT_FOUND. */
export async function partByCode(db: ReadDb, code: string, today: Day): Promise<Part> {
  const row = await db.selectFrom('part').selectAll().where('code', '=', code).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'part', key: code });
  const [part] = await withDetails(db, [row], today);
  return part as Part;
}

/** True where the part has ever moved: then its tracking is fixed. */
export async function isPartInUse(db: ReadDb, id: PartId): Promise<boolean> {
  return (
    (await db.selectFrom('movement').select('seq').where('part_id', '=', id).limit(1).executeTakeFirst()) !== undefined
  );
}

/** The whole catalogue with today's prices, read in pages that any engine takes. */
export async function everyPart(db: ReadDb, today: Day): Promise<Part[]> {
  const found: Part[] = [];
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('part')
      .selectAll()
      .where('code', '>', after)
      .orderBy('code')
      .limit(PAGE)
      .execute();
    found.push(...(await withDetails(db, rows, today)));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return found;
    after = last.code;
  }
}

const PAGE = 5000;

/** Writes a new part with its models and barcodes. Throws BARCODE_TAKEN. */
export async function insertPart(tx: Tx, fields: PartFields): Promise<PartId> {
  const id = newId<'PartId'>();
  await tx
    .insertInto('part')
    .values({ id, ...columnsOf(fields), is_active: 1 })
    .execute();
  await putSets(tx, id, fields);
  return id;
}

/** Rewrites a part's fields, models and barcodes. Throws BARCODE_TAKEN. */
export async function updatePart(tx: Tx, id: PartId, fields: PartFields, isActive: boolean): Promise<void> {
  await tx
    .updateTable('part')
    .set({ ...columnsOf(fields), is_active: isActive ? 1 : 0 })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('part_model').where('part_id', '=', id).execute();
  await tx.deleteFrom('part_barcode').where('part_id', '=', id).execute();
  await putSets(tx, id, fields);
}

/**
 * Sets a price from a day on; the price before it ends on the day before (R4.2.3). Setting the present price's own first day corrects it.
 * Throws PRICE_IN_PAST where a price begins later already.
 */
export async function addPrice(
  tx: Tx,
  partId: PartId,
  price: { readonly stationPriceFen: number; readonly publicPriceFen: number; readonly validFrom: Day },
): Promise<void> {
  const latest = await tx
    .selectFrom('part_price')
    .selectAll()
    .where('part_id', '=', partId)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  const values = { station_price_fen: price.stationPriceFen, public_price_fen: price.publicPriceFen };
  if (latest && latest.valid_from > price.validFrom) throw new AppError('PRICE_IN_PAST', { from: latest.valid_from });
  if (latest?.valid_from === price.validFrom) {
    await tx
      .updateTable('part_price')
      .set(values)
      .where('part_id', '=', partId)
      .where('valid_from', '=', price.validFrom)
      .execute();
    return;
  }
  if (latest) {
    await tx
      .updateTable('part_price')
      .set({ valid_to: addDays(price.validFrom, -1) })
      .where('part_id', '=', partId)
      .where('valid_from', '=', latest.valid_from)
      .execute();
  }
  await tx
    .insertInto('part_price')
    .values({ part_id: partId, valid_from: price.validFrom, valid_to: null, ...values })
    .execute();
}

async function partById(db: ReadDb, id: PartId, today: Day): Promise<Part> {
  const rows = await db.selectFrom('part').selectAll().where('id', '=', id).execute();
  const [part] = await withDetails(db, rows, today);
  return part as Part;
}

async function withDetails(db: ReadDb, rows: readonly Schema['part'][], today: Day): Promise<Part[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const models = await db
    .selectFrom('part_model')
    .selectAll()
    .where('part_id', 'in', ids)
    .orderBy('model_code')
    .execute();
  const barcodes = await db
    .selectFrom('part_barcode')
    .selectAll()
    .where('part_id', 'in', ids)
    .orderBy('barcode')
    .execute();
  const prices = await db
    .selectFrom('part_price')
    .selectAll()
    .where('part_id', 'in', ids)
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .execute();
  return rows.map((row) => {
    const price = prices.find((entry) => entry.part_id === row.id);
    return {
      id: row.id,
      code: row.code,
      name: row.name,
      category: row.category,
      modelCodes: models.filter((entry) => entry.part_id === row.id).map((entry) => entry.model_code),
      unitName: row.unit_name,
      tracking: row.tracking,
      isSellable: row.is_sellable === 1,
      isDefectiveReturned: row.is_defective_returned === 1,
      originalPacking: row.original_packing,
      safetyStock: row.safety_stock,
      barcodes: barcodes.filter((entry) => entry.part_id === row.id).map((entry) => entry.barcode),
      isActive: row.is_active === 1,
      stationPriceFen: price?.station_price_fen ?? null,
      publicPriceFen: price?.public_price_fen ?? null,
    };
  });
}

function columnsOf(fields: PartFields) {
  return {
    code: fields.code,
    name: fields.name,
    category: fields.category,
    unit_name: fields.unitName,
    tracking: fields.tracking,
    is_sellable: flag(fields.isSellable),
    is_defective_returned: flag(fields.isDefectiveReturned),
    original_packing: fields.originalPacking,
    safety_stock: fields.safetyStock,
    search: searchText(fields.code, fields.name, fields.category, ...fields.modelCodes, ...fields.barcodes),
  };
}

async function putSets(tx: Tx, id: PartId, fields: PartFields): Promise<void> {
  const models = [...new Set(fields.modelCodes)];
  if (models.length > 0) {
    await tx
      .insertInto('part_model')
      .values(models.map((code) => ({ part_id: id, model_code: code })))
      .execute();
    await tx
      .insertInto('model')
      .values(models.map((code) => ({ code, size_tenth_inch: sizeInName(code) })))
      .onConflict((oc) => oc.column('code').doNothing())
      .execute();
  }
  for (const barcode of new Set(fields.barcodes)) {
    const owner = await barcodeOwner(tx, barcode);
    if (owner) throw new AppError('BARCODE_TAKEN', { barcode, owner });
    await tx.insertInto('part_barcode').values({ barcode, part_id: id }).execute();
  }
}

/** Code of the part whose article number or unit carries a barcode. */
async function barcodeOwner(db: ReadDb, barcode: string): Promise<string | undefined> {
  const owner = (await articleOwners(db, [barcode])).get(barcode);
  if (owner !== undefined) return owner;
  const unit = await db
    .selectFrom('unit')
    .innerJoin('part', 'part.id', 'unit.part_id')
    .select('part.code')
    .where('barcode', '=', barcode)
    .executeTakeFirst();
  return unit?.code;
}

/** Makers write the size in inches into the model's name (HW-42F2 is a 42 inch set); null where the name has none. */
function sizeInName(modelCode: string): number | null {
  const size = Number(/^[A-Z]+-?(\d{2,3})/.exec(modelCode)?.[1] ?? 0);
  return size >= 14 && size <= 120 ? size * 10 : null;
}

async function refuseTakenCode(tx: Tx, code: string, own: PartId | undefined): Promise<void> {
  const taken = await tx.selectFrom('part').select('id').where('code', '=', code).executeTakeFirst();
  if (taken && taken.id !== own) throw new AppError('CODE_TAKEN', { code });
}

function flag(value: boolean): Flag {
  return value ? 1 : 0;
}

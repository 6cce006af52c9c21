import { sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { labels as contract } from '../../../shared/areas/labels/contract.ts';
import { isScanOf } from '../../../shared/areas/labels/scanBack.ts';
import { STAGING } from '../../../shared/areas/stock/place.ts';
import type { LotId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { labelSvg } from './picture.ts';
import { labelById, selectLabels, toLabel, unlabelled } from './queries.ts';

export const labels: Operations<typeof contract> = {
  unlabelled: ({ db }) => unlabelled(db),

  list: async ({ db }, { search, state, cursor, limit = DEFAULT_LIMIT }) => {
    let query = selectLabels(db);
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<boolean>`(lower(label.number) like ${pattern} escape '\\' or lower(unit.barcode) like ${pattern} escape '\\' or part.search like ${pattern} escape '\\')`,
      );
    }
    if (state === 'closed') query = query.where('label.closed_at', 'is not', null);
    if (state === 'printed') query = query.where('label.closed_at', 'is', null).where('label.copies', '>', 0);
    if (state === 'drafted') query = query.where('label.closed_at', 'is', null).where('label.copies', '=', 0);
    const { total } = await db
      .selectFrom(query.as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    if (cursor) query = query.where('label.id', '<', cursor as never);
    const rows = await query.orderBy('label.id', 'desc').limit(limit).execute();
    return pageOf(rows.map(toLabel), total, limit, (label) => label.id);
  },

  get: ({ db }, { id }) => labelById(db, id),

  create: async ({ tx, today, subject, language }, { of, fault, repairOrder, machineSerial, engineer, isBatch }) => {
    const piece = 'unitBarcode' in of ? await unitToLabel(tx, of.unitBarcode) : await lotToLabel(tx, of);
    const id = newId<'LabelId'>();
    const number = await nextNumber(tx, 'BQ', today);
    subject(number);
    await tx
      .insertInto('label')
      .values({
        id,
        number,
        ...piece,
        fault,
        repair_order: repairOrder,
        machine_serial: machineSerial,
        engineer,
        day: today,
        is_batch: isBatch ? 1 : 0,
        copies: 0,
        closed_at: null,
      })
      .execute();
    const label = await labelById(tx, id);
    // What does not even fit the large label is refused now, while the clerk still has the words in hand.
    labelSvg({ ...label, copy: 1 }, '100x70', language);
    return label;
  },

  picture: async ({ db, language }, { id, size, copy }) => {
    const label = await labelById(db, id);
    return labelSvg({ ...label, copy: copy ?? Math.max(1, label.copies) }, size, language);
  },

  print: async ({ tx, now, by, subject, language }, { id, size }) => {
    const label = await labelById(tx, id);
    subject(label.number);
    const copy = label.copies + 1;
    labelSvg({ ...label, copy }, size, language);
    await tx.updateTable('label').set({ copies: copy }).where('id', '=', id).execute();
    await tx.insertInto('label_print').values({ label_id: id, copy, size, at: now, user_id: by.id }).execute();
    return labelById(tx, id);
  },

  verify: async ({ tx, now, subject }, { id, scanned }) => {
    const label = await labelById(tx, id);
    subject(label.number);
    if (label.copies === 0) throw new AppError('LABEL_NOT_PRINTED', { number: label.number });
    if (!isScanOf(label, scanned))
      throw new AppError('LABEL_MISMATCH', { scanned: scanned.slice(0, 64), expected: label.barcode });
    if (label.state !== 'closed') await tx.updateTable('label').set({ closed_at: now }).where('id', '=', id).execute();
    return labelById(tx, id);
  },
};

async function unitToLabel(tx: Tx, barcode: string) {
  const unit = await tx.selectFrom('unit').selectAll().where('barcode', '=', barcode).executeTakeFirst();
  if (!unit) throw new AppError('UNKNOWN_BARCODE', { barcode });
  if (unit.condition !== 'defective' && unit.condition !== 'doa')
    throw new AppError('LABEL_NOT_FOR_GOOD', { code: barcode });
  const label = await tx
    .selectFrom('label')
    .select('number')
    .where('unit_id', '=', unit.id)
    .where('condition', '=', unit.condition)
    .executeTakeFirst();
  if (label) throw new AppError('LABEL_EXISTS', { code: barcode, number: label.number });
  return { part_id: unit.part_id, lot_id: unit.lot_id, unit_id: unit.id, condition: unit.condition };
}

async function lotToLabel(tx: Tx, of: { readonly lotId: LotId; readonly condition: 'defective' | 'doa' }) {
  const lot = await tx
    .selectFrom('lot')
    .innerJoin('part', 'part.id', 'lot.part_id')
    .select(['lot.part_id', 'part.code', 'part.tracking'])
    .where('lot.id', '=', of.lotId)
    .executeTakeFirst();
  if (!lot) throw new AppError('NOT_FOUND', { kind: 'lot', key: of.lotId });
  if (lot.tracking === 'unit') throw new AppError('UNKNOWN_BARCODE', { barcode: lot.code });
  const { qty } = await tx
    .selectFrom('balance')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('qty'), sql<number>`0`).as('qty'))
    .where('lot_id', '=', of.lotId)
    .where('condition', '=', of.condition)
    .where((eb) => eb.or([eb('place_id', '=', STAGING), sql<boolean>`place_id like 'bin:%'`]))
    .executeTakeFirstOrThrow();
  if (qty === 0) throw new AppError('LABEL_NOT_FOR_GOOD', { code: lot.code });
  const labelled = await tx
    .selectFrom('label')
    .select('number')
    .where('lot_id', '=', of.lotId)
    .where('condition', '=', of.condition)
    .execute();
  if (labelled.length >= qty)
    throw new AppError('LABEL_EXISTS', { code: lot.code, number: labelled.at(-1)?.number ?? '' });
  return { part_id: lot.part_id, lot_id: of.lotId, unit_id: null, condition: of.condition };
}

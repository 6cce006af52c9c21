import { AppError } from '../../../shared/areas/errors.ts';
import type { receiving as contract } from '../../../shared/areas/receiving/contract.ts';
import type { DeliveryId, DeliveryLineId } from '../../../shared/kernel/ids.ts';
import type { Flag } from '../../database/flag.ts';
import type { Tx } from '../../database/handles.ts';
import { articleOwners } from '../catalog/barcodes.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { placesOfUnits } from '../stock/openingStock.ts';
import { deliveryById } from './deliveries.ts';
import { insertLine } from './opening.ts';
import { openDelivery } from './states.ts';

type Receiving = Operations<typeof contract>;

export const counting: Pick<Receiving, 'addLine' | 'countUnit' | 'uncountUnit' | 'markDamaged' | 'countLine'> = {
  addLine: async (context, { id, partCode }) => {
    const delivery = await openDelivery(context, id, 'open');
    if (!delivery.lines.some((line) => line.partCode === partCode)) {
      const lineNo = Math.max(0, ...delivery.lines.map((line) => line.lineNo)) + 1;
      // The note does not name it, so nothing is expected and no price is known; the catalogue's station price stands in for valuation.
      const priceFen = await stationPrice(context, partCode);
      await insertLine(context, id, lineNo, { partCode, expected: 0, priceFen, requestDay: null, barcodes: [] });
    }
    return deliveryById(context.tx, id);
  },

  countUnit: async (context, { id, barcode, lineId }) => {
    const { tx } = context;
    const delivery = await openDelivery(context, id, 'open');
    const expecting = delivery.lines.find((line) => line.units.some((unit) => unit.barcode === barcode));
    const known = expecting?.units.find((unit) => unit.barcode === barcode);
    if (known?.isCounted) throw new AppError('UNIT_COUNTED_TWICE', { barcode });
    const line = expecting ?? delivery.lines.find((each) => each.id === lineId);
    if (!line) throw new AppError('LINE_UNCLEAR', { barcode });
    if (line.tracking === 'lot') throw new AppError('LINE_UNCLEAR', { barcode });
    await refuseKnownBarcode(tx, barcode);
    if (known) await setUnit(tx, id, barcode, { is_counted: 1 });
    else {
      await tx
        .insertInto('delivery_unit')
        .values({ delivery_id: id, barcode, line_id: line.id, is_expected: 0, is_counted: 1, is_damaged: 0 })
        .execute();
    }
    await recount(tx, line.id);
    return deliveryById(tx, id);
  },

  uncountUnit: async (context, { id, barcode }) => {
    const { tx } = context;
    const { line, unit } = await countedUnit(context, id, barcode);
    if (unit.isExpected) await setUnit(tx, id, barcode, { is_counted: 0, is_damaged: 0 });
    else await tx.deleteFrom('delivery_unit').where('delivery_id', '=', id).where('barcode', '=', barcode).execute();
    await recount(tx, line.id);
    return deliveryById(tx, id);
  },

  markDamaged: async (context, { id, barcode, isDamaged }) => {
    const { line } = await countedUnit(context, id, barcode);
    await setUnit(context.tx, id, barcode, { is_damaged: isDamaged ? 1 : 0 });
    await recount(context.tx, line.id);
    return deliveryById(context.tx, id);
  },

  countLine: async (context, { lineId, counted, damaged }) => {
    const { tx } = context;
    const row = await tx.selectFrom('delivery_line').select('delivery_id').where('id', '=', lineId).executeTakeFirst();
    if (!row) throw new AppError('NOT_FOUND', { kind: 'line', key: lineId });
    const delivery = await openDelivery(context, row.delivery_id, 'open');
    const line = delivery.lines.find((each) => each.id === lineId);
    if (!line) throw new AppError('NOT_FOUND', { kind: 'line', key: lineId });
    // A unit-tracked line counts by its scans; typing can only say that none arrived.
    if (line.tracking === 'unit' && (counted !== 0 || line.units.some((unit) => unit.isCounted))) {
      throw new AppError('UNIT_NEEDS_SCAN', { partCode: line.partCode });
    }
    if (damaged > counted) throw new AppError('DAMAGED_OVER_COUNTED', { partCode: line.partCode, counted, damaged });
    await tx.updateTable('delivery_line').set({ counted, damaged }).where('id', '=', lineId).execute();
    return deliveryById(tx, delivery.id);
  },
};

async function countedUnit(context: CommandContext, id: DeliveryId, barcode: string) {
  const delivery = await openDelivery(context, id, 'open');
  for (const line of delivery.lines) {
    const unit = line.units.find((each) => each.barcode === barcode && each.isCounted);
    if (unit) return { line, unit };
  }
  throw new AppError('UNIT_NOT_COUNTED', { barcode });
}

async function setUnit(
  tx: Tx,
  deliveryId: DeliveryId,
  barcode: string,
  values: { is_counted?: Flag; is_damaged?: Flag },
): Promise<void> {
  await tx
    .updateTable('delivery_unit')
    .set(values)
    .where('delivery_id', '=', deliveryId)
    .where('barcode', '=', barcode)
    .execute();
}

/** The counted and damaged pieces of a unit-tracked line are its scans; with none left it is uncounted again. */
async function recount(tx: Tx, lineId: DeliveryLineId): Promise<void> {
  const units = await tx
    .selectFrom('delivery_unit')
    .select(['is_counted', 'is_damaged'])
    .where('line_id', '=', lineId)
    .execute();
  const counted = units.filter((unit) => unit.is_counted === 1);
  const damaged = counted.filter((unit) => unit.is_damaged === 1);
  await tx
    .updateTable('delivery_line')
    .set({ counted: counted.length === 0 ? null : counted.length, damaged: damaged.length })
    .where('id', '=', lineId)
    .execute();
}

/** Refuses a serial that is in the books already, or that is really a part's article number. */
async function refuseKnownBarcode(tx: Tx, barcode: string): Promise<void> {
  const place = (await placesOfUnits(tx, [barcode])).get(barcode);
  if (place !== undefined) throw new AppError('UNIT_EXISTS', { barcode, place });
  const owner = (await articleOwners(tx, [barcode])).get(barcode);
  if (owner !== undefined) throw new AppError('BARCODE_TAKEN', { barcode, owner });
}

async function stationPrice({ tx, today }: CommandContext, partCode: string): Promise<number> {
  const price = await tx
    .selectFrom('part_price')
    .innerJoin('part', 'part.id', 'part_price.part_id')
    .select('station_price_fen')
    .where('part.code', '=', partCode)
    .where('valid_from', '<=', today)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return price?.station_price_fen ?? 0;
}

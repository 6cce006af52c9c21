import type { MigrationStep } from '../tools.ts';

/** Whether a delivery expects a serial is asked for each unknown one that a stocktake has found. */
export const deliveryUnits: MigrationStep = async (db) => {
  await db.schema.createIndex('delivery_unit_barcode').on('delivery_unit').column('barcode').execute();
};

import type { MigrationStep } from '../tools.ts';

/** A station's own sign-in belongs to one station and sees nothing else (R4.1). */
export const stationSignIns: MigrationStep = async (db) => {
  await db.schema
    .alterTable('person')
    .addColumn('station_id', 'text', (c) => c.references('station.id'))
    .execute();
};

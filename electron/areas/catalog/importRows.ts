import { type BinRow, checkBins, readBins } from '../../../shared/areas/catalog/importing/bins.ts';
import { checkEngineers, type EngineerRow, readEngineers } from '../../../shared/areas/catalog/importing/engineers.ts';
import { checkParts, type PartRow, readParts } from '../../../shared/areas/catalog/importing/parts.ts';
import { type Problem, type Reading, withProblems } from '../../../shared/areas/catalog/importing/reading.ts';
import type { Recognised } from '../../../shared/areas/catalog/importing/recognise.ts';
import { readStations, type StationRow } from '../../../shared/areas/catalog/importing/stations.ts';
import type { BinUse } from '../../../shared/areas/catalog/words.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';
import { articleOwners } from './barcodes.ts';
import { insertBin, piecesInBin, toBin, updateBin } from './bins.ts';
import { insertEngineer, updateEngineer } from './engineers.ts';
import type { ImportPlan, PlannedRow } from './importing.ts';
import { addPrice, everyPart, insertPart, isPartInUse, updatePart } from './parts.ts';
import { insertStation, toStation, updateStation } from './stations.ts';

export type CatalogRow = PartRow | BinRow | StationRow | EngineerRow;

/** Reads the rows of a catalogue workbook, checks them against the catalogue, and says what taking each would do. */
export async function planRows(db: ReadDb, table: Recognised, today: Day): Promise<ImportPlan<CatalogRow>> {
  switch (table.kind) {
    case 'parts':
      return planParts(db, table, today);
    case 'bins':
      return planBins(db, table);
    case 'stations':
      return compared(table, readStations(table), await knownStations(db));
    default:
      return planEngineers(db, table);
  }
}

/** Writes the planned rows that add or change something. */
export async function applyRows(tx: Tx, plan: ImportPlan<CatalogRow>, today: Day): Promise<void> {
  for (const planned of plan.rows) {
    if (planned.effect === 'same') continue;
    // The kind of the table tells the kind of its rows; the reader of that kind made them.
    if (plan.table.kind === 'parts') await savePart(tx, planned.value as PartRow, today);
    else if (plan.table.kind === 'bins') await saveBin(tx, planned.value as BinRow);
    else if (plan.table.kind === 'stations') await saveStation(tx, planned.value as StationRow);
    else await saveEngineer(tx, planned.value as EngineerRow);
  }
}

async function planParts(db: ReadDb, table: Recognised, today: Day): Promise<ImportPlan<PartRow>> {
  const rows = await db.selectFrom('part').select(['id', 'code', 'tracking']).execute();
  const used = new Set<string>();
  for (const row of rows) if (await isPartInUse(db, row.id)) used.add(row.code);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const owners = await articleOwners(db);
  const reading = readParts(table, today);
  const problems = checkParts(table, reading.rows, {
    part: (code) => {
      const part = byCode.get(code);
      return part && { tracking: part.tracking, isInUse: used.has(code) };
    },
    barcodeOwner: (barcode) => owners.get(barcode),
  });
  const present = await everyPart(db, today);
  const known = new Map(
    present.map((part): [string, string] => [
      part.code,
      fingerprint({ ...part, id: undefined, isActive: undefined, validFrom: undefined }),
    ]),
  );
  return compared(table, withProblems(reading, problems), known, (row) =>
    fingerprint({ ...row, validFrom: undefined }),
  );
}

async function planBins(db: ReadDb, table: Recognised): Promise<ImportPlan<BinRow>> {
  const rows = (await db.selectFrom('bin').selectAll().execute()).map(toBin);
  const held = new Map<string, { use: BinUse; held: number }>();
  for (const bin of rows) held.set(bin.code, { use: bin.use, held: await piecesInBin(db, bin.id) });
  const reading = readBins(table);
  const problems = checkBins(table, reading.rows, { bin: (code) => held.get(code) });
  const known = new Map(rows.map((bin): [string, string] => [bin.code, fingerprint({ ...bin, id: undefined })]));
  return compared(table, withProblems(reading, problems), known);
}

async function planEngineers(db: ReadDb, table: Recognised): Promise<ImportPlan<EngineerRow>> {
  const stations = new Set((await db.selectFrom('station').select('code').execute()).map((row) => row.code));
  const reading = readEngineers(table);
  const problems: Problem[] = checkEngineers(table, reading.rows, { hasStation: (code) => stations.has(code) });
  const present = await db
    .selectFrom('engineer')
    .leftJoin('station', 'station.id', 'engineer.station_id')
    .select(['engineer.code', 'engineer.name', 'station.code as stationCode'])
    .execute();
  const known = new Map(present.map((row): [string, string] => [row.code, fingerprint(row)]));
  return compared(table, withProblems(reading, problems), known);
}

async function knownStations(db: ReadDb): Promise<Map<string, string>> {
  const rows = (await db.selectFrom('station').selectAll().execute()).map(toStation);
  return new Map(rows.map((row) => [row.code, fingerprint({ ...row, id: undefined })]));
}

function compared<T extends { readonly code: string }>(
  table: Recognised,
  reading: Reading<T>,
  known: ReadonlyMap<string, string>,
  print: (row: T) => string = fingerprint,
): ImportPlan<T> {
  const rows = reading.rows.map(({ row, value }): PlannedRow<T> => {
    const present = known.get(value.code);
    return { row, value, effect: present === undefined ? 'add' : present === print(value) ? 'same' : 'change' };
  });
  return { table, reading, rows };
}

/** A row as text that is equal for equal content, whatever the order of its fields, models or barcodes. */
function fingerprint(row: object): string {
  const entries = Object.entries(row)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, Array.isArray(value) ? [...value].sort() : value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify(entries);
}

async function savePart(tx: Tx, row: PartRow, today: Day): Promise<void> {
  const present = await tx
    .selectFrom('part')
    .select(['id', 'is_active'])
    .where('code', '=', row.code)
    .executeTakeFirst();
  const id = present?.id ?? (await insertPart(tx, row));
  if (present) await updatePart(tx, id, row, present.is_active === 1);
  const price = await tx
    .selectFrom('part_price')
    .selectAll()
    .where('part_id', '=', id)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (price?.station_price_fen !== row.stationPriceFen || price.public_price_fen !== row.publicPriceFen) {
    await addPrice(tx, id, {
      stationPriceFen: row.stationPriceFen,
      publicPriceFen: row.publicPriceFen,
      validFrom: today,
    });
  }
}

async function saveBin(tx: Tx, row: BinRow): Promise<void> {
  const present = await tx.selectFrom('bin').select('id').where('code', '=', row.code).executeTakeFirst();
  if (present) await updateBin(tx, present.id, row);
  else await insertBin(tx, row);
}

async function saveStation(tx: Tx, row: StationRow): Promise<void> {
  const present = await tx.selectFrom('station').select('id').where('code', '=', row.code).executeTakeFirst();
  if (present) await updateStation(tx, present.id, row);
  else await insertStation(tx, row);
}

async function saveEngineer(tx: Tx, row: EngineerRow): Promise<void> {
  const present = await tx.selectFrom('engineer').select('id').where('code', '=', row.code).executeTakeFirst();
  if (present) await updateEngineer(tx, present.id, row);
  else await insertEngineer(tx, row);
}

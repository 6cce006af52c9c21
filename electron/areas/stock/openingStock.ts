import { type ReadRow, withProblems } from '../../../shared/areas/catalog/importing/reading.ts';
import type { Recognised } from '../../../shared/areas/catalog/importing/recognise.ts';
import { conditions } from '../../../shared/areas/catalog/words.ts';
import type { stock as contract } from '../../../shared/areas/stock/contract.ts';
import {
  checkOpening,
  type KnownStock,
  type OpeningRow,
  openingIdentities,
  readOpening,
} from '../../../shared/areas/stock/openingStockRows.ts';
import { OPENING, placeOf } from '../../../shared/areas/stock/place.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { BinId, PartId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { articleOwners } from '../catalog/barcodes.ts';
import { type ImportPlan, markedFile, openTable, previewOf, refuseChanged, resultOf } from '../catalog/importing.ts';
import type { CommandContext } from '../context.ts';
import { type Operations, prepared } from '../operation.ts';
import { binStatesOfUse } from './binStates.ts';
import { addLot, addUnit, isOuter, move, openDocument, type Step } from './ledger.ts';
import { placesOf } from './places.ts';

export const openingStock: Operations<typeof contract>['openingStock'] = {
  preview: async ({ db, today, language }, { file }) =>
    previewOf(await planOpening(db, await openTable(file, ['openingStock']), today), language),

  apply: prepared(
    (_context, { file }) => openTable(file, ['openingStock']),
    async (context, { file, digest }, table) => {
      context.subject(file.name.slice(0, 100));
      return importOpening(context, table, digest);
    },
  ),

  marked: async ({ db, today, language }, { file }) =>
    markedFile(file, await planOpening(db, await openTable(file, ['openingStock']), today), language),
};

/** Books the good rows that are not booked yet, in one document. With a digest, only if they are the rows that were previewed. */
export async function importOpening(context: CommandContext, table: Recognised, digest?: string) {
  const { tx, today } = context;
  const plan = await planOpening(tx, table, today);
  if (digest !== undefined) refuseChanged(plan, digest);
  const fresh = plan.rows.filter((row) => row.effect === 'add');
  if (fresh.length > 0) await bookRows(context, plan, fresh);
  return resultOf(plan);
}

async function planOpening(db: ReadDb, table: Recognised, today: Day): Promise<ImportPlan<OpeningRow>> {
  const reading = readOpening(table, today);
  const booked = new Set((await db.selectFrom('opening_row').select('identity').execute()).map((row) => row.identity));
  const identities = openingIdentities(reading.rows);
  const isBooked = (_row: ReadRow<OpeningRow>, at: number) => booked.has(identities[at] ?? '');
  const fresh = reading.rows.filter((row, at) => !isBooked(row, at));
  const checked = withProblems(reading, checkOpening(table, fresh, await knownStock(db, fresh)));
  const bookedRows = new Set(reading.rows.filter(isBooked).map((row) => row.row));
  return {
    table,
    reading: checked,
    rows: checked.rows.map(({ row, value }) => ({
      row,
      value,
      effect: bookedRows.has(row) ? ('same' as const) : ('add' as const),
    })),
  };
}

async function bookRows(
  context: CommandContext,
  plan: ImportPlan<OpeningRow>,
  fresh: ImportPlan<OpeningRow>['rows'],
): Promise<void> {
  const { tx } = context;
  const { id: documentId } = await openDocument(context, { kind: 'opening' });
  const partIds = new Map(
    (await tx.selectFrom('part').select(['id', 'code']).execute()).map((row): [string, PartId] => [row.code, row.id]),
  );
  const binIds = new Map(
    (await tx.selectFrom('bin').select(['id', 'code']).execute()).map((row): [string, BinId] => [row.code, row.id]),
  );
  const identityOf = new Map(
    openingIdentities(plan.reading.rows).map((identity, at) => [plan.reading.rows[at]?.row, identity]),
  );
  const steps: Step[] = [];
  for (const { row, value } of fresh) {
    const partId = partIds.get(value.partCode);
    const binId = binIds.get(value.binCode);
    if (!partId || !binId) throw new Error(`opening row ${row} was checked against another catalogue`);
    const lotId = await addLot(tx, {
      partId,
      documentId,
      sourceLineId: null,
      receivedDay: value.receivedDay,
      priceFen: value.priceFen,
    });
    const unitId =
      value.unitBarcode === null
        ? null
        : await addUnit(tx, { barcode: value.unitBarcode, partId, lotId, from: OPENING, condition: value.condition });
    steps.push({
      partId,
      lotId,
      unitId,
      qty: value.qty,
      receivedDay: value.receivedDay,
      from: OPENING,
      fromCondition: value.condition,
      to: placeOf('bin', binId),
      toCondition: value.condition,
    });
    await tx
      .insertInto('opening_row')
      .values({ identity: identityOf.get(row) ?? '', document_id: documentId })
      .execute();
  }
  await move(tx, documentId, steps);
}

async function knownStock(db: ReadDb, rows: readonly ReadRow<OpeningRow>[]): Promise<KnownStock> {
  const parts = new Map(
    (await db.selectFrom('part').select(['code', 'tracking']).execute()).map((row) => [row.code, row]),
  );
  const states = (await Promise.all(conditions.map((condition) => binStatesOfUse(db, condition)))).flat();
  const otherBins = await db
    .selectFrom('bin')
    .selectAll()
    .where('use', 'not in', [...conditions])
    .execute();
  const bins = new Map(
    [
      ...states.map((bin) => ({ ...bin, holdsPartCode: bin.partCodes[0] ?? null })),
      ...otherBins.map((bin) => ({ ...bin, isMixing: bin.is_mixing === 1, holdsPartCode: null, held: 0 })),
    ].map((bin) => [bin.code, bin]),
  );
  const owners = await articleOwners(db);
  const unitPlaces = await placesOfUnits(
    db,
    rows.flatMap(({ value }) => (value.unitBarcode === null ? [] : [value.unitBarcode])),
  );
  return {
    part: (code) => parts.get(code),
    bin: (code) => bins.get(code),
    unitPlace: (barcode) => unitPlaces.get(barcode),
    barcodeOwner: (barcode) => owners.get(barcode),
  };
}

/** Where the units among some barcodes stand; a unit that was taken back out of the house is as good as unknown. */
export async function placesOfUnits(db: ReadDb, barcodes: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let at = 0; at < barcodes.length; at += 1000) {
    const units = await db
      .selectFrom('unit')
      .select(['barcode', 'place_id'])
      .where('barcode', 'in', barcodes.slice(at, at + 1000))
      .execute();
    const inside = units.filter((unit) => !isOuter(unit.place_id));
    const place = await placesOf(
      db,
      inside.map((unit) => unit.place_id),
    );
    for (const unit of inside) found.set(unit.barcode, place(unit.place_id).code);
  }
  return found;
}

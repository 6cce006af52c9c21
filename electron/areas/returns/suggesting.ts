import type { returns as contract } from '../../../shared/areas/returns/contract.ts';
import type { PartId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { Operations } from '../operation.ts';
import { openItems } from './openItems.ts';
import { stationByCode } from './stations.ts';

type Returns = Operations<typeof contract>;

/** What a scan may mean: a unit on loan, the old part of a debt, or pieces of a part known by its code or article number. */
export const suggest: Returns['suggest'] = async (context, { stationCode, barcode }) => {
  const { db } = context;
  const station = await stationByCode(context, stationCode);
  if (barcode === '') return [];
  const { loans, debts } = await openItems(db, station.id);
  const scannedPart = await partOfCode(db, barcode);
  const debtsFound = debts.filter(
    (debt) =>
      debt.room > 0 && (debt.oldBarcode === barcode || debt.newBarcode === barcode || debt.partId === scannedPart),
  );
  const loansFound = loans.filter(
    (loan) =>
      loan.room > 0 && (loan.unitBarcode === barcode || (loan.partId === scannedPart && loan.unitBarcode === null)),
  );
  const parts = await partsById(db, [...debtsFound, ...loansFound]);
  return [
    ...debtsFound.map((debt) => ({
      ...nameOf(parts, debt.partId),
      ...blank,
      kind: 'defective' as const,
      qty: debt.room,
      barcode: debt.oldBarcode,
      repairOrder: debt.repairOrder,
      machineSerial: debt.machineSerial,
      isBatch: debt.isBatch,
      obligationNumber: debt.number,
    })),
    ...loansFound.map((loan) => ({
      ...nameOf(parts, loan.partId),
      ...blank,
      kind: 'unused' as const,
      qty: loan.room,
      barcode: loan.unitBarcode ?? '',
      repairOrder: loan.repairOrder,
      machineSerial: '',
      isBatch: loan.isBatch,
      obligationNumber: null,
    })),
  ];
};

const blank = { engineer: '', fault: '', statement: '' };

type Part = { readonly id: PartId; readonly code: string; readonly name: string };

function nameOf(parts: ReadonlyMap<PartId, Part>, id: PartId) {
  const part = parts.get(id);
  return { partCode: part?.code ?? '', partName: part?.name ?? '' };
}

async function partsById(db: ReadDb, rows: readonly { readonly partId: PartId }[]): Promise<Map<PartId, Part>> {
  if (rows.length === 0) return new Map();
  const parts = await db
    .selectFrom('part')
    .select(['id', 'code', 'name'])
    .where('id', 'in', [...new Set(rows.map((row) => row.partId))])
    .execute();
  return new Map(parts.map((part) => [part.id, part]));
}

async function partOfCode(db: ReadDb, code: string): Promise<PartId | undefined> {
  const part = await db.selectFrom('part').select('id').where('code', '=', code).executeTakeFirst();
  if (part) return part.id;
  const article = await db.selectFrom('part_barcode').select('part_id').where('barcode', '=', code).executeTakeFirst();
  return article?.part_id;
}

import { filled } from '../../../shared/areas/filled.ts';
import { formTexts } from '../../../shared/areas/returns/formTexts.ts';
import type { Language } from '../../../shared/areas/texts.ts';
import type { PartId, StationId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { FormSheetRow } from './formSheet.ts';
import { openItems } from './openItems.ts';

/** What a station owes (R4.3a) and has received on loan (R4.3b), as rows of an empty form; the station says which of it comes back. */
export async function proposalsOf(db: ReadDb, stationId: StationId, language: Language): Promise<FormSheetRow[]> {
  const { owed, held } = formTexts[language];
  const { debts, loans } = await openItems(db, stationId);
  const received = new Map(
    (
      await db
        .selectFrom('loan')
        .select(['id', 'issue_number'])
        .where('station_id', '=', stationId)
        .where('open_qty', '>', 0)
        .where('received_day', 'is not', null)
        .execute()
    ).map((loan) => [loan.id, loan.issue_number]),
  );
  const parts = await partsOf(db, [...new Set([...debts, ...loans].map(({ partId }) => partId))]);
  const blank = { lineNo: null, lineKey: '', engineer: '', fault: '', statement: '' };
  const named = (partId: PartId) => ({
    partCode: parts.get(partId)?.code ?? '',
    partName: parts.get(partId)?.name ?? '',
  });
  return [
    ...debts
      .filter(({ room }) => room > 0)
      .map((debt) => ({
        ...blank,
        ...named(debt.partId),
        kind: 'defective' as const,
        qty: debt.room,
        barcode: debt.oldBarcode,
        repairOrder: debt.repairOrder,
        machineSerial: debt.machineSerial,
        isBatch: debt.isBatch,
        basis: filled(owed, { number: debt.number }),
      })),
    ...loans
      .filter(({ room, loanId }) => room > 0 && received.has(loanId))
      .map((loan) => ({
        ...blank,
        ...named(loan.partId),
        kind: 'unused' as const,
        qty: loan.room,
        barcode: loan.unitBarcode ?? '',
        repairOrder: loan.repairOrder,
        machineSerial: '',
        isBatch: loan.isBatch,
        basis: filled(held, { number: received.get(loan.loanId) ?? '' }),
      })),
  ];
}

async function partsOf(db: ReadDb, ids: readonly PartId[]) {
  if (ids.length === 0) return new Map<PartId, { code: string; name: string }>();
  const parts = await db.selectFrom('part').select(['id', 'code', 'name']).where('id', 'in', ids).execute();
  return new Map(parts.map(({ id, ...part }) => [id, part]));
}

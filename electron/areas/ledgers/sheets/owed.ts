import { outsideTexts } from '../../../../shared/areas/ledgers/outsideTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { Day } from '../../../../shared/kernel/day.ts';
import type { Printing } from '../workbook/ledger.ts';
import { writeLedger } from '../workbook/write.ts';
import { type AtStation, stationColumn } from './columns.ts';
import { asOf, type DueIn } from './loans.ts';

/** A defective part that a station owes (R4.3a): what went in, what came out, and of which repair. */
export interface OwedRow extends AtStation {
  readonly number: string;
  readonly repairedDay: Day;
  readonly repairOrder: string;
  readonly machineSerial: string;
  readonly partCode: string;
  readonly partName: string;
  readonly newBarcode: string;
  readonly oldBarcode: string;
  readonly isBatch: boolean;
  readonly qty: number;
  readonly openQty: number;
  /** Null where no clock runs any more. */
  readonly due: (DueIn & { readonly rule: string }) | null;
}

/** 欠返故障件表: who owes which defective part, and until when (R4.3a; batch failures R4.5.2.3). `station` is null for all. */
export function owedSheet(rows: Iterable<OwedRow>, station: AtStation | null, printing: Printing): Promise<Uint8Array> {
  const { language } = printing;
  const { heading, none, owed: text, title } = outsideTexts[language];
  const { yes } = ledgerTexts[language];
  return writeLedger<OwedRow>({
    ...printing,
    title: title.owed,
    subtitle: asOf(station, printing),
    none,
    rows,
    columns: [
      stationColumn(language),
      { kind: 'text', heading: text.number, width: 17, value: (row) => row.number },
      { kind: 'day', heading: text.repairedDay, width: 16, value: (row) => row.repairedDay },
      { kind: 'text', heading: heading.repairOrder, width: 17, value: (row) => row.repairOrder },
      { kind: 'text', heading: heading.machineSerial, width: 20, value: (row) => row.machineSerial },
      { kind: 'text', heading: heading.partCode, width: 18, value: (row) => row.partCode },
      { kind: 'text', heading: heading.partName, width: 20, value: (row) => row.partName },
      { kind: 'text', heading: text.newBarcode, width: 24, value: (row) => row.newBarcode },
      { kind: 'text', heading: text.oldBarcode, width: 24, value: (row) => row.oldBarcode },
      { kind: 'text', heading: heading.isBatch, width: 6, value: (row) => (row.isBatch ? yes : null) },
      { kind: 'count', heading: text.qty, width: 7, value: (row) => row.qty, isTotalled: true },
      { kind: 'count', heading: text.open, width: 7, value: (row) => row.openQty, isTotalled: true },
      { kind: 'text', heading: heading.rule, width: 10, value: (row) => row.due?.rule ?? null },
      { kind: 'day', heading: heading.due, width: 16, value: (row) => row.due?.dueDay ?? null },
      { kind: 'count', heading: heading.daysLeft, width: 8, value: (row) => row.due?.daysLeft ?? null },
    ],
  });
}

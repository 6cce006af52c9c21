import { filled } from '../../../../shared/areas/filled.ts';
import { stockTexts } from '../../../../shared/areas/ledgers/stockTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { FailureReason } from '../../../../shared/areas/receiving/words.ts';
import { texts } from '../../../../shared/areas/texts.ts';
import type { Day } from '../../../../shared/kernel/day.ts';
import type { Period } from '../rows/period.ts';
import { type Ledger, type Printing, shareOf } from '../workbook/ledger.ts';

/** One verdict of an incoming inspection: a unit, or the pieces of a lot that passed and failed. */
export interface IncomingRow {
  readonly day: Day;
  readonly documentNumber: string;
  readonly deliveryNumber: string;
  readonly partCode: string;
  readonly partName: string;
  readonly barcode: string | null;
  readonly passed: number;
  readonly failed: number;
  readonly reason: FailureReason | null;
  readonly inspector: string;
}

/** 检验报告 (R4.6.1.2b, S2-6): what incoming inspection found in a period. */
export function incomingLedger(rows: Iterable<IncomingRow>, period: Period, printing: Printing): Ledger<IncomingRow> {
  const { language } = printing;
  const { incoming: text, entries, title } = stockTexts[language];
  const { movements, period: line } = ledgerTexts[language];
  const { failureReason } = texts[language].words;
  return {
    ...printing,
    title: title.incoming,
    subtitle: filled(line, { ...period }),
    rows,
    columns: [
      { kind: 'day', heading: text.day, width: 16, value: (row) => row.day },
      { kind: 'text', heading: text.document, width: 18, value: (row) => row.documentNumber },
      { kind: 'text', heading: text.delivery, width: 18, value: (row) => row.deliveryNumber },
      { kind: 'text', heading: entries.partCode, width: 18, value: (row) => row.partCode },
      { kind: 'text', heading: entries.partName, width: 22, value: (row) => row.partName },
      { kind: 'text', heading: movements.barcode, width: 24, value: (row) => row.barcode },
      { kind: 'count', heading: text.passed, width: 10, value: (row) => row.passed, isTotalled: true },
      { kind: 'count', heading: text.failed, width: 10, value: (row) => row.failed, isTotalled: true },
      {
        kind: 'count',
        heading: ledgerTexts[language].issues.qty,
        width: 10,
        value: (row) => row.passed + row.failed,
        isTotalled: true,
      },
      {
        kind: 'share',
        heading: text.rate,
        width: 10,
        value: (row) => shareOf(row.passed, row.passed + row.failed),
        ofTotals: { part: 6, whole: 8 },
      },
      { kind: 'text', heading: text.reason, width: 18, value: (row) => row.reason && failureReason[row.reason] },
      { kind: 'text', heading: text.by, width: 10, value: (row) => row.inspector },
    ],
  };
}

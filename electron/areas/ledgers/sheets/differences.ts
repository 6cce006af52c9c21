import { filled } from '../../../../shared/areas/filled.ts';
import { stockTexts } from '../../../../shared/areas/ledgers/stockTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { Day } from '../../../../shared/kernel/day.ts';
import type { Period } from '../rows/period.ts';
import type { Ledger, Printing } from '../workbook/ledger.ts';

/** One line of a delivery that was not as its note said. */
export interface DifferenceRow {
  readonly day: Day;
  readonly deliveryNumber: string;
  readonly noteNumber: string;
  readonly sender: string;
  readonly partCode: string;
  readonly partName: string;
  readonly expected: number;
  readonly counted: number;
  readonly short: number;
  readonly over: number;
  readonly damaged: number;
  /** Null where nobody has told the sender: the delivery counts as correct. */
  readonly reportedDay: Day | null;
  readonly isLate: boolean;
  readonly note: string;
}

/** 到货差异登记 (R4.1.2a). */
export function differencesLedger(
  rows: Iterable<DifferenceRow>,
  period: Period,
  printing: Printing,
): Ledger<DifferenceRow> {
  const { language } = printing;
  const { differences: text, entries, title } = stockTexts[language];
  const { receipts, period: line } = ledgerTexts[language];
  const count = (heading: string, value: (row: DifferenceRow) => number) =>
    ({ kind: 'count', heading, width: 8, value, isTotalled: true }) as const;
  return {
    ...printing,
    title: title.differences,
    subtitle: filled(line, { ...period }),
    rows,
    columns: [
      { kind: 'day', heading: receipts.arrivalDay, width: 16, value: (row) => row.day },
      { kind: 'text', heading: text.delivery, width: 18, value: (row) => row.deliveryNumber },
      { kind: 'text', heading: receipts.noteNumber, width: 16, value: (row) => row.noteNumber },
      { kind: 'text', heading: text.sender, width: 18, value: (row) => row.sender },
      { kind: 'text', heading: entries.partCode, width: 18, value: (row) => row.partCode },
      { kind: 'text', heading: entries.partName, width: 22, value: (row) => row.partName },
      count(text.expected, (row) => row.expected),
      count(text.counted, (row) => row.counted),
      count(text.short, (row) => row.short),
      count(text.over, (row) => row.over),
      count(text.damaged, (row) => row.damaged),
      { kind: 'day', heading: text.reportedAt, width: 16, value: (row) => row.reportedDay },
      { kind: 'text', heading: text.isLate, width: 10, value: (row) => (row.isLate ? text.late : null) },
      { kind: 'text', heading: text.note, width: 30, value: (row) => row.note, isSentence: true },
    ],
  };
}

import { filled } from '../../../../shared/areas/filled.ts';
import { outsideTexts } from '../../../../shared/areas/ledgers/outsideTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { LoanState } from '../../../../shared/areas/loans/words.ts';
import { texts } from '../../../../shared/areas/texts.ts';
import { chinaDay, type Day } from '../../../../shared/kernel/day.ts';
import type { Printing } from '../workbook/ledger.ts';
import { writeLedger } from '../workbook/write.ts';
import { type AtStation, type OfPart, partColumns, stationColumn } from './columns.ts';

/** A deadline that runs: its end (null while an explanation pauses it) and the calendar days left; negative when over. */
export interface DueIn {
  readonly dueDay: Day | null;
  readonly daysLeft: number | null;
}

/** What a station has on loan of one unit or lot of one shipment, and the defective ones that it owes for it. */
export interface LoanRow extends AtStation, OfPart {
  readonly issueNumber: string;
  readonly requestNumber: string;
  readonly repairOrder: string;
  readonly isBatch: boolean;
  readonly shippedDay: Day;
  readonly receivedDay: Day | null;
  readonly state: LoanState;
  readonly qty: number;
  readonly openQty: number;
  readonly owedQty: number;
  /** Null where the clock does not run. */
  readonly unused: DueIn | null;
  readonly conversion: DueIn | null;
  readonly explanation: string;
}

/** 借用未还表: what is on loan today by station, with the days left of R4.3b and R4.3c. `station` is null for all. */
export function loansSheet(
  rows: Iterable<LoanRow>,
  station: AtStation | null,
  printing: Printing,
): Promise<Uint8Array> {
  const { language } = printing;
  const { clocks, heading, loans: text, none, title } = outsideTexts[language];
  const { loanState } = texts[language].words;
  const { yes } = ledgerTexts[language];
  return writeLedger<LoanRow>({
    ...printing,
    title: title.loans,
    subtitle: asOf(station, printing),
    none,
    rows,
    columns: [
      stationColumn(language),
      ...partColumns<LoanRow>(language),
      { kind: 'text', heading: text.issueNumber, width: 17, value: (row) => row.issueNumber },
      { kind: 'text', heading: text.requestNumber, width: 17, value: (row) => row.requestNumber },
      { kind: 'text', heading: heading.repairOrder, width: 17, value: (row) => row.repairOrder },
      { kind: 'text', heading: heading.isBatch, width: 6, value: (row) => (row.isBatch ? yes : null) },
      { kind: 'day', heading: text.shippedDay, width: 16, value: (row) => row.shippedDay },
      { kind: 'day', heading: text.receivedDay, width: 16, value: (row) => row.receivedDay },
      { kind: 'text', heading: heading.state, width: 8, value: (row) => loanState[row.state] },
      { kind: 'count', heading: text.qty, width: 7, value: (row) => row.qty, isTotalled: true },
      { kind: 'count', heading: text.open, width: 7, value: (row) => row.openQty, isTotalled: true },
      { kind: 'count', heading: text.owed, width: 8, value: (row) => row.owedQty, isTotalled: true },
      { kind: 'day', heading: text.dueUnused, width: 16, value: (row) => row.unused?.dueDay ?? null },
      { kind: 'count', heading: text.leftUnused, width: 8, value: (row) => row.unused?.daysLeft ?? null },
      { kind: 'day', heading: text.dueSale, width: 16, value: (row) => row.conversion?.dueDay ?? null },
      { kind: 'count', heading: text.leftSale, width: 8, value: (row) => row.conversion?.daysLeft ?? null },
      {
        kind: 'text',
        heading: text.explanation,
        width: 30,
        isSentence: true,
        value: ({ conversion, explanation }) =>
          conversion && !conversion.dueDay ? `${explanation}（${clocks.paused}）` : explanation,
      },
    ],
  });
}

/** The day that a list of what stands open is of, and whose it is. */
export function asOf(station: AtStation | null, { language, printedAt }: Printing): string {
  const day = filled(ledgerTexts[language].asOf, { day: chinaDay(printedAt) });
  return `${day}    ${station ? `${station.stationCode} ${station.stationName}` : outsideTexts[language].all}`;
}

import { filled } from '../../../../shared/areas/filled.ts';
import { outsideTexts } from '../../../../shared/areas/ledgers/outsideTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { SaleKind, SaleState } from '../../../../shared/areas/loans/words.ts';
import { texts } from '../../../../shared/areas/texts.ts';
import type { Day } from '../../../../shared/kernel/day.ts';
import type { Printing } from '../workbook/ledger.ts';
import { writeLedger } from '../workbook/write.ts';
import { type AtStation, type OfPart, partColumns, stationColumn } from './columns.ts';

/** A purchase, a sale out of a loan, a conversion or a fine (R4.2, R4.3c), with payment and write-off. */
export interface SaleRow extends AtStation, OfPart {
  readonly day: Day;
  readonly number: string;
  readonly kind: SaleKind;
  readonly issueNumber: string | null;
  readonly qty: number;
  readonly unitPriceFen: number;
  /** 1, or 3 for a fine (R4.2.4). */
  readonly factor: number;
  readonly publicPriceFen: number;
  /** R4.2.3: what the station took from its customer; null where it sold to nobody. */
  readonly chargedFen: number | null;
  readonly soldDay: Day;
  readonly paidDay: Day | null;
  readonly documentNumber: string | null;
  readonly writtenOffDay: Day | null;
  readonly state: SaleState;
  readonly note: string;
  readonly person: string;
}

/** 销售与罚款登记: what stations were charged for, by the day on which it was entered, so that a printed register stays true. */
export function salesSheet(
  rows: Iterable<SaleRow>,
  period: { readonly from: Day; readonly to: Day },
  printing: Printing,
): Promise<Uint8Array> {
  const { language } = printing;
  const { heading, sales: text, title } = outsideTexts[language];
  const { saleKind, saleState } = texts[language].words;
  return writeLedger<SaleRow>({
    ...printing,
    title: title.sales,
    subtitle: filled(ledgerTexts[language].period, period),
    rows,
    columns: [
      { kind: 'day', heading: text.day, width: 16, value: (row) => row.day },
      { kind: 'text', heading: text.number, width: 17, value: (row) => row.number },
      { kind: 'text', heading: heading.kind, width: 12, value: (row) => saleKind[row.kind] },
      stationColumn(language),
      { kind: 'text', heading: text.issueNumber, width: 17, value: (row) => row.issueNumber },
      ...partColumns<SaleRow>(language),
      { kind: 'day', heading: text.soldDay, width: 16, value: (row) => row.soldDay },
      { kind: 'count', heading: heading.qty, width: 7, value: (row) => row.qty, isTotalled: true },
      { kind: 'money', heading: text.price, width: 11, value: (row) => row.unitPriceFen },
      { kind: 'count', heading: text.factor, width: 6, value: (row) => row.factor },
      { kind: 'money', heading: heading.amount, width: 13, value: amountFen, isTotalled: true },
      { kind: 'money', heading: text.charged, width: 12, value: (row) => row.chargedFen },
      { kind: 'money', heading: text.published, width: 12, value: (row) => row.publicPriceFen },
      { kind: 'day', heading: text.paidDay, width: 16, value: (row) => row.paidDay },
      { kind: 'text', heading: text.writeOff, width: 17, value: (row) => row.documentNumber },
      { kind: 'day', heading: text.writtenOff, width: 16, value: (row) => row.writtenOffDay },
      { kind: 'text', heading: heading.state, width: 10, value: (row) => saleState[row.state] },
      { kind: 'text', heading: text.note, width: 20, value: (row) => row.note },
      { kind: 'text', heading: heading.person, width: 10, value: (row) => row.person },
    ],
  });
}

/** What was taken back is not owed: it stands in the register without an amount. */
function amountFen({ state, qty, unitPriceFen, factor }: SaleRow): number | null {
  return state === 'cancelled' ? null : qty * unitPriceFen * factor;
}

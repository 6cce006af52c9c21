import { filled } from '../../../../shared/areas/filled.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { Movement } from '../../../../shared/areas/stock/shapes.ts';
import { texts } from '../../../../shared/areas/texts.ts';
import type { Day } from '../../../../shared/kernel/day.ts';
import type { Printing } from '../workbook/ledger.ts';
import { writeLedger } from '../workbook/write.ts';
import { summary } from './summary.ts';

/** One movement of the part, with what the store held after it. A move inside the store is neither in nor out. */
export type MovementRow = Pick<
  Movement,
  'day' | 'documentNumber' | 'kind' | 'unitBarcode' | 'from' | 'fromCondition' | 'to' | 'toCondition'
> & { readonly inQty: number; readonly outQty: number; readonly balance: number };

/** What a detailed account is of: a part, a period, and what there was before it. */
export interface Account {
  readonly partCode: string;
  readonly partName: string;
  readonly unitName: string;
  readonly from: Day;
  readonly to: Day;
  readonly opening: number;
}

/** 分类明细账 (R4.8.5): the movements of one part with its running balance. */
export function movementsSheet(rows: Iterable<MovementRow>, account: Account, printing: Printing): Promise<Uint8Array> {
  const { language } = printing;
  const { movements: text, period } = ledgerTexts[language];
  const { documentKind } = texts[language].words;
  const { partCode, partName, unitName, from, to, opening } = account;
  const part = filled(text.part, { code: partCode, name: partName, unit: unitName });
  return writeLedger<MovementRow>({
    ...printing,
    title: text.title,
    subtitle: `${part}    ${filled(period, { from, to })}`,
    rows,
    balance: { column: 7, inColumn: 5, outColumn: 6, opening },
    columns: [
      { kind: 'day', heading: text.day, width: 16, value: (row) => row.day },
      { kind: 'text', heading: text.documentNumber, width: 18, value: (row) => row.documentNumber },
      { kind: 'text', heading: text.kind, width: 14, value: (row) => documentKind[row.kind] },
      { kind: 'text', heading: text.summary, width: 46, value: (row) => summary(row, language) },
      { kind: 'text', heading: text.barcode, width: 24, value: (row) => row.unitBarcode },
      { kind: 'count', heading: text.inQty, width: 10, value: (row) => row.inQty || null, isTotalled: true },
      { kind: 'count', heading: text.outQty, width: 10, value: (row) => row.outQty || null, isTotalled: true },
      { kind: 'count', heading: text.balance, width: 10, value: (row) => row.balance },
    ],
  });
}

import { filled } from '../../../../shared/areas/filled.ts';
import { stockTexts } from '../../../../shared/areas/ledgers/stockTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { Day } from '../../../../shared/kernel/day.ts';
import type { Printing } from '../workbook/ledger.ts';
import { writeLedger } from '../workbook/write.ts';

/** The account of one category: what there was, what came and went, what there is. Money in fen. */
export interface CategoryRow {
  readonly category: string;
  readonly opening: number;
  readonly openingFen: number;
  readonly inQty: number;
  readonly inFen: number;
  readonly outQty: number;
  readonly outFen: number;
  readonly closing: number;
  readonly closingFen: number;
}

/** 库存分类账 (R4.8.5): the control accounts of a period. */
export function categoriesSheet(
  rows: Iterable<CategoryRow>,
  period: { readonly from: Day; readonly to: Day },
  printing: Printing,
): Promise<Uint8Array> {
  const { categories: text, title } = stockTexts[printing.language];
  const count = (heading: string, value: (row: CategoryRow) => number) =>
    ({ kind: 'count', heading, width: 11, value, isTotalled: true }) as const;
  const money = (heading: string, value: (row: CategoryRow) => number) =>
    ({ kind: 'money', heading, width: 16, value, isTotalled: true }) as const;
  return writeLedger<CategoryRow>({
    ...printing,
    title: title.categories,
    subtitle: filled(ledgerTexts[printing.language].period, period),
    rows,
    columns: [
      { kind: 'text', heading: text.category, width: 16, value: (row) => row.category },
      count(text.opening, (row) => row.opening),
      count(text.in, (row) => row.inQty),
      count(text.out, (row) => row.outQty),
      count(text.closing, (row) => row.closing),
      money(text.openingValue, (row) => row.openingFen),
      money(text.inValue, (row) => row.inFen),
      money(text.outValue, (row) => row.outFen),
      money(text.closingValue, (row) => row.closingFen),
    ],
  });
}

import { filled } from '../../../../shared/areas/filled.ts';
import { stockTexts } from '../../../../shared/areas/ledgers/stockTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { Movement } from '../../../../shared/areas/stock/shapes.ts';
import { texts } from '../../../../shared/areas/texts.ts';
import type { Period } from '../rows/period.ts';
import type { Printing, Sheet } from '../workbook/ledger.ts';
import { summary } from './summary.ts';

/** One movement of the store, of whichever part. */
export type EntryRow = Pick<
  Movement,
  | 'day'
  | 'documentNumber'
  | 'kind'
  | 'partCode'
  | 'partName'
  | 'unitBarcode'
  | 'from'
  | 'fromCondition'
  | 'to'
  | 'toCondition'
  | 'qty'
  | 'userName'
> & { readonly inQty: number; readonly outQty: number };

/** 收发流水账 (R4.8.5): every movement of a period, in the order in which they were posted. */
export function entriesSheet(period: Period, printing: Printing): Sheet<EntryRow> {
  const { language } = printing;
  const { movements: text, period: line } = ledgerTexts[language];
  const { entries: own, title } = stockTexts[language];
  const { documentKind } = texts[language].words;
  return {
    ...printing,
    title: title.entries,
    subtitle: filled(line, { ...period }),
    columns: [
      { kind: 'day', heading: text.day, width: 16, value: (row) => row.day },
      { kind: 'text', heading: text.documentNumber, width: 18, value: (row) => row.documentNumber },
      { kind: 'text', heading: text.kind, width: 14, value: (row) => documentKind[row.kind] },
      { kind: 'text', heading: own.partCode, width: 18, value: (row) => row.partCode },
      { kind: 'text', heading: own.partName, width: 22, value: (row) => row.partName },
      { kind: 'text', heading: text.barcode, width: 24, value: (row) => row.unitBarcode },
      { kind: 'text', heading: text.summary, width: 46, value: (row) => summary(row, language) },
      { kind: 'count', heading: own.qty, width: 10, value: (row) => row.qty, isTotalled: true },
      { kind: 'count', heading: text.inQty, width: 10, value: (row) => row.inQty || null, isTotalled: true },
      { kind: 'count', heading: text.outQty, width: 10, value: (row) => row.outQty || null, isTotalled: true },
      { kind: 'text', heading: own.user, width: 12, value: (row) => row.userName },
    ],
  };
}

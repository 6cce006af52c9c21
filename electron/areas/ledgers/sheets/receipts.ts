import { filled } from '../../../../shared/areas/filled.ts';
import { stockTexts } from '../../../../shared/areas/ledgers/stockTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { Day } from '../../../../shared/kernel/day.ts';
import type { Printing, Sheet } from '../workbook/ledger.ts';

/** R4.6.1.3: what is recorded of each arrival. One row a unit, or a line of a lot. */
export interface ReceiptRow {
  readonly requestDay: Day | null;
  readonly requestedPartCode: string;
  readonly waybill: string;
  readonly arrivalDay: Day;
  readonly partCode: string;
  readonly partName: string;
  readonly barcode: string | null;
  readonly qty: number;
  readonly priceFen: number;
  readonly noteNumber: string;
  readonly receivedBy: string;
}

/** 备件入库登记: the receipts of a period; 备件入库清单: those of one delivery. */
export function receiptsSheet(
  of: { readonly from: Day; readonly to: Day } | { readonly delivery: string },
  printing: Printing,
): Sheet<ReceiptRow> {
  const { receipts: text, period: template } = ledgerTexts[printing.language];
  return {
    ...printing,
    title: 'delivery' in of ? stockTexts[printing.language].title.receiptList : text.title,
    subtitle: 'delivery' in of ? of.delivery : filled(template, of),
    columns: [
      { kind: 'day', heading: text.requestDay, width: 16, value: (row) => row.requestDay },
      { kind: 'text', heading: text.requestedPartCode, width: 18, value: (row) => row.requestedPartCode },
      { kind: 'text', heading: text.waybill, width: 18, value: (row) => row.waybill },
      { kind: 'day', heading: text.arrivalDay, width: 16, value: (row) => row.arrivalDay },
      { kind: 'text', heading: text.partCode, width: 18, value: (row) => row.partCode },
      { kind: 'text', heading: text.partName, width: 22, value: (row) => row.partName },
      { kind: 'text', heading: text.barcode, width: 24, value: (row) => row.barcode },
      { kind: 'count', heading: text.qty, width: 8, value: (row) => row.qty, isTotalled: true },
      { kind: 'money', heading: text.price, width: 12, value: (row) => row.priceFen },
      { kind: 'money', heading: text.amount, width: 14, value: (row) => row.qty * row.priceFen, isTotalled: true },
      { kind: 'text', heading: text.noteNumber, width: 16, value: (row) => row.noteNumber },
      { kind: 'text', heading: text.receivedBy, width: 10, value: (row) => row.receivedBy },
    ],
  };
}

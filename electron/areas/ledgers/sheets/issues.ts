import { filled } from '../../../../shared/areas/filled.ts';
import type { FifoReason, IssuePurpose } from '../../../../shared/areas/issuing/words.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import { texts } from '../../../../shared/areas/texts.ts';
import type { Day } from '../../../../shared/kernel/day.ts';
import type { Printing, Sheet } from '../workbook/ledger.ts';

/** One issued unit, or the pieces of one lot on one issue. */
export interface IssueRow {
  readonly day: Day;
  readonly issueNumber: string;
  readonly recipient: string;
  readonly purpose: IssuePurpose;
  readonly repairOrder: string;
  readonly partCode: string;
  readonly partName: string;
  readonly barcode: string | null;
  readonly qty: number;
  readonly priceFen: number;
  /** R4.7: why a younger one was taken; null where it was the oldest. */
  readonly fifoReason: FifoReason | null;
  readonly issuedBy: string;
}

/** 配件发放记录表 (S2-6): the issues of a period, each saying whether it was the oldest. */
export function issuesSheet(period: { readonly from: Day; readonly to: Day }, printing: Printing): Sheet<IssueRow> {
  const { issues: text, period: template, yes } = ledgerTexts[printing.language];
  const { issuePurpose, fifoReason } = texts[printing.language].words;
  return {
    ...printing,
    title: text.title,
    subtitle: filled(template, period),
    columns: [
      { kind: 'day', heading: text.day, width: 16, value: (row) => row.day },
      { kind: 'text', heading: text.issueNumber, width: 17, value: (row) => row.issueNumber },
      { kind: 'text', heading: text.recipient, width: 22, value: (row) => row.recipient },
      { kind: 'text', heading: text.purpose, width: 11, value: (row) => issuePurpose[row.purpose] },
      { kind: 'text', heading: text.repairOrder, width: 18, value: (row) => row.repairOrder },
      { kind: 'text', heading: text.partCode, width: 18, value: (row) => row.partCode },
      { kind: 'text', heading: text.partName, width: 22, value: (row) => row.partName },
      { kind: 'text', heading: text.barcode, width: 24, value: (row) => row.barcode },
      { kind: 'count', heading: text.qty, width: 8, value: (row) => row.qty, isTotalled: true },
      { kind: 'money', heading: text.price, width: 12, value: (row) => row.priceFen },
      { kind: 'money', heading: text.amount, width: 14, value: (row) => row.qty * row.priceFen, isTotalled: true },
      {
        kind: 'text',
        heading: text.fifo,
        width: 16,
        value: (row) => (row.fifoReason ? fifoReason[row.fifoReason] : yes),
      },
      { kind: 'text', heading: text.issuedBy, width: 10, value: (row) => row.issuedBy },
    ],
  };
}

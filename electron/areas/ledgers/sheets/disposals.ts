import type { DisposalLine, DisposalView } from '../../../../shared/areas/disposal/contract.ts';
import { filled } from '../../../../shared/areas/filled.ts';
import { stockTexts } from '../../../../shared/areas/ledgers/stockTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import { texts } from '../../../../shared/areas/texts.ts';
import type { Period } from '../rows/period.ts';
import type { Ledger, Printing } from '../workbook/ledger.ts';

/** One line of a list that was handed over. */
export type DisposalRow = Omit<DisposalView, 'lineList'> & { readonly line: DisposalLine };

/** 报废送检登记 (S2-5). */
export function disposalsLedger(rows: Iterable<DisposalRow>, period: Period, printing: Printing): Ledger<DisposalRow> {
  const { language } = printing;
  const { disposals: text, entries, title } = stockTexts[language];
  const { movements, issues, period: line } = ledgerTexts[language];
  const { condition, disposalKind, qcOutcome } = texts[language].words;
  return {
    ...printing,
    title: title.disposals,
    subtitle: filled(line, { ...period }),
    rows,
    columns: [
      { kind: 'day', heading: movements.day, width: 16, value: (row) => row.postedDay },
      { kind: 'text', heading: text.number, width: 18, value: (row) => row.number },
      { kind: 'text', heading: text.kind, width: 10, value: (row) => disposalKind[row.kind] },
      { kind: 'text', heading: text.document, width: 18, value: (row) => row.documentNumber },
      { kind: 'text', heading: entries.partCode, width: 18, value: (row) => row.line.partCode },
      { kind: 'text', heading: entries.partName, width: 22, value: (row) => row.line.partName },
      { kind: 'text', heading: movements.barcode, width: 24, value: (row) => row.line.barcode },
      { kind: 'text', heading: text.condition, width: 10, value: (row) => condition[row.line.condition] },
      { kind: 'count', heading: issues.qty, width: 8, value: (row) => row.line.qty, isTotalled: true },
      { kind: 'money', heading: issues.amount, width: 14, value: (row) => row.line.valueFen, isTotalled: true },
      { kind: 'text', heading: text.approvedBy, width: 12, value: (row) => row.decidedBy },
      { kind: 'text', heading: text.handedTo, width: 18, value: (row) => row.handedTo },
      {
        kind: 'text',
        heading: text.outcome,
        width: 14,
        value: (row) => row.line.outcome && qcOutcome[row.line.outcome],
      },
    ],
  };
}

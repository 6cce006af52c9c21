import { filled } from '../../../../shared/areas/filled.ts';
import { outsideTexts } from '../../../../shared/areas/ledgers/outsideTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { LineDecision, LineOutcome, ReturnKind, ReturnListState } from '../../../../shared/areas/returns/words.ts';
import { texts } from '../../../../shared/areas/texts.ts';
import type { Day } from '../../../../shared/kernel/day.ts';
import type { Printing } from '../workbook/ledger.ts';
import { writeLedger } from '../workbook/write.ts';
import { type AtStation, type OfPart, partColumns, stationColumn } from './columns.ts';

/** One line of a return list, from the station's word to HQ's receipt. */
export interface ReturnRow extends AtStation, OfPart {
  readonly day: Day;
  readonly number: string;
  readonly paperNumber: string;
  readonly state: ReturnListState;
  readonly kind: ReturnKind;
  readonly isBatch: boolean;
  readonly qty: number;
  readonly repairOrder: string;
  readonly fault: string;
  /** The debt that it pays, or the shipment that an unused part came with. */
  readonly paysNumber: string | null;
  readonly decision: LineDecision | null;
  readonly decisionReason: string;
  readonly labelNumber: string | null;
  readonly waybill: string;
  readonly shippedDay: Day | null;
  /** Of the whole parcel, so it stands on the first line of a list alone. */
  readonly freightFen: number | null;
  readonly parcelNumber: string | null;
  readonly arrivedDay: Day | null;
  readonly counted: number | null;
  readonly outcome: LineOutcome | null;
  readonly outcomeReason: string;
}

/** 返件登记 (R4.3.1): the return lists of a period line by line. */
export function returnListsSheet(
  rows: Iterable<ReturnRow>,
  period: { readonly from: Day; readonly to: Day },
  printing: Printing,
): Promise<Uint8Array> {
  const { language } = printing;
  const { heading, returnLists: text, title } = outsideTexts[language];
  const { lineDecision, lineOutcome, returnKind, returnListState } = texts[language].words;
  return writeLedger<ReturnRow>({
    ...printing,
    title: title.returnLists,
    subtitle: filled(ledgerTexts[language].period, period),
    rows,
    columns: [
      { kind: 'day', heading: heading.day, width: 16, value: (row) => row.day },
      { kind: 'text', heading: text.number, width: 17, value: (row) => row.number },
      stationColumn(language),
      { kind: 'text', heading: text.paperNumber, width: 14, value: (row) => row.paperNumber },
      {
        kind: 'text',
        heading: text.kind,
        width: 12,
        value: ({ kind, isBatch }) => [returnKind[kind], isBatch ? heading.isBatch : ''].filter(Boolean).join(' · '),
      },
      ...partColumns<ReturnRow>(language),
      { kind: 'count', heading: heading.qty, width: 7, value: (row) => row.qty, isTotalled: true },
      { kind: 'text', heading: heading.repairOrder, width: 17, value: (row) => row.repairOrder },
      { kind: 'text', heading: text.fault, width: 16, value: (row) => row.fault },
      { kind: 'text', heading: text.obligation, width: 17, value: (row) => row.paysNumber },
      {
        kind: 'text',
        heading: text.decision,
        width: 16,
        value: (row) => worded(row.decision && lineDecision[row.decision], row.decisionReason),
      },
      { kind: 'text', heading: text.label, width: 16, value: (row) => row.labelNumber },
      { kind: 'text', heading: heading.waybill, width: 18, value: (row) => row.waybill },
      { kind: 'day', heading: text.shippedDay, width: 16, value: (row) => row.shippedDay },
      { kind: 'money', heading: heading.freight, width: 11, value: (row) => row.freightFen, isTotalled: true },
      { kind: 'text', heading: text.parcel, width: 17, value: (row) => row.parcelNumber },
      { kind: 'day', heading: text.arrivedDay, width: 16, value: (row) => row.arrivedDay },
      { kind: 'count', heading: text.counted, width: 7, value: (row) => row.counted, isTotalled: true },
      {
        kind: 'text',
        heading: text.outcome,
        width: 18,
        value: (row) => worded(row.outcome && lineOutcome[row.outcome], row.outcomeReason),
      },
      { kind: 'text', heading: heading.state, width: 11, value: (row) => returnListState[row.state] },
    ],
  });
}

function worded(word: string | null, reason: string): string | null {
  return word && [word, reason].filter(Boolean).join(': ');
}

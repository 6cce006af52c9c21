import { filled } from '../../../../shared/areas/filled.ts';
import { outsideTexts } from '../../../../shared/areas/ledgers/outsideTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { RequestPurpose, RequestState } from '../../../../shared/areas/requests/words.ts';
import { texts } from '../../../../shared/areas/texts.ts';
import type { Day } from '../../../../shared/kernel/day.ts';
import type { Printing } from '../workbook/ledger.ts';
import { writeLedger } from '../workbook/write.ts';
import { type AtStation, stationColumn } from './columns.ts';

/** One line of a station's request. */
export interface RequestRow extends AtStation {
  readonly day: Day;
  readonly number: string;
  readonly paperNumber: string;
  readonly purpose: RequestPurpose;
  readonly isUrgent: boolean;
  readonly urgentReason: string;
  readonly isBatch: boolean;
  readonly partCode: string;
  readonly partName: string;
  readonly repairOrder: string;
  readonly qty: number;
  readonly shipped: number;
  /** R4.1, R4.1.1a: who and when; null while it has not happened. */
  readonly email: string | null;
  readonly phone: string | null;
  readonly callCentre: string | null;
  readonly afterSalesManager: string | null;
  readonly shipBy: Day | null;
  readonly state: RequestState;
}

/** 备件申请登记 (R4.1): the requests of a period line by line, with confirmations, signatures and what was shipped. */
export function requestsSheet(
  rows: Iterable<RequestRow>,
  period: { readonly from: Day; readonly to: Day },
  printing: Printing,
): Promise<Uint8Array> {
  const { language } = printing;
  const { heading, requests: text, title } = outsideTexts[language];
  const { requestPurpose, requestState } = texts[language].words;
  return writeLedger<RequestRow>({
    ...printing,
    title: title.requests,
    subtitle: filled(ledgerTexts[language].period, period),
    rows,
    columns: [
      { kind: 'day', heading: heading.day, width: 16, value: (row) => row.day },
      { kind: 'text', heading: text.number, width: 17, value: (row) => row.number },
      stationColumn(language),
      { kind: 'text', heading: text.paperNumber, width: 16, value: (row) => row.paperNumber },
      { kind: 'text', heading: heading.purpose, width: 11, value: (row) => requestPurpose[row.purpose] },
      {
        kind: 'text',
        heading: text.flags,
        width: 18,
        value: (row) =>
          [
            row.isUrgent ? [text.urgent, row.urgentReason].filter(Boolean).join(' ') : '',
            row.isBatch ? heading.isBatch : '',
          ]
            .filter(Boolean)
            .join(' / '),
      },
      { kind: 'text', heading: heading.partCode, width: 18, value: (row) => row.partCode },
      { kind: 'text', heading: heading.partName, width: 20, value: (row) => row.partName },
      { kind: 'text', heading: heading.repairOrder, width: 17, value: (row) => row.repairOrder },
      { kind: 'count', heading: heading.qty, width: 8, value: (row) => row.qty, isTotalled: true },
      { kind: 'count', heading: text.shipped, width: 8, value: (row) => row.shipped, isTotalled: true },
      { kind: 'count', heading: text.outstanding, width: 8, value: outstanding, isTotalled: true },
      { kind: 'text', heading: text.email, width: 18, value: (row) => row.email },
      { kind: 'text', heading: text.phone, width: 18, value: (row) => row.phone },
      { kind: 'text', heading: text.callCentre, width: 18, value: (row) => row.callCentre },
      { kind: 'text', heading: text.afterSalesManager, width: 18, value: (row) => row.afterSalesManager },
      { kind: 'day', heading: text.shipBy, width: 16, value: (row) => row.shipBy },
      { kind: 'text', heading: heading.state, width: 11, value: (row) => requestState[row.state] },
    ],
  });
}

/** What is given up is not outstanding. */
function outstanding({ state, qty, shipped }: RequestRow): number {
  return state === 'cancelled' ? 0 : qty - shipped;
}

import { filled } from '../../../../shared/areas/filled.ts';
import type { IssuePurpose } from '../../../../shared/areas/issuing/words.ts';
import { outsideTexts } from '../../../../shared/areas/ledgers/outsideTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { PackageGrade } from '../../../../shared/areas/receiving/words.ts';
import { texts } from '../../../../shared/areas/texts.ts';
import type { Day } from '../../../../shared/kernel/day.ts';
import type { Printing } from '../workbook/ledger.ts';
import { writeLedger } from '../workbook/write.ts';
import { type AtStation, stationColumn } from './columns.ts';

/** One shipment to a station. */
export interface ShipmentRow extends AtStation {
  readonly day: Day;
  readonly number: string;
  readonly requestNumber: string;
  readonly purpose: IssuePurpose;
  readonly carrier: string;
  readonly waybill: string;
  readonly packages: number;
  readonly freightFen: number;
  readonly qty: number;
  /** The station's receipt; null while it has not confirmed one. */
  readonly receivedDay: Day | null;
  readonly packageGrade: PackageGrade | null;
  readonly short: number;
  readonly damaged: number;
  readonly differenceNote: string;
  /** R4.1.2a: reported after the day of the receipt, so that the shipment counts as correct. */
  readonly isReportedLate: boolean;
  readonly person: string;
}

/** 发货登记: the shipments of a period with waybill, freight (R4.3.2.5) and the station's receipt (R4.1.2a). */
export function shipmentsSheet(
  rows: Iterable<ShipmentRow>,
  period: { readonly from: Day; readonly to: Day },
  printing: Printing,
): Promise<Uint8Array> {
  const { language } = printing;
  const { heading, shipments: text, title } = outsideTexts[language];
  const { issuePurpose, packageGrade } = texts[language].words;
  return writeLedger<ShipmentRow>({
    ...printing,
    title: title.shipments,
    subtitle: filled(ledgerTexts[language].period, period),
    rows,
    columns: [
      { kind: 'day', heading: text.day, width: 16, value: (row) => row.day },
      { kind: 'text', heading: text.number, width: 17, value: (row) => row.number },
      { kind: 'text', heading: text.requestNumber, width: 17, value: (row) => row.requestNumber },
      stationColumn(language),
      { kind: 'text', heading: heading.purpose, width: 11, value: (row) => issuePurpose[row.purpose] },
      { kind: 'text', heading: heading.carrier, width: 12, value: (row) => row.carrier },
      { kind: 'text', heading: heading.waybill, width: 20, value: (row) => row.waybill },
      { kind: 'count', heading: heading.packages, width: 8, value: (row) => row.packages, isTotalled: true },
      { kind: 'money', heading: heading.freight, width: 12, value: (row) => row.freightFen, isTotalled: true },
      { kind: 'count', heading: heading.qty, width: 8, value: (row) => row.qty, isTotalled: true },
      { kind: 'day', heading: text.receivedDay, width: 16, value: (row) => row.receivedDay },
      {
        kind: 'text',
        heading: text.packageGrade,
        width: 11,
        value: (row) => row.packageGrade && packageGrade[row.packageGrade],
      },
      { kind: 'count', heading: text.short, width: 8, value: (row) => row.short || null, isTotalled: true },
      { kind: 'count', heading: text.damaged, width: 8, value: (row) => row.damaged || null, isTotalled: true },
      {
        kind: 'text',
        heading: text.difference,
        width: 26,
        value: (row) => [row.differenceNote, row.isReportedLate ? text.late : ''].filter(Boolean).join(' · '),
      },
      { kind: 'text', heading: heading.person, width: 10, value: (row) => row.person },
    ],
  });
}

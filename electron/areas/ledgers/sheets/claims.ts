import { filled } from '../../../../shared/areas/filled.ts';
import { outsideTexts } from '../../../../shared/areas/ledgers/outsideTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { ClaimKind, ClaimState, LossBearer } from '../../../../shared/areas/returns/words.ts';
import { texts } from '../../../../shared/areas/texts.ts';
import type { Day } from '../../../../shared/kernel/day.ts';
import type { Printing } from '../workbook/ledger.ts';
import { writeLedger } from '../workbook/write.ts';
import { type AtStation, type OfPart, partColumns, stationColumn } from './columns.ts';

/** Damage or shortage found at signing (R4.3.2.2), and what became of it. */
export interface ClaimRow extends AtStation, OfPart {
  readonly day: Day;
  readonly number: string;
  readonly listNumber: string;
  readonly parcelNumber: string;
  readonly kind: ClaimKind;
  readonly qty: number;
  readonly loss: string;
  readonly carrierPerson: string;
  readonly isCarrierSigning: boolean;
  readonly carrierStatement: string;
  /** With whom and when; null until somebody has phoned. */
  readonly phoned: string | null;
  readonly statedDay: Day | null;
  readonly bearer: LossBearer;
  /** Null until it is settled. */
  readonly amountFen: number | null;
  readonly settlement: string;
  readonly state: ClaimState;
}

/** 运输索赔登记 (R4.3.2.2): the claims of a period. */
export function claimsSheet(
  rows: Iterable<ClaimRow>,
  period: { readonly from: Day; readonly to: Day },
  printing: Printing,
): Promise<Uint8Array> {
  const { language } = printing;
  const { claims: text, heading, title } = outsideTexts[language];
  const { claimKind, claimState, lossBearer } = texts[language].words;
  return writeLedger<ClaimRow>({
    ...printing,
    title: title.claims,
    subtitle: filled(ledgerTexts[language].period, period),
    rows,
    columns: [
      { kind: 'day', heading: heading.day, width: 16, value: (row) => row.day },
      { kind: 'text', heading: text.number, width: 17, value: (row) => row.number },
      stationColumn(language),
      { kind: 'text', heading: text.listNumber, width: 17, value: (row) => row.listNumber },
      { kind: 'text', heading: text.parcelNumber, width: 17, value: (row) => row.parcelNumber },
      { kind: 'text', heading: heading.kind, width: 7, value: (row) => claimKind[row.kind] },
      ...partColumns<ClaimRow>(language),
      { kind: 'count', heading: heading.qty, width: 7, value: (row) => row.qty, isTotalled: true },
      { kind: 'text', heading: text.loss, width: 30, isSentence: true, value: (row) => row.loss },
      {
        kind: 'text',
        heading: text.carrierSigns,
        width: 12,
        value: (row) => (row.isCarrierSigning ? row.carrierPerson : text.refused),
      },
      {
        kind: 'text',
        heading: text.carrierStatement,
        width: 30,
        isSentence: true,
        value: (row) => row.carrierStatement,
      },
      { kind: 'text', heading: text.phoned, width: 18, value: (row) => row.phoned },
      { kind: 'day', heading: text.stated, width: 16, value: (row) => row.statedDay },
      { kind: 'text', heading: text.bearer, width: 10, value: (row) => lossBearer[row.bearer] },
      { kind: 'money', heading: heading.amount, width: 12, value: (row) => row.amountFen, isTotalled: true },
      { kind: 'text', heading: text.settlement, width: 30, isSentence: true, value: (row) => row.settlement },
      { kind: 'text', heading: heading.state, width: 10, value: (row) => claimState[row.state] },
    ],
  });
}

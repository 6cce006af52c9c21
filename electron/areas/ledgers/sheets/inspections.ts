import { filled } from '../../../../shared/areas/filled.ts';
import { type DotKind, dotKinds, type Side, sides, type Verdict } from '../../../../shared/areas/inspection/words.ts';
import { machineTexts } from '../../../../shared/areas/ledgers/machineTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import { texts } from '../../../../shared/areas/texts.ts';
import type { Day } from '../../../../shared/kernel/day.ts';
import type { Printing, Sheet } from '../workbook/ledger.ts';
import { inches, machineColumns, type OfMachine } from './columns.ts';

/** What was found of one machine at the refurbishment bench. Lengths in micrometres. */
export interface InspectionReportRow extends OfMachine {
  readonly number: string;
  readonly version: number;
  readonly day: Day;
  readonly sizeTenthInch: number;
  /** `factory-1 v1`, and the hash of its text. */
  readonly standard: string;
  readonly standardHash: string;
  readonly verdict: Verdict;
  readonly failedClauses: readonly string[];
  readonly gaps: Readonly<Record<Side, number | null>>;
  readonly spread: number | null;
  readonly dots: Readonly<Record<DotKind, number | null>>;
  readonly inspector: string;
  /** Who gave or refused the concession. */
  readonly supervisor: string | null;
  readonly concessionReason: string;
}

/** 修复检验报告汇总 (R2.5, S2-6): the inspections that were concluded in a period, one row each. */
export function inspectionsSheet(
  period: { readonly from: Day; readonly to: Day },
  printing: Printing,
): Sheet<InspectionReportRow> {
  const { language } = printing;
  const { heading, inspections: text, title } = machineTexts[language];
  const { dotKind, side, verdict } = texts[language].words;
  return {
    ...printing,
    title: title.inspections,
    subtitle: filled(ledgerTexts[language].period, period),
    columns: [
      { kind: 'text', heading: text.number, width: 17, value: (row) => row.number },
      { kind: 'count', heading: text.version, width: 6, value: (row) => row.version },
      { kind: 'day', heading: text.day, width: 16, value: (row) => row.day },
      ...machineColumns<InspectionReportRow>(language),
      { kind: 'text', heading: heading.size, width: 7, value: (row) => inches(row.sizeTenthInch) },
      { kind: 'text', heading: text.standard, width: 16, value: (row) => row.standard },
      { kind: 'text', heading: text.hash, width: 11, value: (row) => row.standardHash.slice(0, HASH_SHOWN) },
      { kind: 'text', heading: text.verdict, width: 10, value: (row) => verdict[row.verdict] },
      {
        kind: 'text',
        heading: text.failedClauses,
        width: 22,
        isSentence: true,
        value: (row) => row.failedClauses.join(' '),
      },
      ...sides.map((each) => ({
        kind: 'length' as const,
        heading: filled(text.gap, { side: side[each] }),
        width: 11,
        value: ({ gaps }: InspectionReportRow) => gaps[each],
      })),
      { kind: 'length', heading: text.spread, width: 10, value: (row) => row.spread },
      ...dotKinds.map((kind) => ({
        kind: 'count' as const,
        heading: dotKind[kind],
        width: 7,
        value: ({ dots }: InspectionReportRow) => dots[kind],
      })),
      { kind: 'text', heading: text.inspector, width: 10, value: (row) => row.inspector },
      { kind: 'text', heading: text.supervisor, width: 10, value: (row) => row.supervisor },
      {
        kind: 'text',
        heading: text.concessionReason,
        width: 24,
        isSentence: true,
        value: (row) => row.concessionReason,
      },
    ],
  };
}

/** So much of a hash tells two versions of a standard apart. */
const HASH_SHOWN = 8;

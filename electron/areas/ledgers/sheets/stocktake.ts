import { filled } from '../../../../shared/areas/filled.ts';
import { stockTexts } from '../../../../shared/areas/ledgers/stockTexts.ts';
import type { StocktakeView } from '../../../../shared/areas/stocktake/contract.ts';
import type { DifferenceCause, DifferenceKind, DifferenceOutcome } from '../../../../shared/areas/stocktake/words.ts';
import { texts } from '../../../../shared/areas/texts.ts';
import { chinaDay, type Instant } from '../../../../shared/kernel/day.ts';
import type { Printing } from '../workbook/ledger.ts';
import { writeLedger } from '../workbook/write.ts';
import { type OfPart, partColumns } from './columns.ts';

/** One line of a stocktake: a unit, or a lot-tracked part in one bin. */
export interface StocktakeRow extends OfPart {
  readonly binCode: string;
  /** Null while the counting goes on, as is the difference. */
  readonly book: number | null;
  readonly counted: number;
  readonly difference: number | null;
  readonly valueFen: number | null;
  readonly kind: DifferenceKind | null;
  readonly place: string | null;
  readonly cause: DifferenceCause | null;
  readonly note: string;
  readonly outcome: DifferenceOutcome | null;
  readonly countedBy: string;
  readonly countedAt: Instant;
}

/** 盘点表 (R4.4.1, R4.10): everything that was counted, beside what the books had at that moment. */
export function stocktakeSheet(
  rows: Iterable<StocktakeRow>,
  of: StocktakeView,
  printing: Printing,
): Promise<Uint8Array> {
  const { language } = printing;
  const { stocktake: text, title } = stockTexts[language];
  const { stocktakeState, differenceKind, differenceCause, differenceOutcome } = texts[language].words;
  return writeLedger<StocktakeRow>({
    ...printing,
    title: title.stocktake,
    subtitle: filled(text.subtitle, {
      number: of.number,
      day: of.day,
      zones: of.zones.join(' '),
      state: stocktakeState[of.state],
    }),
    signatures: filled(text.signatures, {
      submitted: of.submittedBy ?? '—',
      decided: of.decidedBy ?? '—',
      document: of.documentNumber ?? '—',
    }),
    rows,
    columns: [
      { kind: 'text', heading: text.bin, width: 14, value: (row) => row.binCode },
      ...partColumns<StocktakeRow>(language),
      { kind: 'count', heading: text.book, width: 8, value: (row) => row.book, isTotalled: true },
      { kind: 'count', heading: text.counted, width: 8, value: (row) => row.counted, isTotalled: true },
      { kind: 'count', heading: text.difference, width: 8, value: (row) => row.difference, isTotalled: true },
      { kind: 'money', heading: text.value, width: 16, value: (row) => row.valueFen, isTotalled: true },
      { kind: 'text', heading: text.kind, width: 10, value: (row) => row.kind && differenceKind[row.kind] },
      { kind: 'text', heading: text.place, width: 14, value: (row) => row.place },
      {
        kind: 'text',
        heading: text.cause,
        width: 26,
        isSentence: true,
        value: (row) => row.cause && [differenceCause[row.cause], row.note].filter(Boolean).join('：'),
      },
      { kind: 'text', heading: text.outcome, width: 18, value: (row) => row.outcome && differenceOutcome[row.outcome] },
      { kind: 'text', heading: text.countedBy, width: 10, value: (row) => row.countedBy },
      { kind: 'day', heading: text.countedAt, width: 16, value: (row) => chinaDay(row.countedAt) },
    ],
  });
}

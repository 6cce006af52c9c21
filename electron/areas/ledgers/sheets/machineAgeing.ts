import { filled } from '../../../../shared/areas/filled.ts';
import { machineTexts } from '../../../../shared/areas/ledgers/machineTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { Ageing } from '../../../../shared/areas/machines/machines.ts';
import { ageFroms, type Disposition } from '../../../../shared/areas/machines/words.ts';
import { type Language, texts } from '../../../../shared/areas/texts.ts';
import { chinaDay, type Day } from '../../../../shared/kernel/day.ts';
import type { Printing } from '../workbook/ledger.ts';
import { openBook } from '../workbook/write.ts';

/** How many machines ended in one way. */
export interface DispositionRow {
  readonly disposition: Disposition;
  readonly machines: number;
  readonly amountFen: number;
}

/** 返厂机库龄表 and 返厂机处置汇总 (R2.4, R2.4.5): how long machines stand in their states now, and how they ended in a period. */
export function machineAgeingBook(
  ageing: Ageing,
  dispositions: readonly DispositionRow[],
  period: { readonly from: Day; readonly to: Day },
  printing: Printing,
): Promise<Uint8Array> {
  const { language, printedAt } = printing;
  const { ageing: text, heading, title } = machineTexts[language];
  const { disposition, machineState } = texts[language].words;
  const { asOf, period: ofPeriod } = ledgerTexts[language];
  const book = openBook(printing);
  book.write<Ageing[number]>({
    ...printing,
    title: title.ageing,
    subtitle: filled(asOf, { day: chinaDay(printedAt) }),
    rows: ageing,
    columns: [
      { kind: 'text', heading: heading.state, width: 18, value: (row) => machineState[row.state] },
      ...ageFroms.map((from, at) => ({
        kind: 'count' as const,
        heading: ageOf(from, ageFroms[at + 1], language),
        width: 13,
        value: ({ ages }: Ageing[number]) => ages.find((age) => age.from === from)?.machines ?? 0,
        isTotalled: true,
      })),
      { kind: 'count', heading: text.all, width: 12, value: (row) => row.machines, isTotalled: true },
      // Where nothing stands, nothing is old.
      { kind: 'count', heading: text.oldest, width: 12, value: (row) => (row.machines === 0 ? null : row.oldestDays) },
    ],
  });
  book.write<DispositionRow>({
    ...printing,
    title: title.dispositions,
    subtitle: filled(ofPeriod, period),
    rows: dispositions,
    columns: [
      { kind: 'text', heading: heading.disposition, width: 24, value: (row) => disposition[row.disposition] },
      { kind: 'count', heading: heading.count, width: 14, value: (row) => row.machines, isTotalled: true },
      { kind: 'money', heading: heading.dispositionAmount, width: 18, value: (row) => row.amountFen, isTotalled: true },
    ],
  });
  return book.end();
}

/** An age class as people read it: `4–7 天`, `31 天以上`. */
function ageOf(from: number, next: number | undefined, language: Language): string {
  const { ageing } = machineTexts[language];
  return next === undefined ? filled(ageing.from, { from }) : filled(ageing.span, { from, to: next - 1 });
}

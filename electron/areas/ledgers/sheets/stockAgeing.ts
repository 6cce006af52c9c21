import { filled } from '../../../../shared/areas/filled.ts';
import { stockTexts } from '../../../../shared/areas/ledgers/stockTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import { ageFroms } from '../../../../shared/areas/stock/ageing.ts';
import type { AgeRow, SlowRow } from '../../../../shared/areas/stock/shapes.ts';
import { chinaDay } from '../../../../shared/kernel/day.ts';
import type { Printing } from '../workbook/ledger.ts';
import { openBook } from '../workbook/write.ts';

/** 库龄与呆滞表 (R4.10): good stock by age, and the parts that hardly move. */
export function stockAgeingBook(
  { categories, slow }: { readonly categories: readonly AgeRow[]; readonly slow: readonly SlowRow[] },
  printing: Printing,
): Promise<Uint8Array> {
  const { language, printedAt } = printing;
  const { ageing: text, categories: category, entries, title } = stockTexts[language];
  const { asOf, issues } = ledgerTexts[language];
  const subtitle = filled(asOf, { day: chinaDay(printedAt) });
  const sum = ({ ages }: AgeRow, of: 'pieces' | 'valueFen') => ages.reduce((total, age) => total + age[of], 0);
  const book = openBook(printing);
  book.write<AgeRow>({
    ...printing,
    title: title.ageing,
    subtitle,
    rows: categories,
    columns: [
      { kind: 'text', heading: category.category, width: 18, value: (row) => row.category },
      ...ageFroms.map((from, at) => {
        const next = ageFroms[at + 1];
        return {
          kind: 'count' as const,
          heading: next === undefined ? filled(text.ageFrom, { from }) : filled(text.age, { from, to: next - 1 }),
          width: 13,
          value: ({ ages }: AgeRow) => ages.find((age) => age.from === from)?.pieces ?? 0,
          isTotalled: true,
        };
      }),
      { kind: 'count', heading: text.all, width: 12, value: (row) => sum(row, 'pieces'), isTotalled: true },
      { kind: 'money', heading: text.value, width: 16, value: (row) => sum(row, 'valueFen'), isTotalled: true },
    ],
  });
  book.write<SlowRow>({
    ...printing,
    title: title.slow,
    subtitle,
    rows: slow,
    columns: [
      { kind: 'text', heading: entries.partCode, width: 18, value: (row) => row.partCode },
      { kind: 'text', heading: entries.partName, width: 22, value: (row) => row.partName },
      { kind: 'text', heading: category.category, width: 14, value: (row) => row.category },
      { kind: 'count', heading: issues.qty, width: 10, value: (row) => row.pieces, isTotalled: true },
      { kind: 'money', heading: text.value, width: 16, value: (row) => row.valueFen, isTotalled: true },
      { kind: 'day', heading: text.oldest, width: 16, value: (row) => row.oldestDay },
      { kind: 'day', heading: text.lastIssue, width: 16, value: (row) => row.lastIssueDay },
      { kind: 'count', heading: text.onLoan, width: 10, value: (row) => row.onLoan, isTotalled: true },
    ],
  });
  return book.end();
}

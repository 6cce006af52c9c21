import { filled } from '../../../../shared/areas/filled.ts';
import type { Figures } from '../../../../shared/areas/inspection/inspections.ts';
import { machineTexts } from '../../../../shared/areas/ledgers/machineTexts.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { Day } from '../../../../shared/kernel/day.ts';
import { type Printing, shareOf } from '../workbook/ledger.ts';
import { openBook } from '../workbook/write.ts';

/** 修复检验合格率 and 不合格项目排列表 (R2.5): how many of each model pass, and which lines fail, from the most frequent on. */
export function passRateBook(
  { models, faults }: Figures,
  period: { readonly from: Day; readonly to: Day },
  printing: Printing,
): Promise<Uint8Array> {
  const { language } = printing;
  const { faults: fault, heading, passRate: text, title } = machineTexts[language];
  const subtitle = filled(ledgerTexts[language].period, period);
  const book = openBook(printing);
  book.write<Figures['models'][number]>({
    ...printing,
    title: title.passRate,
    subtitle,
    rows: models,
    columns: [
      { kind: 'text', heading: heading.model, width: 26, value: (row) => row.modelCode },
      { kind: 'count', heading: text.inspections, width: 12, value: (row) => row.inspections, isTotalled: true },
      { kind: 'count', heading: text.passed, width: 12, value: (row) => row.passed, isTotalled: true },
      { kind: 'count', heading: text.conceded, width: 12, value: (row) => row.conceded, isTotalled: true },
      { kind: 'count', heading: text.failed, width: 12, value: (row) => row.failed, isTotalled: true },
      {
        kind: 'share',
        heading: text.rate,
        width: 12,
        value: (row) => shareOf(row.passed, row.inspections),
        ofTotals: { part: 2, whole: 1 },
      },
    ],
  });
  book.write<FaultRow>({
    ...printing,
    title: title.faults,
    subtitle,
    rows: withShares(faults),
    columns: [
      { kind: 'text', heading: fault.clause, width: 14, value: (row) => row.clause },
      { kind: 'text', heading: fault.text, width: 60, isSentence: true, value: (row) => row.text },
      { kind: 'count', heading: fault.count, width: 10, value: (row) => row.count, isTotalled: true },
      { kind: 'share', heading: fault.share, width: 12, value: (row) => row.share, isTotalled: true },
      { kind: 'share', heading: fault.cumulative, width: 12, value: (row) => row.cumulative },
    ],
  });
  return book.end();
}

type FaultRow = Figures['faults'][number] & { readonly share: number; readonly cumulative: number };

function withShares(faults: Figures['faults']): readonly FaultRow[] {
  const all = faults.reduce((sum, { count }) => sum + count, 0);
  let soFar = 0;
  return faults.map((fault) => {
    soFar += fault.count;
    return { ...fault, share: fault.count / all, cumulative: soFar / all };
  });
}

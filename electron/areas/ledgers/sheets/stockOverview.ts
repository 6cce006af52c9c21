import { filled } from '../../../../shared/areas/filled.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import type { OverviewRow } from '../../../../shared/areas/stock/shapes.ts';
import { texts } from '../../../../shared/areas/texts.ts';
import { chinaDay } from '../../../../shared/kernel/day.ts';
import type { Ledger, Printing } from '../workbook/ledger.ts';

/** 配件库存量一览表 (S2-6): what there is now, by part and condition, with the value of the good pieces. */
export function stockOverviewLedger(rows: Iterable<OverviewRow>, printing: Printing): Ledger<OverviewRow> {
  const { overview: text, asOf, yes } = ledgerTexts[printing.language];
  const { tracking } = texts[printing.language].words;
  return {
    ...printing,
    title: text.title,
    subtitle: filled(asOf, { day: chinaDay(printing.printedAt) }),
    rows,
    columns: [
      { kind: 'text', heading: text.partCode, width: 18, value: (row) => row.partCode },
      { kind: 'text', heading: text.partName, width: 22, value: (row) => row.partName },
      { kind: 'text', heading: text.category, width: 12, value: (row) => row.category },
      { kind: 'text', heading: text.unitName, width: 6, value: (row) => row.unitName },
      { kind: 'text', heading: text.tracking, width: 10, value: (row) => tracking[row.tracking] },
      { kind: 'count', heading: text.available, width: 10, value: (row) => row.available, isTotalled: true },
      { kind: 'count', heading: text.staging, width: 10, value: (row) => row.staging, isTotalled: true },
      { kind: 'count', heading: text.quarantine, width: 10, value: (row) => row.quarantine, isTotalled: true },
      { kind: 'count', heading: text.defective, width: 10, value: (row) => row.defective, isTotalled: true },
      { kind: 'count', heading: text.doa, width: 10, value: (row) => row.doa, isTotalled: true },
      { kind: 'count', heading: text.all, width: 10, value: everything, isTotalled: true },
      { kind: 'count', heading: text.safetyStock, width: 10, value: (row) => row.safetyStock },
      { kind: 'text', heading: text.isBelowSafety, width: 10, value: (row) => (row.isBelowSafety ? yes : null) },
      { kind: 'day', heading: text.oldestDay, width: 16, value: (row) => row.oldestDay },
      { kind: 'money', heading: text.value, width: 15, value: (row) => row.valueFen, isTotalled: true },
    ],
  };
}

function everything(row: OverviewRow): number {
  return row.available + row.staging + row.quarantine + row.defective + row.doa;
}

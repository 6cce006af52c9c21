import type { Worksheet } from 'exceljs';
import { filled } from '../../../../shared/areas/filled.ts';
import { ledgerTexts } from '../../../../shared/areas/ledgers/texts.ts';
import { border, type NumberKind, putFormula, putText } from './cells.ts';
import { type Column, type Sheet, shareOf } from './ledger.ts';

/** What was written: where, how many rows of the ledger's own, and the sum of each column in its own unit (pieces or fen). */
export interface Written {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: number;
  readonly sums: readonly number[];
}

/** The line of totals, formulas with their values, and the line for signatures. */
export function writeTotals<Row>(worksheet: Worksheet, sheet: Sheet<Row>, written: Written): void {
  const { columns, balance, language, printedBy } = sheet;
  const { firstRow, lastRow, sums } = written;
  const letters = columns.map((_column, index) => worksheet.getColumn(index + 1).letter);
  const row = worksheet.getRow(lastRow + 1);
  putText(row.getCell(1), ledgerTexts[language].total);
  for (const [index, column] of columns.entries()) {
    const cell = row.getCell(index + 1);
    cell.border = { ...border, top: { style: 'medium' } };
    cell.font = { bold: true };
    const total = totalOf(column, index, letters, written);
    if (total) putFormula(cell, total.formula, total.value, total.kind);
  }
  if (balance) {
    const at = (column: number, rowNumber: number) => `${letters[column]}${rowNumber}`;
    const formula = `${at(balance.column, firstRow)}+${at(balance.inColumn, lastRow + 1)}-${at(balance.outColumn, lastRow + 1)}`;
    const closing = balance.opening + (sums[balance.inColumn] ?? 0) - (sums[balance.outColumn] ?? 0);
    putFormula(row.getCell(balance.column + 1), formula, closing, 'count');
  }
  row.commit();
  const signatures = worksheet.getRow(lastRow + 3);
  putText(signatures.getCell(1), filled(sheet.signatures ?? ledgerTexts[language].signatures, { by: printedBy }));
  signatures.commit();
}

interface Total {
  readonly formula: string;
  readonly value: number;
  readonly kind: NumberKind;
}

/** What stands beneath a column; undefined where nothing does. */
function totalOf<Row>(
  column: Column<Row>,
  index: number,
  letters: readonly string[],
  { firstRow, lastRow, rows, sums }: Written,
): Total | undefined {
  const range = `${letters[index]}${firstRow}:${letters[index]}${lastRow}`;
  const sum = sums[index] ?? 0;
  switch (column.kind) {
    case 'text':
      return column.isCounted ? { formula: `COUNTA(${range})`, value: rows, kind: 'count' } : undefined;
    case 'count':
      return column.isTotalled ? { formula: `SUM(${range})`, value: sum, kind: 'count' } : undefined;
    case 'money':
      // Yuan with two decimals are not exact in binary; rounding makes any program's sum the one that stands in the books.
      return column.isTotalled ? { formula: `ROUND(SUM(${range}),2)`, value: sum, kind: 'money' } : undefined;
    case 'share': {
      if (column.ofTotals) {
        const [part, whole] = [column.ofTotals.part, column.ofTotals.whole].map((at) => `${letters[at]}${lastRow + 1}`);
        const value = shareOf(sums[column.ofTotals.part] ?? 0, sums[column.ofTotals.whole] ?? 0) ?? 0;
        return { formula: `IF(${whole}=0,0,INT(${part}*1000/${whole})/1000)`, value, kind: 'share' };
      }
      if (!column.isTotalled) return undefined;
      return { formula: `ROUND(SUM(${range}),3)`, value: Math.round(sum * 1_000) / 1_000, kind: 'share' };
    }
    default:
      return undefined;
  }
}

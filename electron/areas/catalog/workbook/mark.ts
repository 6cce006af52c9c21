import type { Cell, Fill, Worksheet } from 'exceljs';
import type { ImportProblem } from '../../../../shared/areas/catalog/contract.ts';
import { importTexts } from '../../../../shared/areas/catalog/importTexts.ts';
import { type Language, languages } from '../../../../shared/areas/texts.ts';
import { loadWorkbook } from './read.ts';

const colours = { error: 'FFFFC7CE', warning: 'FFFFEB9C' } as const;

/**
 * The uploaded workbook with its bad cells coloured (red an error, amber a warning), reason and remedy as the cell's
 * note, and a list of all problems as the last sheet. Everything of the user's stays text: nothing becomes a formula.
 * @throws AppError WORKBOOK_UNREADABLE, WORKBOOK_TOO_LARGE
 */
export async function markWorkbook(
  bytes: Uint8Array,
  sheetName: string,
  problems: readonly ImportProblem[],
  language: Language = 'zh-CN',
): Promise<Uint8Array> {
  const workbook = await loadWorkbook(bytes);
  for (const each of languages) {
    const old = workbook.getWorksheet(importTexts[each].marked.sheet);
    if (old && old.name !== sheetName) workbook.removeWorksheet(old.id);
  }
  const sheet = workbook.getWorksheet(sheetName);
  if (sheet) {
    unmark(sheet);
    for (const [address, found] of byCell(problems)) mark(sheet.getCell(address), found, language);
  }
  listProblems(workbook.addWorksheet(importTexts[language].marked.sheet), problems, language);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function byCell(problems: readonly ImportProblem[]): Map<string, ImportProblem[]> {
  return Map.groupBy(problems, ({ row, column }) => `${column ?? 'A'}${row}`);
}

function mark(cell: Cell, found: readonly ImportProblem[], language: Language): void {
  const { error, warning } = importTexts[language].marked;
  const isError = found.some((problem) => problem.severity === 'error');
  fill(cell, { type: 'pattern', pattern: 'solid', fgColor: { argb: isError ? colours.error : colours.warning } });
  const sentences = found.map(
    ({ severity, rule, reason, remedy }) =>
      `[${severity === 'error' ? error : warning}] ${rule ? `${rule} ` : ''}${reason}\n→ ${remedy}`,
  );
  cell.note = { texts: [{ text: sentences.join('\n') }], margins: { insetmode: 'auto' } };
}

/** The colours of an earlier marked copy, so that what was repaired is not red any more. */
function unmark(sheet: Worksheet): void {
  sheet.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      const old = cell.fill;
      const argb = old?.type === 'pattern' ? old.fgColor?.argb : undefined;
      if (argb !== colours.error && argb !== colours.warning) return;
      fill(cell, { type: 'pattern', pattern: 'none' });
      if (cell.note) cell.note = '✓';
    }),
  );
}

/** exceljs shares one style object among all cells that look alike; changing it in place would colour them all. */
function fill(cell: Cell, value: Fill): void {
  cell.style = { ...cell.style, fill: value };
}

function listProblems(sheet: Worksheet, problems: readonly ImportProblem[], language: Language): void {
  const texts = importTexts[language].marked;
  sheet.addRow([texts.title]).font = { bold: true, size: 14 };
  const heads = [
    texts.row,
    texts.column,
    texts.heading,
    texts.value,
    texts.severity,
    texts.rule,
    texts.reason,
    texts.remedy,
  ];
  sheet.addRow(heads).font = { bold: true };
  for (const { row, column, heading, value, severity, rule, reason, remedy } of problems) {
    const word = severity === 'error' ? texts.error : texts.warning;
    const added = sheet.addRow([row, column ?? '', heading ?? '', value, word, rule ?? '', reason, remedy]);
    added.alignment = { vertical: 'top', wrapText: true };
    fill(added.getCell(5), { type: 'pattern', pattern: 'solid', fgColor: { argb: colours[severity] } });
  }
  sheet.views = [{ state: 'frozen', ySplit: 2 }];
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: 2 + problems.length, column: heads.length } };
  [6, 6, 18, 28, 8, 10, 46, 46].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';

/** The one sheet of a workbook that went out. */
export async function sheetIn(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const [sheet] = await sheetsIn(bytes);
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** All its sheets. */
export async function sheetsIn(bytes: Uint8Array): Promise<readonly ExcelJS.Worksheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook.worksheets;
}

/** The values of a row, cell by cell. */
export function rowOf(sheet: ExcelJS.Worksheet, row: number): ExcelJS.CellValue[] {
  return Array.from({ length: sheet.columnCount }, (_, index) => sheet.getRow(row).getCell(index + 1).value);
}

/** The rows beneath the headings as `{ heading: value }`, days as `YYYY-MM-DD`, without empty cells, up to the line of totals. */
export function recordsOf(sheet: ExcelJS.Worksheet): Readonly<Record<string, ExcelJS.CellValue>>[] {
  const headingRow = sheet.views[0]?.state === 'frozen' ? (sheet.views[0].ySplit ?? 0) : 0;
  const headings = rowOf(sheet, headingRow).map(String);
  const last = sheet.getColumn(1).values.lastIndexOf('合计') - 1;
  return Array.from({ length: last - headingRow }, (_, at) =>
    Object.fromEntries(
      rowOf(sheet, headingRow + 1 + at).flatMap((value, column) =>
        value === null
          ? []
          : [[headings[column] ?? '', value instanceof Date ? value.toISOString().slice(0, 10) : value]],
      ),
    ),
  );
}

/** Workbooks as LibreOffice saves them after reading and computing them. */
export function recalculated(program: string, books: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  try {
    const names = books.map((bytes, at) => {
      writeFileSync(join(folder, `${at}.xlsx`), bytes);
      return `${at}.xlsx`;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'out');
    const files = names.map((name) => join(folder, name));
    const run = spawnSync(program, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files], {
      timeout: 100_000,
    });
    if (run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`);
    return names.map((name) => readFileSync(join(out, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

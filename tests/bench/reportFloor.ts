import { Writable } from 'node:stream';
import BetterSqlite from 'better-sqlite3';
import ExcelJS from 'exceljs';
import type { InspectionRecord } from '../../shared/areas/inspection/record.ts';
import { sides } from '../../shared/areas/inspection/words.ts';

interface Row {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly serial: string;
  readonly model_code: string;
  readonly size_tenth_inch: number;
  readonly standard_id: string;
  readonly standard_hash: string;
  readonly verdict: string;
  readonly record: string;
  readonly concluded_at: string;
  readonly inspector: string;
  readonly supervisor: string | null;
  readonly concession_reason: string;
}

const thin = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
/** Formats of the columns in their order; what is not named is text. */
const FORMATS: Readonly<Record<number, string>> = {
  ...{ 2: '#,##0', 3: 'yyyy"年"m"月"d"日"', 11: '0.00', 12: '0.00', 13: '0.00', 14: '0.00', 15: '0.00' },
  ...{ 16: '#,##0', 17: '#,##0', 18: '#,##0' },
};
/** Sentences that break into lines. */
const WRAPPED: readonly number[] = [10, 21];

/**
 * The floor of the report: raw statements, and the workbook library's own stream of the same rows in one go, with the borders and formats
 * of a register, without head and totals. Answers how long it took, in milliseconds, and the numbers that it wrote.
 */
export async function writeReportRaw(
  file: string,
  from: string,
  before: string,
): Promise<{ readonly ms: number; readonly numbers: readonly string[] }> {
  const db = new BetterSqlite(file, { readonly: true });
  const startedAt = performance.now();
  const found = db.prepare<[string, string], Row>(
    `select inspection.*, machine.serial, machine.model_code, person.name inspector, supervisor.name supervisor
     from inspection join machine on machine.id = inspection.machine_id join person on person.id = inspection.inspector_id
     left join person supervisor on supervisor.id = inspection.conceded_by
     where concluded_at >= ? and concluded_at < ? and is_amended = 0 order by concluded_at, inspection.id`,
  );
  const faults = db
    .prepare<[string], string>('select distinct clause from inspection_fault where inspection_id = ? order by key')
    .pluck();
  const chunks: Uint8Array[] = [];
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const sheet = workbook.addWorksheet('report');
  const numbers: string[] = [];
  for (const row of found.iterate(from, before)) {
    const { gaps, dots } = JSON.parse(row.record) as InspectionRecord;
    const points = sides.map((side) => gaps[side].filter((um) => um !== null));
    const all = points.flat();
    numbers.push(`${row.number} ${row.version}`);
    const line = sheet.addRow([
      ...[row.number, row.version, new Date(row.concluded_at), row.serial, row.model_code, row.size_tenth_inch / 10],
      ...[row.standard_id, row.standard_hash.slice(0, 8), row.verdict, faultsOf(row.id)],
      ...points.map((side) => (side.length > 0 ? Math.max(...side) / 1_000 : null)),
      all.length > 0 ? (Math.max(...all) - Math.min(...all)) / 1_000 : null,
      ...['bright', 'dark', 'subpixel'].map((kind) => dots.filter((dot) => dot.kind === kind).length),
      ...[row.inspector, row.supervisor, row.concession_reason],
    ]);
    line.eachCell({ includeEmpty: true }, (cell, column) => {
      cell.border = border;
      cell.numFmt = FORMATS[column] ?? '@';
      cell.alignment = { vertical: 'top', wrapText: WRAPPED.includes(column) };
    });
    line.commit();
  }
  sheet.commit();
  await workbook.commit();
  const ms = performance.now() - startedAt;
  db.close();
  if (chunks.length === 0) throw new Error('no workbook');
  return { ms, numbers };

  function faultsOf(id: string): string {
    return faults.all(id).join(' ');
  }
}

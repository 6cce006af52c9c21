import { createHash } from 'node:crypto';
import type { ImportPreview, ImportProblem, ImportResult } from '../../../shared/areas/catalog/contract.ts';
import type { Table } from '../../../shared/areas/catalog/importing/cells.ts';
import type { Reading } from '../../../shared/areas/catalog/importing/reading.ts';
import { likelyHeadings, type Recognised, recognise } from '../../../shared/areas/catalog/importing/recognise.ts';
import { wordProblem } from '../../../shared/areas/catalog/importTexts.ts';
import type { WorkbookKind } from '../../../shared/areas/catalog/words.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { Language } from '../../../shared/areas/texts.ts';
import { markWorkbook } from './workbook/mark.ts';
import { readWorkbook } from './workbook/read.ts';

/** A good row with what taking it would do. */
export interface PlannedRow<T> {
  readonly row: number;
  readonly value: T;
  readonly effect: 'add' | 'change' | 'same';
}

/** What an import would do: decided from the file and the catalogue, before anything is written. */
export interface ImportPlan<T> {
  readonly table: Table & { readonly kind: WorkbookKind };
  readonly reading: Reading<T>;
  readonly rows: readonly PlannedRow<T>[];
}

/** Reads an uploaded workbook and finds out what it is. Throws WORKBOOK_UNREADABLE, WORKBOOK_TOO_LARGE or WORKBOOK_UNKNOWN. */
export async function openTable(file: File, kinds?: readonly WorkbookKind[]): Promise<Recognised> {
  const sheets = await readWorkbook(await bytesOf(file));
  const table = recognise(sheets);
  if (!table || (kinds && !kinds.includes(table.kind)))
    throw new AppError('WORKBOOK_UNKNOWN', { headings: likelyHeadings(sheets) });
  return table;
}

/** The plan as the preview that a user sees. */
export function previewOf<T>(plan: ImportPlan<T>, language: Language): ImportPreview {
  const count = (effect: PlannedRow<T>['effect']) => plan.rows.filter((row) => row.effect === effect).length;
  return {
    kind: plan.table.kind,
    sheet: plan.table.sheet.name,
    headingRow: plan.table.headingRow,
    rows: plan.reading.rowCount,
    toAdd: count('add'),
    toChange: count('change'),
    unchanged: count('same'),
    refusedRows: plan.reading.refusedRows,
    problems: problemsOf(plan, language),
    digest: digestOf(plan),
  };
}

/** What was done, once it is done. */
export function resultOf<T>(plan: ImportPlan<T>): ImportResult {
  const { toAdd, toChange, unchanged, refusedRows } = previewOf(plan, 'zh-CN');
  return { added: toAdd, changed: toChange, unchanged, refusedRows };
}

/** Refuses to take rows other than those that the user saw. */
export function refuseChanged<T>(plan: ImportPlan<T>, digest: string): void {
  if (digestOf(plan) !== digest) throw new AppError('WORKBOOK_CHANGED', {});
}

/** The uploaded workbook with its bad cells marked. */
export async function markedFile<T>(file: File, plan: ImportPlan<T>, language: Language): Promise<File> {
  const bytes = await markWorkbook(await bytesOf(file), plan.table.sheet.name, problemsOf(plan, language));
  const suffix = language === 'en' ? 'problems' : '问题';
  return new File([new Uint8Array(bytes)], `${file.name.replace(/\.xlsx$/i, '')}-${suffix}.xlsx`, { type: XLSX });
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

function problemsOf<T>(plan: ImportPlan<T>, language: Language): ImportProblem[] {
  return plan.reading.problems.map((problem) => wordProblem(problem, language));
}

/** Ties a later import to exactly this reading of file and catalogue. */
function digestOf<T>(plan: ImportPlan<T>): string {
  return createHash('sha256')
    .update(JSON.stringify([plan.table.kind, plan.rows, plan.reading.problems]))
    .digest('hex');
}

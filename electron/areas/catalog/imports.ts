import type { catalog as contract } from '../../../shared/areas/catalog/contract.ts';
import type { Recognised } from '../../../shared/areas/catalog/importing/recognise.ts';
import type { WorkbookKind } from '../../../shared/areas/catalog/words.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';
import { type Operations, prepared } from '../operation.ts';
import { type ImportPlan, markedFile, openTable, previewOf, refuseChanged, resultOf } from './importing.ts';
import { applyRows, type CatalogRow, planRows } from './importRows.ts';

const KINDS: readonly WorkbookKind[] = ['parts', 'bins', 'stations', 'engineers'];

export const imports: Operations<typeof contract.imports> = {
  recognise: async (_context, { file }) => {
    const { kind, sheet, headingRow } = await openTable(file);
    return { kind, sheet: sheet.name, headingRow };
  },

  preview: async ({ db, today, language }, { file }) =>
    previewOf(await planRows(db, await openTable(file, KINDS), today), language),

  apply: prepared(
    (_context, { file }) => openTable(file, KINDS),
    async ({ tx, today, subject }, { file, digest }, table) => {
      subject(file.name.slice(0, 100));
      return importTable(tx, table, today, digest);
    },
  ),

  marked: async ({ db, today, language }, { file }) =>
    markedFile(file, await planRows(db, await openTable(file, KINDS), today), language),
};

/** Takes the good rows of a recognised table. With a digest, only if they are the rows that were previewed. */
export async function importTable(tx: Tx, table: Recognised, today: Day, digest?: string) {
  const plan: ImportPlan<CatalogRow> = await planRows(tx as ReadDb, table, today);
  if (digest !== undefined) refuseChanged(plan, digest);
  if (!KINDS.includes(plan.table.kind)) throw new AppError('WORKBOOK_UNKNOWN', { headings: plan.table.kind });
  await applyRows(tx, plan, today);
  return resultOf(plan);
}

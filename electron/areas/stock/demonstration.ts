import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/areas/errors.ts';
import type { stock as contract } from '../../../shared/areas/stock/contract.ts';
import { openTable, XLSX } from '../catalog/importing.ts';
import { importTable } from '../catalog/imports.ts';
import { type Operations, prepared } from '../operation.ts';
import { importOpening } from './openingStock.ts';

/** In the order in which they build on each other. */
const WORKBOOKS = ['bins', 'parts', 'stations', 'engineers', 'opening-stock'] as const;

/** Fills an empty warehouse from the demonstration workbooks, taking their good rows as an import would. */
export const loadDemonstration: Operations<typeof contract>['loadDemonstration'] = prepared(
  async ({ resourcesDir }) =>
    Promise.all(
      WORKBOOKS.map(async (name) => {
        const content = await readFile(join(resourcesDir, 'demo', `${name}.xlsx`));
        return openTable(new File([new Uint8Array(content)], `${name}.xlsx`, { type: XLSX }));
      }),
    ),
  async (context, _input, tables) => {
    const { tx, today } = context;
    const part = await tx.selectFrom('part').select('id').limit(1).executeTakeFirst();
    const bin = await tx.selectFrom('bin').select('id').limit(1).executeTakeFirst();
    if (part || bin) throw new AppError('WAREHOUSE_NOT_EMPTY', {});
    for (const table of tables) {
      if (table.kind === 'openingStock') await importOpening(context, table);
      else await importTable(tx, table, today);
    }
    return { done: true };
  },
);

import { sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { inspection as contract } from '../../../shared/areas/inspection/contract.ts';
import type { PanelSize } from '../../../shared/areas/inspection/record.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { defaultStandard, documentOf, standardRow } from './standards.ts';

/** What belongs into the carton of a model (R2.5.2.11), and how many pixels its panel has. */
export const models: Operations<typeof contract>['models'] = {
  list: async ({ db }, { search, cursor, limit = DEFAULT_LIMIT }) => {
    let query = db.selectFrom('model');
    if (search) query = query.where(sql<boolean>`lower(code) like ${likePattern(search)} escape '\\'`);
    const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    if (cursor) query = query.where('code', '>', cursor);
    const rows = await query.selectAll().orderBy('code').limit(limit).execute();
    const lists = await accessoriesOf(
      db,
      rows.map((row) => row.code),
    );
    const house = await houseAccessories(db);
    return pageOf(
      rows.map((row) => ({
        modelCode: row.code,
        sizeTenthInch: row.size_tenth_inch,
        accessories: lists.get(row.code) ?? [...house],
        isOwnList: lists.has(row.code),
        panel: panelIn(row),
      })),
      total,
      limit,
      (model) => model.modelCode,
    );
  },

  get: async ({ db }, { modelCode }) => {
    await modelRow(db, modelCode);
    const { accessories, panel } = await panelOf(db, modelCode);
    return {
      modelCode,
      accessories: [...(accessories ?? (await houseAccessories(db)))],
      isOwnList: accessories !== null,
      panel,
    };
  },

  save: async ({ tx, subject }, { modelCode, accessories, panel }) => {
    subject(modelCode);
    await modelRow(tx, modelCode);
    await tx
      .updateTable('model')
      .set({ width_px: panel?.widthPx ?? null, height_px: panel?.heightPx ?? null })
      .where('code', '=', modelCode)
      .execute();
    await tx.deleteFrom('model_accessory').where('model_code', '=', modelCode).execute();
    const names = [...new Set(accessories)];
    if (names.length > 0) {
      await tx
        .insertInto('model_accessory')
        .values(names.map((name, position) => ({ model_code: modelCode, position, name })))
        .execute();
    }
    return { modelCode, accessories: names, panel };
  },
};

/** A model's own list of accessories, null where it has none, and its panel, null where nobody has entered it. */
export async function panelOf(
  db: ReadDb,
  modelCode: string,
): Promise<{ readonly accessories: readonly string[] | null; readonly panel: PanelSize | null }> {
  const row = await db
    .selectFrom('model')
    .select(['width_px', 'height_px'])
    .where('code', '=', modelCode)
    .executeTakeFirst();
  const lists = await accessoriesOf(db, [modelCode]);
  return { accessories: lists.get(modelCode) ?? null, panel: row ? panelIn(row) : null };
}

async function modelRow(db: ReadDb, code: string): Promise<void> {
  const row = await db.selectFrom('model').select('code').where('code', '=', code).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'model', key: code });
}

/** What the bench's standard counts where a model has no list of its own. */
async function houseAccessories(db: ReadDb): Promise<readonly string[]> {
  return documentOf(await standardRow(db, await defaultStandard(db))).accessories;
}

async function accessoriesOf(db: ReadDb, codes: readonly string[]): Promise<Map<string, string[]>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('model_accessory')
    .selectAll()
    .where('model_code', 'in', codes)
    .orderBy('model_code')
    .orderBy('position')
    .execute();
  const lists = new Map<string, string[]>();
  for (const { model_code, name } of rows) lists.set(model_code, [...(lists.get(model_code) ?? []), name]);
  return lists;
}

function panelIn({ width_px, height_px }: { width_px: number | null; height_px: number | null }): PanelSize | null {
  return width_px !== null && height_px !== null ? { widthPx: width_px, heightPx: height_px } : null;
}

import { AppError } from '../../../shared/areas/errors.ts';
import type { inspection as contract } from '../../../shared/areas/inspection/contract.ts';
import { contradictions } from '../../../shared/areas/inspection/contradictions.ts';
import type { StandardHead, StandardView } from '../../../shared/areas/inspection/inspections.ts';
import { judge } from '../../../shared/areas/inspection/judge.ts';
import type { Language } from '../../../shared/areas/texts.ts';

import type { CommandContext, Reading } from '../context.ts';
import type { Operations } from '../operation.ts';
import { judgementView } from './inspections.ts';
import {
  defaultSetting,
  defaultStandard,
  documentOf,
  hashOf,
  nameOf,
  type StandardKey,
  type StandardRow,
  standardRow,
  textOf,
} from './standards.ts';

/** Standards as data: copied, edited, tried out, published. */
export const standards: Operations<typeof contract>['standards'] = {
  list: (context) => headsOf(context),

  get: (context, key) => viewOf(context, key),

  copy: async (context, { standardId, version, newId }) => {
    const { tx, subject } = context;
    const source = await standardRow(tx, { standardId, version });
    const id = newId ?? standardId;
    const versions = await tx
      .selectFrom('standard')
      .select(['version', 'hash'])
      .where('id', '=', id)
      .orderBy('version', 'desc')
      .execute();
    const [newest] = versions;
    if (newId !== null && newest) throw new AppError('CODE_TAKEN', { code: id });
    if (newest && newest.hash === null) throw new AppError('STANDARD_DRAFT_EXISTS', { standard: id });
    const next = { standardId: id, version: (newest?.version ?? 0) + 1 };
    subject(nameOf(next));
    const document = { ...documentOf(source), id, version: next.version };
    await tx
      .insertInto('standard')
      .values({
        id,
        version: next.version,
        document: textOf(document),
        hash: null,
        is_selectable: 0,
        published_at: null,
        published_by: '',
      })
      .execute();
    return viewAfter(context, next);
  },

  save: async (context, { document, digest }) => {
    const key = { standardId: document.id, version: document.version };
    const row = await draft(context, key);
    if (hashOf(row.document) !== digest) throw new AppError('STANDARD_CHANGED', { standard: nameOf(key) });
    await context.tx
      .updateTable('standard')
      .set({ document: textOf(document) })
      .where('id', '=', document.id)
      .where('version', '=', document.version)
      .execute();
    return viewAfter(context, key);
  },

  discard: async (context, key) => {
    await draft(context, key);
    await context.tx
      .deleteFrom('standard')
      .where('id', '=', key.standardId)
      .where('version', '=', key.version)
      .execute();
    return headsOf({ ...context, db: context.tx });
  },

  publish: async (context, { isContradictionMeant, ...key }) => {
    const { tx, now, by } = context;
    const row = await draft(context, key);
    const document = documentOf(row);
    const found = contradictions(document);
    if (found.length > 0 && !isContradictionMeant) {
      const items = found.map(({ code, itemId, about }) =>
        [itemId, about, context.say(`words.contradiction.${code}`)].filter(Boolean).join(' '),
      );
      throw new AppError('STANDARD_CONTRADICTS', { standard: nameOf(key), items });
    }
    const text = textOf(document);
    await tx
      .updateTable('standard')
      .set({
        document: text,
        hash: hashOf(text),
        is_selectable: document.needsConfirmation ? 0 : 1,
        published_at: now,
        published_by: by.name,
      })
      .where('id', '=', key.standardId)
      .where('version', '=', key.version)
      .execute();
    return viewAfter(context, key);
  },

  confirm: async (context, key) => {
    await publishedRow(context, key);
    await context.tx
      .updateTable('standard')
      .set({ is_selectable: 1 })
      .where('id', '=', key.standardId)
      .where('version', '=', key.version)
      .execute();
    return viewAfter(context, key);
  },

  setDefault: async (context, key) => {
    const row = await publishedRow(context, key);
    refuseUnselectable(row);
    const { key: name, value } = defaultSetting(key);
    await context.tx
      .insertInto('setting')
      .values({ key: name, value })
      .onConflict((oc) => oc.column('key').doUpdateSet({ value }))
      .execute();
    return headsOf({ ...context, db: context.tx });
  },

  tryOut: async (_context, { document, sizeTenthInch, panel, record }) => ({
    judgement: judgementView(judge(document, { sizeTenthInch, panel, accessories: null }, record)),
    contradictions: [...contradictions(document)],
  }),
};

/** May whole sets be judged by it? Throws STANDARD_DRAFT, STANDARD_NOT_SELECTABLE or STANDARD_OF_PANEL. */
export function refuseUnselectable(row: StandardRow): void {
  const standard = nameOf({ standardId: row.id, version: row.version });
  if (row.hash === null) throw new AppError('STANDARD_DRAFT', { standard });
  if (row.is_selectable !== 1) throw new AppError('STANDARD_NOT_SELECTABLE', { standard });
  if (documentOf(row).scope === 'panel') throw new AppError('STANDARD_OF_PANEL', { standard });
}

/** The version as lists show it. */
export function standardHeadOf(row: StandardRow, chosen: StandardKey, language: Language): StandardHead {
  const document = documentOf(row);
  const pick = (text: { readonly zh: string; readonly en: string }) => (language === 'en' ? text.en : text.zh);
  return {
    id: row.id,
    version: row.version,
    hash: row.hash,
    state: row.hash === null ? 'draft' : 'published',
    name: pick(document.name),
    source: pick(document.source),
    scope: document.scope,
    isSecondarySource: document.isSecondarySource,
    isSelectable: row.is_selectable === 1,
    isDefault: row.id === chosen.standardId && row.version === chosen.version,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
  };
}

async function headsOf({ db, language }: Pick<Reading, 'db' | 'language'>): Promise<StandardHead[]> {
  const chosen = await defaultStandard(db);
  const rows = await db.selectFrom('standard').selectAll().orderBy('id').orderBy('version').execute();
  return rows.map((row) => standardHeadOf(row, chosen, language));
}

async function viewOf({ db, language }: Pick<Reading, 'db' | 'language'>, key: StandardKey): Promise<StandardView> {
  const row = await standardRow(db, key);
  const document = documentOf(row);
  return {
    ...standardHeadOf(row, await defaultStandard(db), language),
    document,
    digest: hashOf(row.document),
    contradictions: [...contradictions(document)],
  };
}

function viewAfter(context: CommandContext, key: StandardKey): Promise<StandardView> {
  return viewOf({ ...context, db: context.tx }, key);
}

/** Throws NOT_FOUND or STANDARD_PUBLISHED. */
async function draft({ tx, subject }: CommandContext, key: StandardKey): Promise<StandardRow> {
  subject(nameOf(key));
  const row = await standardRow(tx, key);
  if (row.hash !== null) throw new AppError('STANDARD_PUBLISHED', { standard: nameOf(key) });
  return row;
}

/** Throws NOT_FOUND or STANDARD_DRAFT. */
async function publishedRow({ tx, subject }: CommandContext, key: StandardKey) {
  subject(nameOf(key));
  const row = await standardRow(tx, key);
  if (row.hash === null) throw new AppError('STANDARD_DRAFT', { standard: nameOf(key) });
  return row;
}

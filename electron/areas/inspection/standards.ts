import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/areas/errors.ts';
import { type StandardDocument, standardDocument } from '../../../shared/areas/inspection/standard.ts';
import type { Instant } from '../../../shared/kernel/day.ts';
import type { Database, ReadDb } from '../../database/handles.ts';
import type { Schema } from '../../database/schema.ts';
import { inTransaction } from '../../database/transaction.ts';

export interface StandardKey {
  readonly standardId: string;
  readonly version: number;
}

export type StandardRow = Schema['standard'];

/** A document as it is kept: the same content always gives the same text, and so the same hash. */
export function textOf(document: StandardDocument): string {
  return JSON.stringify(standardDocument.parse(document));
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** How people name a version: `factory-1 v2`. */
export function nameOf({ standardId, version }: StandardKey): string {
  return `${standardId} v${version}`;
}

/** Throws NOT_FOUND. */
export async function standardRow(db: ReadDb, { standardId, version }: StandardKey): Promise<StandardRow> {
  const row = await db
    .selectFrom('standard')
    .selectAll()
    .where('id', '=', standardId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'standard', key: nameOf({ standardId, version }) });
  return row;
}

/** The document of a row. A published one never changes, so it is read and checked once. */
export function documentOf({ document, hash }: Pick<StandardRow, 'document' | 'hash'>): StandardDocument {
  const known = hash === null ? undefined : published.get(hash);
  if (known) return known;
  const parsed = standardDocument.parse(JSON.parse(document));
  if (hash !== null) published.set(hash, parsed);
  return parsed;
}

/** The document that an inspection names by its hash. A published one never changes, so its row is read once. Throws NOT_FOUND. */
export async function publishedDocument(db: ReadDb, key: StandardKey, hash: string): Promise<StandardDocument> {
  return published.get(hash) ?? documentOf(await standardRow(db, key));
}

const published = new Map<string, StandardDocument>();

const DEFAULT = 'inspection.standard';

/** The standard that the bench takes unless told otherwise. */
export async function defaultStandard(db: ReadDb): Promise<StandardKey> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', DEFAULT).executeTakeFirst();
  return row ? (JSON.parse(row.value) as StandardKey) : { standardId: 'factory-1', version: 1 };
}

/** The setting that {@link defaultStandard} reads. */
export function defaultSetting({ standardId, version }: StandardKey): { readonly key: string; readonly value: string } {
  return { key: DEFAULT, value: JSON.stringify({ standardId, version }) };
}

/**
 * Brings the standards that come with the program into the warehouse, each once: what is published never changes, so a version that is
 * there already is left as it is.
 */
export async function enterHouseStandards(deps: {
  readonly database: Database;
  readonly clock: () => Date;
  readonly resourcesDir: string;
}): Promise<void> {
  const dir = join(deps.resourcesDir, 'standards');
  const files = (await readdir(dir)).filter((name) => name.endsWith('.json')).sort();
  const documents = await Promise.all(
    files.map(async (name) => standardDocument.parse(JSON.parse(await readFile(join(dir, name), 'utf8')))),
  );
  const known = await deps.database.read.selectFrom('standard').select(['id', 'version']).execute();
  const isKnown = ({ id, version }: StandardDocument) => known.some((row) => row.id === id && row.version === version);
  const rows = documents
    .filter((document) => !isKnown(document))
    .map((document) => {
      const text = textOf(document);
      return {
        id: document.id,
        version: document.version,
        document: text,
        hash: hashOf(text),
        is_selectable: document.needsConfirmation ? (0 as const) : (1 as const),
        published_at: deps.clock().toISOString() as Instant,
        published_by: '',
      };
    });
  if (rows.length === 0) return;
  await inTransaction(deps.database, async (tx) => {
    await tx
      .insertInto('standard')
      .values(rows)
      // Where two hosts start at once, one of them has been quicker.
      .onConflict((oc) => oc.columns(['id', 'version']).doNothing())
      .execute();
  });
}

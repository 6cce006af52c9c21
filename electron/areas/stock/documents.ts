import { sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { Document } from '../../../shared/areas/stock/shapes.ts';
import type { DocumentKind } from '../../../shared/areas/stock/words.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { QueryContext } from '../context.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { movements } from './movements.ts';

/** Stock documents, newest first. */
export async function documents(
  { db }: QueryContext,
  {
    search,
    kind,
    cursor,
    limit = DEFAULT_LIMIT,
  }: { search?: string; kind?: DocumentKind; cursor?: string; limit?: number },
) {
  let query = selectDocuments(db);
  let counting = db.selectFrom('document');
  if (search) {
    const found = sql<boolean>`lower(document.number) like ${likePattern(search)} escape '\\'`;
    query = query.where(found);
    counting = counting.where(found);
  }
  if (kind) {
    query = query.where('document.kind', '=', kind);
    counting = counting.where('document.kind', '=', kind);
  }
  const { total } = await counting.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  if (cursor) query = query.where('document.id', '<', cursor as never);
  const rows = await query.orderBy('document.id', 'desc').limit(limit).execute();
  return pageOf(rows.map(toDocument), total, limit, (document) => document.id);
}

/** One document with its movements, oldest first. Throws NOT_FOUND. */
export async function document({ db }: QueryContext, { number }: { number: string }) {
  const found = await documentByNumber(db, number);
  return { ...found, movements: await movements(db, (eb) => eb('movement.document_id', '=', found.id), 'oldestFirst') };
}

/** Throws NOT_FOUND. */
export async function documentByNumber(db: ReadDb, number: string): Promise<Document> {
  const row = await selectDocuments(db).where('document.number', '=', number).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'document', key: number });
  return toDocument(row);
}

function selectDocuments(db: ReadDb) {
  return db
    .selectFrom('document')
    .innerJoin('person', 'person.id', 'document.user_id')
    .leftJoin('document as earlier', 'earlier.id', 'document.reverses_id')
    .leftJoin('document as later', 'later.reverses_id', 'document.id')
    .select((eb) => [
      'document.id',
      'document.number',
      'document.kind',
      'document.day',
      'document.at',
      'document.note',
      'person.name as user_name',
      'earlier.number as reverses',
      'later.number as reversed_by',
      eb
        .selectFrom('movement')
        .select((inner) => inner.fn.coalesce(inner.fn.sum<number>('movement.qty'), sql<number>`0`).as('pieces'))
        .whereRef('movement.document_id', '=', 'document.id')
        .as('pieces'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectDocuments>['executeTakeFirstOrThrow']>>;

function toDocument(row: Row): Document {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    day: row.day,
    at: row.at,
    userName: row.user_name,
    note: row.note,
    reverses: row.reverses,
    reversedBy: row.reversed_by,
    pieces: row.pieces ?? 0,
  };
}

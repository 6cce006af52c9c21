import { sql } from 'kysely';
import type { MigrationStep } from '../tools.ts';

/**
 * An issue says itself whether somebody still picks for it. Every pick and every overview asks for the open ones: looked for among all that
 * were ever posted, they would take longer with each year.
 */
export const openWork: MigrationStep = async (db) => {
  await db.schema.alterTable('issue').addColumn('closed_at', 'text').execute();
  await sql`update issue set closed_at = coalesce(cancelled_at,
    (select min(document.at) from document where document.source_id = issue.id))`.execute(db);
  // A bin's history is found through the parts that ever stood in it, also those that have gone.
  await db.schema.dropIndex('balance_place').execute();
  await db.schema.createIndex('balance_place').on('balance').columns(['place_id', 'part_id']).execute();
  await db.schema.createIndex('issue_open').on('issue').column('id').where(sql<boolean>`closed_at is null`).execute();
};

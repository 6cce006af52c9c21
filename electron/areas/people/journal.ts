import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '../../../shared/kernel/day.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';
import { keptInsert, keptStatement } from '../../database/kept.ts';

/** What a command leaves behind. `detail` is its input as JSON, without secrets and file contents. */
export interface JournalRow {
  readonly at: Instant;
  readonly userId: string;
  readonly userName: string;
  readonly action: string;
  readonly subject: string | null;
  readonly requestId: string;
  readonly detail: string;
}

/**
 * Appends a row to the hash chain: SHA-256 over the previous hash and the row in its canonical form.
 * The head is locked here and nowhere else, as the last thing a transaction does.
 */
export async function appendJournal(tx: Tx, written: JournalRow): Promise<void> {
  // A subject may be the beginning of a longer text, cut in the middle of a character: the database would store another one than was hashed.
  const row = { ...written, subject: written.subject?.toWellFormed() ?? null };
  const [head] = await nextOfChain(tx);
  if (!head) throw new Error('the journal has no head');
  const hash = chainHash(head.hash, head.seq, row);
  await insertJournal(tx, {
    seq: head.seq,
    at: row.at,
    user_id: row.userId,
    user_name: row.userName,
    action: row.action,
    subject: row.subject,
    request_id: row.requestId,
    detail: row.detail,
    prev_hash: head.hash,
    hash,
  });
  await moveHead(tx, hash);
}

const nextOfChain = keptStatement((tx: Tx) =>
  tx.updateTable('journal_head').set({ seq: sql`seq + 1` }).where('id', '=', 1).returning(['seq', 'hash']),
);
const insertJournal = keptInsert('journal');
const moveHead = keptStatement((tx: Tx, hash: string) =>
  tx.updateTable('journal_head').set({ hash }).where('id', '=', 1),
);

/** Walks the chain from its first row. `brokenAt` is the first row that was changed, removed or put in between; null where all fit. */
export async function verifyJournal(
  db: ReadDb,
): Promise<{ readonly rows: number; readonly brokenAt: number | null; readonly headHash: string }> {
  const head = await db
    .selectFrom('journal_head')
    .select(['seq', 'hash'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow();
  let previous = GENESIS;
  let seq = 0;
  for (;;) {
    const rows = await db
      .selectFrom('journal')
      .selectAll()
      .where('seq', '>', seq)
      .where('seq', '<=', head.seq)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const expected = chainHash(previous, row.seq, {
        at: row.at,
        userId: row.user_id,
        userName: row.user_name,
        action: row.action,
        subject: row.subject,
        requestId: row.request_id,
        detail: row.detail,
      });
      if (row.seq !== seq + 1 || row.prev_hash !== previous || row.hash !== expected) {
        return { rows: head.seq, brokenAt: seq + 1, headHash: head.hash };
      }
      seq = row.seq;
      previous = row.hash;
    }
    if (rows.length < PAGE) break;
  }
  const isWhole = seq === head.seq && previous === head.hash;
  return { rows: head.seq, brokenAt: isWhole ? null : seq + 1, headHash: head.hash };
}

const GENESIS = '0'.repeat(64);
const PAGE = 2000;

function chainHash(previous: string, seq: number, row: JournalRow): string {
  const canonical = JSON.stringify([
    seq,
    row.at,
    row.userId,
    row.userName,
    row.action,
    row.subject,
    row.requestId,
    row.detail,
  ]);
  return createHash('sha256').update(previous).update('\n').update(canonical).digest('hex');
}

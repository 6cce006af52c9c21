import { sql } from 'kysely';
import { deadline, type Pause, type Rhythm } from '../../../shared/areas/clocks/deadline.ts';
import type { Term } from '../../../shared/areas/clocks/terms.ts';
import {
  type ClockOutcome,
  type ClockRule,
  type ClockSubject,
  clockOutcomes,
} from '../../../shared/areas/clocks/words.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { PartId, StationId, UnitId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { termsOf } from './policy.ts';
import { rhythmOf } from './rhythm.ts';

/** Stands in the table where a clock has no end while a written explanation pauses it; sorts after every day. */
export const NO_DAY = '9999-12-31' as Day;

export interface ClockStart {
  readonly rule: ClockRule;
  readonly subject: ClockSubject;
  readonly subjectId: string;
  /** The paper's number, as people name it. */
  readonly subjectNumber: string;
  readonly stationId: StationId | null;
  readonly partId?: PartId;
  readonly unitId?: UnitId | null;
  readonly qty?: number;
  /** The day of the event; it is not counted. */
  readonly start: Day;
  /** Where the rule's own term is not the one that counts. */
  readonly term?: Term;
}

/** Starts deadlines under the terms that hold now; they keep them whatever an administrator changes later. */
export async function startClocks(tx: Tx, starts: readonly ClockStart[]): Promise<void> {
  if (starts.length === 0) return;
  const rhythm = await rhythmOf(tx);
  const terms = await termsOf(tx);
  const rows = starts.map((start) => {
    const term = start.term ?? terms[start.rule];
    return {
      id: newId<'ClockId'>(),
      rule: start.rule,
      subject: start.subject,
      subject_id: start.subjectId,
      subject_number: start.subjectNumber,
      station_id: start.stationId,
      part_id: start.partId ?? null,
      unit_id: start.unitId ?? null,
      qty: start.qty ?? 1,
      start_day: start.start,
      days: term.days,
      unit: term.unit,
      stocktake_date: rhythm.stocktakeDate,
      pauses: '[]',
      ...dueOf(start.start, term, rhythm, []),
      closed_day: null,
      outcome: null,
    };
  });
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await tx
      .insertInto('clock')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute();
  }
}

/** Ends what runs for a subject: met or late by the day on which it was done. */
export async function meetClocks(tx: Tx, subjectId: string, rules: readonly ClockRule[], day: Day): Promise<void> {
  await running(tx, subjectId, rules)
    .set({ closed_day: day, outcome: sql`case when due_day >= ${day} then 'met' else 'late' end` })
    .execute();
}

/** Ends what runs for a subject because it is no longer owed. */
export async function cancelClocks(tx: Tx, subjectId: string, rules: readonly ClockRule[], day: Day): Promise<void> {
  await running(tx, subjectId, rules).set({ closed_day: day, outcome: 'cancelled' }).execute();
}

/** Lets clocks that had ended on account of something that was taken back run on as before: however they ended, or in the given ways. */
export async function reopenClocks(
  tx: Tx,
  subjectId: string,
  rules: readonly ClockRule[],
  ended: readonly ClockOutcome[] = clockOutcomes,
): Promise<void> {
  await tx
    .updateTable('clock')
    .set({ closed_day: null, outcome: null })
    .where('subject_id', '=', subjectId)
    .where('rule', 'in', [...rules])
    .where('outcome', 'in', [...ended])
    .execute();
  // The calendar may have changed while nobody counted them.
  await recount(tx, subjectId, rules, (row) => row);
}

/** So many pieces are still owed under a running clock. */
export async function setClockQty(tx: Tx, subjectId: string, qty: number): Promise<void> {
  await tx
    .updateTable('clock')
    .set({ qty })
    .where('subject_id', '=', subjectId)
    .where('closed_day', 'is', null)
    .execute();
}

/** Counts a running clock from another day: the station's receipt instead of the presumed one. */
export async function restartClocks(tx: Tx, subjectId: string, rules: readonly ClockRule[], start: Day): Promise<void> {
  await recount(tx, subjectId, rules, (row) => ({ ...row, start }));
}

/** R4.3c: the days of a written explanation do not count. */
export async function pauseClocks(
  tx: Tx,
  subjectId: string,
  rules: readonly ClockRule[],
  pauses: readonly Pause[],
): Promise<void> {
  await recount(tx, subjectId, rules, (row) => ({ ...row, pauses }));
}

/** The end of a count, in the form of the table's columns. */
export function dueOf(start: Day, term: Term, rhythm: Rhythm, pauses: readonly Pause[]) {
  const { dueDay, isProvisional } = deadline(start, term, rhythm, pauses);
  return { due_day: dueDay ?? NO_DAY, is_provisional: isProvisional ? (1 as const) : (0 as const) };
}

const ROWS_AT_ONCE = 200;

function running(tx: Tx, subjectId: string, rules: readonly ClockRule[]) {
  return tx
    .updateTable('clock')
    .where('subject_id', '=', subjectId)
    .where('rule', 'in', [...rules])
    .where('closed_day', 'is', null);
}

async function recount(
  tx: Tx,
  subjectId: string,
  rules: readonly ClockRule[],
  change: (row: { readonly start: Day; readonly pauses: readonly Pause[] }) => {
    readonly start: Day;
    readonly pauses: readonly Pause[];
  },
): Promise<void> {
  const rhythm = await rhythmOf(tx);
  const rows = await tx
    .selectFrom('clock')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .where('rule', 'in', [...rules])
    .where('closed_day', 'is', null)
    .execute();
  for (const row of rows) {
    const { start, pauses } = change({ start: row.start_day, pauses: JSON.parse(row.pauses) as Pause[] });
    const ownRhythm = { ...rhythm, stocktakeDate: row.stocktake_date };
    await tx
      .updateTable('clock')
      .set({ start_day: start, pauses: JSON.stringify(pauses), ...dueOf(start, row, ownRhythm, pauses) })
      .where('id', '=', row.id)
      .execute();
  }
}

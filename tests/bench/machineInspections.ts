import { createHash } from 'node:crypto';
import type BetterSqlite from 'better-sqlite3';
import type { StandardRow } from '../../electron/areas/inspection/standards.ts';
import { newId } from '../../electron/database/ids.ts';
import type { InspectionRecord } from '../../shared/areas/inspection/record.ts';
import type { Day, Instant } from '../../shared/kernel/day.ts';
import type { Courses, Machine } from './machineCourse.ts';
import type { Numbering } from './numbering.ts';
import { putInto } from './rawInsert.ts';
import { type Found, seenOf } from './seen.ts';
import { at, type People } from './staff.ts';

/** How an inspection ends; one is written down wrong and has a newer version, one waits for its second person, one is open. */
export type End = Exclude<Found, 'open'> | 'amended' | 'awaitingConcession' | 'open';

/** An inspection takes so many minutes. */
const MINUTES = 20;
/** One of so many inspections has a photo. */
const PHOTO_EVERY = 8;

/** Writes an inspection of a machine that waits for it, judged by the program's own rule. Throws where the rule says something else. */
export type Inspect = (machine: Machine, day: Day, end: End, seed: number) => void;

export function inspecting(
  db: BetterSqlite.Database,
  courses: Courses,
  { keeper, supervisor }: People,
  numbers: Numbering,
  standard: StandardRow,
): Inspect {
  const put = {
    inspection: putInto(db, 'inspection'),
    fault: putInto(db, 'inspection_fault'),
    photo: putInto(db, 'inspection_photo'),
  };
  const hash = addPhoto(db, at('2020-01-01' as Day));
  return (machine, day, end, seed) => {
    const { kind, amended } = machine;
    const id = newId<'InspectionId'>();
    const number = amended?.number ?? numbers.next('JC', day);
    const record = seenOf(kind.checks, FOUND[end], seed);
    const judgement = kind.judge(record);
    expectEnd(end, judgement.verdict);
    const isConcluded = end !== 'open' && end !== 'awaitingConcession';
    const concludedAt = isConcluded ? at(day, MINUTES) : null;
    const verdict = VERDICTS[end];
    const isConceded = end === 'concession';
    put.inspection({
      ...{ id, number, version: (amended?.version ?? 0) + 1, machine_id: machine.machineId },
      ...{ standard_id: standard.id, standard_version: standard.version, standard_hash: standard.hash ?? '' },
      ...{ size_tenth_inch: kind.sizeTenthInch, width_px: kind.panel.widthPx, height_px: kind.panel.heightPx },
      ...{ is_panel_assumed: kind.isPanelAssumed ? 1 : 0, accessories: JSON.stringify(kind.accessories) },
      ...{ record: JSON.stringify(record), revision: entriesOf(record) + (end === 'open' ? 0 : 1) },
      ...{ inspector_id: keeper, started_at: amended?.at ?? at(day), verdict },
      ...{ is_stopped_early: end === 'stopped' ? 1 : 0, concluded_at: concludedAt },
      ...{ conceded_by: isConceded ? supervisor : null, conceded_at: isConceded ? concludedAt : null },
      ...{ concession_reason: isConceded ? '底边略超，客户不可见' : '', amend_reason: amended ? '测点记错' : '' },
      discard_reason: '',
      is_amended: end === 'amended' ? 1 : 0,
    });
    if (seed % PHOTO_EVERY === 0) {
      put.photo({ inspection_id: id, key: kind.checks[0] ?? '', hash, name: 'p.png', at: at(day) });
    }
    if (!amended)
      courses.change(machine, at(day), keeper, {
        action: 'startInspection',
        to: 'inspecting',
        rule: 'R2.5',
        note: number,
      });
    machine.amended = null;
    if (!concludedAt) return;
    if (verdict === 'fail') {
      for (const { key, itemId, clause, state } of judgement.lines) {
        if (state === 'fail') put.fault({ inspection_id: id, key, item_id: itemId, clause });
      }
    }
    const passed = { action: 'passInspection', to: 'passed' } as const;
    const failed = { action: 'failInspection', to: 'failed' } as const;
    const closing = { ...(verdict === 'fail' ? failed : passed), rule: 'R2.5', note: number, isConceded };
    courses.change(machine, concludedAt, keeper, closing);
    if (end === 'amended') reopen(machine, number, concludedAt);
  };

  function reopen(machine: Machine, number: string, concludedAt: Instant): void {
    const when = at(concludedAt.slice(0, 10) as Day, 2 * MINUTES);
    const reopened = { action: 'reopenInspection', to: 'inspecting', rule: 'R2.5' } as const;
    courses.change(machine, when, keeper, { ...reopened, note: `${number} 测点记错`, isConceded: false });
    machine.amended = { number, version: 1, at: when };
  }
}

const FOUND: Readonly<Record<End, Found>> = {
  pass: 'pass',
  concession: 'concession',
  fail: 'fail',
  stopped: 'stopped',
  amended: 'pass',
  awaitingConcession: 'concession',
  open: 'open',
};

/** What stands in the row; the judgement of a record that was stopped at a fault is not complete. */
const VERDICTS = {
  pass: 'pass',
  concession: 'concession',
  fail: 'fail',
  stopped: 'fail',
  amended: 'pass',
  awaitingConcession: 'concession',
  open: null,
} as const;

function expectEnd(end: End, judged: string): void {
  const expected = end === 'open' || end === 'stopped' ? 'incomplete' : VERDICTS[end];
  if (judged !== expected) throw new Error(`a record that should be ${String(expected)} is judged ${judged}`);
}

/** Every word of the inspector was one entry. */
function entriesOf({ checks, gaps, dots, isPanelSeen }: InspectionRecord): number {
  const points = Object.values(gaps).flat().length;
  return Object.keys(checks).length + points + dots.length + (isPanelSeen ? 1 : 0);
}

/** One picture stands for all: no measured answer reads its bytes. */
function addPhoto(db: BetterSqlite.Database, when: Instant): string {
  const content = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  );
  const hash = createHash('sha256').update(content).digest('hex');
  putInto(db, 'file')({ hash, mime: 'image/png', size: content.length, content, at: when });
  return hash;
}

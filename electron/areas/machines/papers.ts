import type { Table } from '../../../shared/areas/catalog/importing/cells.ts';
import { type Reading, withProblems } from '../../../shared/areas/catalog/importing/reading.ts';
import {
  type ApplicationRow,
  checkApplications,
  type KnownForApplications,
  readApplications,
} from '../../../shared/areas/machines/applicationRows.ts';
import type { machines as contract } from '../../../shared/areas/machines/contract.ts';
import { eligibility } from '../../../shared/areas/machines/eligibility.ts';
import { IN_STORE } from '../../../shared/areas/machines/store.ts';
import { CLOSED, steps } from '../../../shared/areas/machines/workflow.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { RmaId } from '../../../shared/kernel/ids.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';
import { type ImportPlan, markedFile, openTable, previewOf, refuseChanged, resultOf } from '../catalog/importing.ts';
import type { Caller, CommandContext } from '../context.ts';
import { type Operations, prepared } from '../operation.ts';
import { stationScope } from '../people/stationScope.ts';
import { addStep } from './actions/step.ts';
import { createRma } from './writing.ts';

/** A month's 返厂申请表 as a workbook: read, judged by the rule at once, and entered like applications that are typed. */
export const papers: Operations<typeof contract>['papers'] = {
  preview: async ({ db, caller, today, language }, { file }) => {
    const plan = await planApplications(db, caller, today, await openTable(file, ['returnApplications']));
    return {
      ...previewOf(plan, language),
      verdicts: plan.rows.map(({ row, value }) => {
        const { verdict, rule, missing } = verdictOf(value);
        return {
          row,
          paperNumber: value.paperNumber,
          serial: value.line.serial,
          verdict,
          rule,
          missing: missing.map(({ what }) => what),
        };
      }),
    };
  },

  apply: prepared(
    (_context, { file }) => openTable(file, ['returnApplications']),
    async (context, { digest, file }, table) => {
      const { tx, by, today, subject } = context;
      const plan = await planApplications(tx, by, today, table);
      refuseChanged(plan, digest);
      if (stationScope(by) === null) await enterModels(tx, plan.rows);
      for (const rows of papersOf(plan.rows.map(({ value }) => value))) await enterPaper(context, rows);
      subject(file.name.slice(0, 120).toWellFormed());
      return resultOf(plan);
    },
  ),

  marked: async ({ db, caller, today, language }, { file }) => {
    const table = await openTable(file, ['returnApplications']);
    return markedFile(file, await planApplications(db, caller, today, table), language);
  },
};

/** What the paper itself lets the rule say: nothing lies with it yet. */
function verdictOf({ kind, line }: ApplicationRow) {
  return eligibility({
    kind,
    faultKind: line.faultKind,
    isBoardOut: line.boardOut !== '',
    isBoardBack: line.isBoardBack,
    panelUse: line.panelUse,
    evidence: [],
    isSwapApproved: false,
    isExceptionApproved: false,
  });
}

/** The rows of one station's paper belong together, in the order of the file. */
function papersOf(rows: readonly ApplicationRow[]): readonly (readonly ApplicationRow[])[] {
  return [...Map.groupBy(rows, ({ stationCode, paperNumber }) => `${stationCode} ${paperNumber}`).values()];
}

/**
 * A station's paper is handed in by being sent; what the rule refuses outright is answered at once, with its clause. What a customer
 * refused at the door still waits for the judgement on the spot (R2.4.2).
 */
async function enterPaper(context: CommandContext, rows: readonly ApplicationRow[]): Promise<void> {
  const { tx, by } = context;
  const [first] = rows;
  if (!first) return;
  const { kind, stationCode, paperNumber, day } = first;
  const fields = { kind, stationCode, paperNumber, day, note: '', lines: rows.map(({ line }) => line) };
  const id = await createRma(context, fields);
  if (kind !== 'network-panel') return;
  await tx.updateTable('rma').set({ applied_by: by.id, state: 'applied' }).where('id', '=', id).execute();
  await addStep(context, id, 'apply', steps.apply.rule, paperNumber);
  const refused = rows.map(verdictOf).find(({ verdict }) => verdict === 'refused');
  if (refused) await refuseByRule(context, id, refused.rule, refused.reasons[0]?.code ?? '');
}

async function refuseByRule(context: CommandContext, id: RmaId, rule: string, code: string): Promise<void> {
  const reason = context.say(`words.eligibilityReason.${code}`);
  await context.tx
    .updateTable('rma')
    .set({ state: 'refused', refusal_rule: rule, refusal_reason: reason })
    .where('id', '=', id)
    .execute();
  await addStep(context, id, 'refuse', rule, reason);
}

/** Models that nobody has entered yet come with their size, and a size that is missing is taken from the paper; HQ's word, not a station's. */
async function enterModels(tx: Tx, rows: ImportPlan<ApplicationRow>['rows']): Promise<void> {
  for (const {
    value: { line },
  } of rows) {
    await tx
      .insertInto('model')
      .values({ code: line.modelCode, size_tenth_inch: line.sizeTenthInch, width_px: null, height_px: null })
      .onConflict((oc) => oc.column('code').doNothing())
      .execute();
    if (line.sizeTenthInch === null) continue;
    await tx
      .updateTable('model')
      .set({ size_tenth_inch: line.sizeTenthInch })
      .where('code', '=', line.modelCode)
      .where('size_tenth_inch', 'is', null)
      .execute();
  }
}

async function planApplications(
  db: ReadDb,
  caller: Caller | null,
  today: Day,
  table: ImportPlan<ApplicationRow>['table'] & Table,
): Promise<ImportPlan<ApplicationRow>> {
  const read = readApplications(table);
  const known = await knownFor(
    db,
    caller,
    read.rows.map(({ value }) => value),
  );
  const reading: Reading<ApplicationRow> = withProblems(read, checkApplications(table, read.rows, today, known));
  return { table, reading, rows: reading.rows.map((each) => ({ ...each, effect: 'add' as const })) };
}

async function knownFor(
  db: ReadDb,
  caller: Caller | null,
  rows: readonly ApplicationRow[],
): Promise<KnownForApplications> {
  const own = stationScope(caller);
  const stations = await db.selectFrom('station').select(['id', 'code']).execute();
  const models = await db.selectFrom('model').select(['code', 'size_tenth_inch']).execute();
  const papers = await inChunks(
    rows.map(({ paperNumber }) => paperNumber),
    (some) =>
      db
        .selectFrom('rma')
        .innerJoin('station', 'station.id', 'rma.station_id')
        .select(['rma.number', 'rma.paper_number', 'station.code'])
        .where('rma.paper_number', 'in', some)
        .where('rma.state', '!=', 'cancelled')
        .execute(),
  );
  const serials = rows.map(({ line }) => line.serial);
  const open = await inChunks(serials, (some) =>
    db
      .selectFrom('rma_line')
      .innerJoin('rma', 'rma.id', 'rma_line.rma_id')
      .select(['rma_line.serial', 'rma.number', 'rma.station_id'])
      .where('rma_line.serial', 'in', some)
      .where('rma.state', 'not in', CLOSED)
      .execute(),
  );
  const here = await inChunks(serials, (some) =>
    db.selectFrom('machine').select('serial').where('serial', 'in', some).where('state', 'in', IN_STORE).execute(),
  );
  return {
    ownStation: own && (stations.find(({ id }) => id === own)?.code ?? ''),
    hasStation: (code) => stations.some((station) => station.code === code),
    takenAs: (code, paperNumber) =>
      papers.find((paper) => paper.code === code && paper.paper_number === paperNumber)?.number,
    serial: (serial) => {
      if (here.some((machine) => machine.serial === serial)) return 'store';
      const line = open.find((each) => each.serial === serial);
      // Another station's paper is nobody's business but its own (R4.1).
      return line && { number: own && own !== line.station_id ? '—' : line.number };
    },
    model: (code) => models.find((model) => model.code === code)?.size_tenth_inch,
  };
}

/** Asks for many keys in portions that any engine takes. */
async function inChunks<T>(
  keys: readonly string[],
  ask: (some: readonly string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const left = [...new Set(keys)];
  const found: T[] = [];
  for (let at = 0; at < left.length; at += KEYS_AT_ONCE) {
    found.push(...(await ask(left.slice(at, at + KEYS_AT_ONCE))));
  }
  return found;
}

const KEYS_AT_ONCE = 500;

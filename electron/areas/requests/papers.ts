import { type Problem, type Reading, withProblems } from '../../../shared/areas/catalog/importing/reading.ts';
import { likelyHeadings, type Recognised } from '../../../shared/areas/catalog/importing/recognise.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { requests as contract, RequestFields } from '../../../shared/areas/requests/contract.ts';
import {
  checkPaperHead,
  checkRequest,
  type KnownForPaper,
  type PaperHead,
  type RequestRow,
  readPaperHead,
  readRequest,
} from '../../../shared/areas/requests/requestRows.ts';
import { codeOf } from '../../../shared/kernel/text.ts';
import type { ReadDb } from '../../database/handles.ts';
import { type ImportPlan, markedFile, openTable, previewOf, refuseChanged } from '../catalog/importing.ts';
import type { Caller } from '../context.ts';
import { type Operations, prepared } from '../operation.ts';
import { stationScope } from '../people/stationScope.ts';
import { createRequest } from './creating.ts';

/** A station's 备件申请单 as a workbook (R4.1): read, checked and entered like one that is typed. */
export const papers: Operations<typeof contract>['papers'] = {
  preview: async ({ db, caller, language }, { file }) => {
    const { plan, head } = await planPaper(db, caller, await openTable(file, ['partRequest']));
    return { ...previewOf(plan, language), stationCode: head.stationCode, paperNumber: head.paperNumber };
  },

  apply: prepared(
    (_context, { file }) => openTable(file, ['partRequest']),
    async (context, { digest }, table) => {
      const { plan, head } = await planPaper(context.tx, context.by, table);
      refuseChanged(plan, digest);
      // A request of nothing is none; the preview has shown why no row could be taken.
      if (plan.rows.length === 0) throw new AppError('WORKBOOK_UNKNOWN', { headings: likelyHeadings([table.sheet]) });
      return createRequest(context, { ...head, lines: plan.rows.map(({ value }) => value) });
    },
  ),

  marked: async ({ db, caller, language }, { file }) =>
    markedFile(file, (await planPaper(db, caller, await openTable(file, ['partRequest']))).plan, language),
};

interface PaperPlan {
  readonly plan: ImportPlan<RequestRow>;
  readonly head: Omit<RequestFields, 'lines'>;
}

async function planPaper(db: ReadDb, caller: Caller | null, table: Recognised): Promise<PaperPlan> {
  const head = readPaperHead(table);
  const known = await knownForPaper(db, caller, head);
  const problems = checkPaperHead(head, known);
  const read = readRequest(table);
  const parts = await partsOf(db, [...new Set(read.rows.map(({ value }) => value.partCode))]);
  const found = checkRequest(table, read.rows, head.purpose, { part: (code) => parts.get(code) });
  const reading = underHead(withProblems(read, found), problems);
  const rows = reading.rows.map(({ row, value }) => ({ row, value, effect: 'add' as const }));
  return {
    plan: { table, reading, rows },
    // Where nobody can make out the purpose the head has a problem, and no row is left to be entered under it.
    head: { ...fieldsOf(head), stationCode: known.stationCode ?? '', purpose: head.purpose ?? 'inWarrantyRepair' },
  };
}

function fieldsOf({ paperNumber, isUrgent, urgentReason, isBatch, note }: PaperHead) {
  return { paperNumber, isUrgent, urgentReason, isBatch, note };
}

/** Nothing of a paper is taken whose head nobody can make out. */
function underHead(reading: Reading<RequestRow>, head: readonly Problem[]): Reading<RequestRow> {
  if (head.length === 0) return reading;
  return { ...reading, rows: [], problems: [...head, ...reading.problems], refusedRows: reading.rowCount };
}

async function partsOf(db: ReadDb, codes: readonly string[]) {
  if (codes.length === 0) return new Map<string, { name: string; isSellable: boolean }>();
  const rows = await db.selectFrom('part').select(['code', 'name', 'is_sellable']).where('code', 'in', codes).execute();
  return new Map(rows.map(({ code, name, is_sellable }) => [code, { name, isSellable: is_sellable === 1 }]));
}

/** A paper that names no station is, at a station's own sign-in, that station's. */
async function knownForPaper(db: ReadDb, caller: Caller | null, paper: PaperHead): Promise<KnownForPaper> {
  const own = stationScope(caller);
  const stations = await db.selectFrom('station').select(['id', 'code', 'name']).execute();
  const named = codeOf(paper.station);
  const station =
    named === ''
      ? stations.find(({ id }) => id === own)
      : (stations.find(({ code }) => code === named) ?? stations.find(({ name }) => codeOf(name) === named));
  const taken =
    station && paper.paperNumber !== ''
      ? await db
          .selectFrom('part_request')
          .select('number')
          .where('station_id', '=', station.id)
          .where('paper_number', '=', paper.paperNumber)
          .executeTakeFirst()
      : undefined;
  return {
    stationCode: station?.code,
    ownStation: own && (stations.find(({ id }) => id === own)?.code ?? ''),
    takenAs: taken?.number,
  };
}

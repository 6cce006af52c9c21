import {
  type Problem,
  type Reading,
  type ReadRow,
  withProblems,
} from '../../../shared/areas/catalog/importing/reading.ts';
import type { Recognised } from '../../../shared/areas/catalog/importing/recognise.ts';
import { problemAt } from '../../../shared/areas/catalog/importing/rows.ts';
import type { Tracking } from '../../../shared/areas/catalog/words.ts';
import { type FormChange, formChanges, isLine } from '../../../shared/areas/returns/formChanges.ts';
import {
  checkForm,
  type FormHead,
  type FormRow,
  readForm,
  readFormHead,
} from '../../../shared/areas/returns/formRows.ts';
import type { PartId, StationId } from '../../../shared/kernel/ids.ts';
import { codeOf } from '../../../shared/kernel/text.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { ImportPlan } from '../catalog/importing.ts';
import type { Caller } from '../context.ts';
import { stationScope } from '../people/stationScope.ts';
import { bookProblems } from './formBooks.ts';
import { type LoadedList, loadList } from './lists.ts';

/** What taking a form would do, and whose it is. */
export interface FormPlan {
  readonly plan: ImportPlan<FormChange>;
  readonly head: FormHead;
  readonly station: FormStation | null;
  /** The list that the form changes; null where it makes a new one. */
  readonly list: LoadedList | null;
  readonly changes: readonly FormChange[];
}

export interface FormStation {
  readonly id: StationId;
  readonly code: string;
}

interface Asking {
  readonly db: ReadDb;
  readonly caller: Caller | null;
}

/** Reads a 返件申请清单 that came back, against its list, the catalogue and what the station owes and holds. */
export async function planForm(asking: Asking, table: Recognised): Promise<FormPlan> {
  const head = readFormHead(table);
  const list = await listOf(asking, head);
  const station = list
    ? { id: list.row.station_id, code: list.row.station_code }
    : await stationOf(asking.db, head, asking.caller);
  await checkHead(asking, head, list, station);
  const { named, ...read } = readForm(table);
  if (head.cells.problems.length > 0 || !station) {
    const problems = [...head.cells.problems, ...read.problems];
    const reading = { rows: [], problems, rowCount: read.rowCount, refusedRows: read.rowCount };
    return { plan: { table, reading, rows: [] }, head, station, list, changes: [] };
  }
  const lines = list?.lines ?? [];
  const parts = await partsOf(asking.db, read.rows);
  const checked = withProblems(
    read,
    checkForm(table, read.rows, {
      part: (code) => parts.get(code),
      hasLine: (ref) => lines.some((line) => isLine(line, ref)),
    }),
  );
  const isCurrent = list !== null && head.version === list.row.version;
  const wanted = formChanges(checked.rows, lines, { named, isCurrent });
  const found = await bookProblems(asking.db, table, { station, list, parts }, wanted);
  const reading = withProblems(checked, [
    ...found,
    ...(list && !isCurrent ? [changedSince(table)] : []),
    ...takenOff(table, wanted),
  ]);
  const changes = wanted.filter(({ row }) => !found.some((problem) => problem.row === row));
  return {
    plan: { table, reading: changesOf(reading, changes), rows: plannedRows(changes) },
    head,
    station,
    list,
    changes,
  };
}

export interface KnownPart {
  readonly id: PartId;
  readonly name: string;
  readonly tracking: Tracking;
}

function changesOf(
  { problems, rowCount, refusedRows }: Reading<FormRow>,
  changes: readonly FormChange[],
): Reading<FormChange> {
  const rows = changes.flatMap((value): ReadRow<FormChange>[] =>
    value.row === null ? [] : [{ row: value.row, value }],
  );
  return { rows, problems, rowCount, refusedRows };
}

/** A line that is taken off counts as a change; one that the sheet does not name stands at the heading row. */
function plannedRows(changes: readonly FormChange[]): FormPlan['plan']['rows'] {
  return changes.map((value) => ({
    row: value.row ?? 0,
    value,
    effect: value.effect === 'remove' ? 'change' : value.effect,
  }));
}

/** The list went on after the form was downloaded: what the form does not have stays. */
function changedSince(table: Recognised): Problem {
  return problemAt(table, table.headingRow, 'lineNo', 'warning', 'LIST_CHANGED_SINCE');
}

/** Lines that the sheet does not name any more are taken off the list; nobody should be surprised. */
function takenOff(table: Recognised, changes: readonly FormChange[]): Problem[] {
  return changes.flatMap((change) => {
    if (change.effect !== 'remove' || change.row !== null) return [];
    const { lineNo, partCode } = change.line;
    return [problemAt(table, table.headingRow, 'lineNo', 'warning', 'LINE_TAKEN_OFF', { lineNo, partCode })];
  });
}

async function listOf({ db, caller }: Asking, { listNumber, cells }: FormHead): Promise<LoadedList | null> {
  if (listNumber === '') return null;
  const found = await db
    .selectFrom('return_list')
    .select(['id', 'station_id'])
    .where('number', '=', listNumber)
    .executeTakeFirst();
  const own = stationScope(caller);
  if (!found || (own && own !== found.station_id)) {
    cells.refuse('listNumber', 'UNKNOWN_LIST', { number: listNumber });
    return null;
  }
  return loadList({ db, caller }, found.id);
}

/** The station that the form names, by code or name; at a station's own sign-in a form that names none is its own. */
async function stationOf(db: ReadDb, { station }: FormHead, caller: Caller | null): Promise<FormStation | null> {
  const stations = await db.selectFrom('station').select(['id', 'code', 'name']).execute();
  const named = codeOf(station);
  const found =
    named === ''
      ? stations.find(({ id }) => id === stationScope(caller))
      : (stations.find(({ code }) => code === named) ?? stations.find(({ name }) => codeOf(name) === named));
  return found ? { id: found.id, code: found.code } : null;
}

async function checkHead(
  { db, caller }: Asking,
  head: FormHead,
  list: LoadedList | null,
  station: FormStation | null,
): Promise<void> {
  const { cells, paperNumber } = head;
  const field = cells.says('stationCode') ? 'stationCode' : 'stationName';
  if (list) {
    const { number, station_name: name } = list.row;
    const named = await stationOf(db, head, caller);
    if (head.station !== '' && named?.id !== list.row.station_id) {
      cells.refuse('listNumber', 'LIST_OF_OTHER_STATION', { number, station: name });
    }
    if (list.state !== 'draft') cells.refuse('listNumber', 'LIST_NOT_DRAFT', { number }, 'R4.3.1.4');
    return;
  }
  const own = stationScope(caller);
  if (head.station === '' && !station) cells.miss('stationCode');
  else if (own && station?.id !== own) cells.refuse(field, 'FOREIGN_STATION', { station: head.station }, 'R4.3.1');
  else if (!station) cells.refuse(field, 'UNKNOWN_STATION', { station: head.station });
  if (!station || paperNumber === '') return;
  const taken = await db
    .selectFrom('return_list')
    .select('number')
    .where('station_id', '=', station.id)
    .where('paper_number', '=', paperNumber)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();
  if (taken) cells.refuse('paperNumber', 'PAPER_TAKEN', { paperNumber, number: taken.number }, 'R4.3.1');
}

async function partsOf(db: ReadDb, rows: readonly ReadRow<FormRow>[]): Promise<ReadonlyMap<string, KnownPart>> {
  const codes = [...new Set(rows.flatMap(({ value }) => value.fields?.partCode ?? []))];
  if (codes.length === 0) return new Map();
  const parts = await db
    .selectFrom('part')
    .select(['id', 'code', 'name', 'tracking'])
    .where('code', 'in', codes)
    .execute();
  return new Map(parts.map(({ code, ...part }) => [code, part]));
}

import { AppError } from '../../../shared/areas/errors.ts';
import type { LabelFields } from '../../../shared/areas/labels/layout.ts';
import type { ReturnLineFields } from '../../../shared/areas/returns/lists.ts';
import { type Match, mayReturn } from '../../../shared/areas/returns/matching.ts';
import { mayWriteLine } from '../../../shared/areas/returns/rules.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { PartId, ReturnLineId, ReturnListId } from '../../../shared/kernel/ids.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import type { Schema } from '../../database/schema.ts';
import type { CommandContext } from '../context.ts';
import { labelSvg } from '../labels/picture.ts';
import { type LoadedList, lineOf } from './lists.ts';
import { listsOfUnit, type OpenItems, openItems } from './openItems.ts';

/** Nobody changes or confirms what he has not seen (R4.3.1.4). Throws LIST_CHANGED. */
export function refuseChanged({ row }: Pick<LoadedList, 'row'>, version: number): void {
  if (row.version !== version) throw new AppError('LIST_CHANGED', { number: row.number });
}

/** Counts a change of the lines. */
export async function countChange(tx: Tx, id: ReturnListId): Promise<void> {
  await tx
    .updateTable('return_list')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/**
 * Writes a line on a draft, matched with the loan or debt that it settles; pieces that settle several become a line each. Throws what
 * `mayWriteLine` and `mayReturn` refuse, LABEL_DOES_NOT_FIT or NOT_FOUND.
 */
export async function addLine(context: CommandContext, { row }: LoadedList, fields: ReturnLineFields): Promise<void> {
  const { tx } = context;
  const columns = await matchedColumns(context, row, fields);
  for (const each of columns) await insertLine(tx, row.id, each);
  await countChange(tx, row.id);
}

/** Writes a line of a draft anew. Throws what {@link addLine} throws. */
export async function changeLine(
  context: CommandContext,
  list: LoadedList,
  lineId: ReturnLineId,
  fields: ReturnLineFields,
): Promise<void> {
  const { tx } = context;
  lineOf(list, lineId);
  const [first, ...others] = await matchedColumns(context, list.row, fields, lineId);
  if (first) await tx.updateTable('return_line').set(first).where('id', '=', lineId).execute();
  for (const each of others) await insertLine(tx, list.row.id, each);
  await countChange(tx, list.row.id);
}

/** Takes a line off a draft, with its photos. Throws NOT_FOUND. */
export async function removeLine({ tx }: CommandContext, list: LoadedList, lineId: ReturnLineId): Promise<void> {
  lineOf(list, lineId);
  await tx.deleteFrom('return_photo').where('line_id', '=', lineId).execute();
  await tx.deleteFrom('return_line').where('id', '=', lineId).execute();
  await countChange(tx, list.row.id);
}

type Columns = Awaited<ReturnType<typeof matchedColumns>>[number];

async function insertLine(tx: Tx, listId: ReturnListId, columns: Columns): Promise<void> {
  const last = await tx
    .selectFrom('return_line')
    .select((eb) => eb.fn.max('line_no').as('no'))
    .where('list_id', '=', listId)
    .executeTakeFirst();
  await tx
    .insertInto('return_line')
    .values({
      id: newId<'ReturnLineId'>(),
      list_id: listId,
      line_no: (last?.no ?? 0) + 1,
      ...columns,
      decision_reason: '',
      label_copies: 0,
      outcome_reason: '',
    })
    .execute();
}

/** A line as the table holds it, one for each loan or debt that it settles. What the station left blank is known from the debt. */
async function matchedColumns(
  { tx, language }: CommandContext,
  list: LoadedList['row'],
  fields: ReturnLineFields,
  rewritten?: ReturnLineId,
) {
  const part = await partByCode(tx, fields.partCode);
  const line = { ...fields, tracking: part.tracking };
  const written = mayWriteLine(line);
  if (!written.allowed) throw new AppError(written.code, written.facts as never);
  const items = await openItems(tx, list.station_id, part.id, rewritten);
  const lists = await listsOfUnit(tx, { partId: part.id, barcode: fields.barcode }, rewritten);
  const decision = mayReturn({ stationCode: list.station_code, line, ...lists, ...items });
  if (!decision.allowed) throw new AppError(decision.code, decision.facts as never);
  const columns = decision.matches.map((match) => ({
    ...columnsOf(fields, part.id, match),
    ...knownOf(items, match, fields),
  }));
  // What does not even fit the large label is refused now, while the station still has the words in hand.
  if (fields.kind !== 'unused') {
    for (const each of columns) labelSvg(provisionalLabel(part, each, list.day), '100x70', language);
  }
  return columns;
}

/** The label as it will be once HQ has given it its number. */
function provisionalLabel(
  part: { readonly code: string; readonly name: string },
  line: Pick<
    Schema['return_line'],
    'kind' | 'barcode' | 'fault' | 'repair_order' | 'machine_serial' | 'engineer' | 'is_batch'
  >,
  day: Day,
): LabelFields {
  return {
    number: NUMBER_TO_COME,
    barcode: line.barcode || NUMBER_TO_COME,
    partCode: part.code,
    partName: part.name,
    fault: line.fault,
    repairOrder: line.repair_order,
    machineSerial: line.machine_serial,
    engineer: line.engineer,
    day,
    isBatch: line.is_batch === 1,
    isDoa: line.kind === 'doa',
    copy: 1,
  };
}

const NUMBER_TO_COME = 'BQ00000000-0000';

function columnsOf(fields: ReturnLineFields, partId: PartId, match: Match) {
  return {
    kind: fields.kind,
    part_id: partId,
    qty: match.qty,
    barcode: fields.barcode,
    obligation_id: match.obligationId,
    loan_id: match.loanId,
    engineer: fields.engineer,
    fault: fields.fault,
    statement: fields.statement,
  };
}

function knownOf({ loans, debts }: OpenItems, match: Match, fields: ReturnLineFields) {
  const debt = debts.find((each) => each.obligationId === match.obligationId);
  const loan = loans.find((each) => each.loanId === match.loanId);
  const isBatch = fields.isBatch || (debt ?? loan)?.isBatch;
  return {
    repair_order: fields.repairOrder || (debt?.repairOrder ?? ''),
    machine_serial: fields.machineSerial || (debt?.machineSerial ?? ''),
    is_batch: isBatch ? (1 as const) : (0 as const),
  };
}

async function partByCode(db: ReadDb, code: string) {
  const part = await db
    .selectFrom('part')
    .select(['id', 'code', 'name', 'tracking'])
    .where('code', '=', code)
    .executeTakeFirst();
  if (!part) throw new AppError('NOT_FOUND', { kind: 'part', key: code });
  return part;
}

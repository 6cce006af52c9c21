import { AppError } from '../../../shared/areas/errors.ts';
import type { issuing as contract, Issue } from '../../../shared/areas/issuing/contract.ts';
import type { FifoReason } from '../../../shared/areas/issuing/words.ts';
import type { IssueId, PartId, UnitId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { openPicks } from '../stock/reservations.ts';
import { issueById } from './issues.ts';
import { goodBin, goodUnit, partByPiece, type Taken, takePieces, takeUnit } from './taking.ts';

type Issuing = Operations<typeof contract>;

export const picking: Pick<Issuing, 'pick' | 'unpick'> = {
  pick: async (context, { id, what, fifoReason }) => {
    const issue = await issueInState(context, id);
    if ('unitBarcode' in what) await pickUnit(context, issue, what.unitBarcode, fifoReason);
    else await pickPieces(context, issue, what, fifoReason);
    return issueById(context.tx, id);
  },

  unpick: async (context, { id, pickId }) => {
    await issueInState(context, id);
    const { numDeletedRows } = await context.tx
      .deleteFrom('issue_pick')
      .where('issue_id', '=', id)
      .where('id', '=', pickId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new AppError('NOT_FOUND', { kind: 'line', key: pickId });
    return issueById(context.tx, id);
  },
};

/** The issue, which must still be in picking. Names it in the journal. Throws NOT_FOUND or ISSUE_STATE. */
export async function issueInState({ tx, subject }: CommandContext, id: IssueId): Promise<Issue> {
  const issue = await issueById(tx, id);
  subject(issue.number);
  if (issue.state !== 'picking') throw new AppError('ISSUE_STATE', { number: issue.number, state: issue.state });
  return issue;
}

async function pickUnit(
  context: CommandContext,
  issue: Issue,
  barcode: string,
  fifoReason: FifoReason | null,
): Promise<void> {
  const { tx } = context;
  const known = await tx.selectFrom('unit').select('id').where('barcode', '=', barcode).executeTakeFirst();
  if (known) await refusePicked(tx, issue, known.id, barcode);
  const unit = await goodUnit(tx, barcode);
  const line = lineWithRoom(issue, unit.part_id, unit.code, 1);
  await insertPick(context, issue.id, line.id, await takeUnit(tx, unit, issue.requestId, fifoReason));
}

async function pickPieces(
  context: CommandContext,
  issue: Issue,
  what: { readonly partId: PartId; readonly binCode: string; readonly qty: number },
  fifoReason: FifoReason | null,
): Promise<void> {
  const { tx } = context;
  const part = await partByPiece(tx, what);
  const bin = await goodBin(tx, what.binCode);
  const line = lineWithRoom(issue, part.id, part.code, what.qty);
  for (const taken of await takePieces(tx, part, bin, what.qty, issue.requestId, fifoReason)) {
    await insertPick(context, issue.id, line.id, taken);
  }
}

function lineWithRoom(issue: Issue, partId: PartId, partCode: string, qty: number) {
  const lines = issue.lines.filter((line) => line.partId === partId);
  const [first] = lines;
  if (!first) throw new AppError('PART_NOT_ON_LIST', { partCode, number: issue.number });
  const line = lines.find((each) => each.qty - each.picked >= qty);
  if (line) return line;
  const open = lines.find((each) => each.qty > each.picked) ?? first;
  throw new AppError('OVER_PICK', { partCode, wanted: open.qty, picked: open.picked });
}

async function refusePicked(tx: Tx, issue: Issue, unitId: UnitId, barcode: string): Promise<void> {
  const pick = (await openPicks(tx)).find((each) => each.unit_id === unitId);
  if (!pick) return;
  if (pick.issue_id === issue.id) throw new AppError('ALREADY_PICKED', { barcode });
  throw new AppError('UNIT_ELSEWHERE', { barcode, place: pick.number });
}

async function insertPick({ tx, now }: CommandContext, issueId: IssueId, lineId: string, pick: Taken): Promise<void> {
  await tx
    .insertInto('issue_pick')
    .values({
      id: newId(),
      issue_id: issueId,
      line_id: lineId,
      at: now,
      lot_id: pick.lotId,
      unit_id: pick.unitId,
      bin_id: pick.binId,
      qty: pick.qty,
      fifo_reason: pick.reason,
    })
    .execute();
}

import { sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { stock as contract } from '../../../shared/areas/stock/contract.ts';
import { QC, readPlace, STAGING } from '../../../shared/areas/stock/place.ts';
import { mayReverse } from '../../../shared/areas/stock/reversal.ts';
import type { Document } from '../../../shared/areas/stock/shapes.ts';
import type { DocumentKind } from '../../../shared/areas/stock/words.ts';
import type { BinId } from '../../../shared/kernel/ids.ts';
import type { Tx } from '../../database/handles.ts';
import type { CommandContext } from '../context.ts';
import type { Operations } from '../operation.ts';
import { binState, refuseUnstorable } from './binStates.ts';
import { documentByNumber } from './documents.ts';
import { move, openDocument, type Step } from './ledger.ts';
import { placeCode } from './places.ts';
import { openPicksAt } from './reservations.ts';

/** Takes a document back, unless loans and deadlines hang on it: those are taken back where they were made. */
export const reverse: Operations<typeof contract>['reverse'] = async (context, { number, reason }) => {
  const { kind } = await documentByNumber(context.tx, number);
  if (LOANED.includes(kind) || (await isShipment(context.tx, number))) {
    throw new AppError('REVERSED_ELSEWHERE', { number, documentKind: kind });
  }
  await refuseUnsigned(context, number);
  if (kind === 'qc') await refuseJudged(context.tx, number);
  return reverseDocument(context, number, reason);
};

/** A counter-document that mirrors each movement of a document, newest first. */
export async function reverseDocument(context: CommandContext, number: string, reason: string): Promise<Document> {
  const { tx } = context;
  const original = await documentByNumber(tx, number);
  if (original.kind === 'reversal') throw new AppError('NOT_REVERSIBLE', { number });
  if (original.reversedBy) throw new AppError('ALREADY_REVERSED', { number, by: original.reversedBy });
  const steps = await mirrored(tx, original.id);
  await refuseCrowdedBins(tx, steps);
  await refusePicked(tx, number, steps);
  const { id, number: own } = await openDocument(context, { kind: 'reversal', note: reason, reversesId: original.id });
  // Looked up before anything has moved: afterwards, what could be taken back would be missing as well.
  const blocked = await blockedBy(tx, steps);
  try {
    await move(tx, id, steps);
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'NOT_ENOUGH_STOCK' && error.code !== 'UNIT_ELSEWHERE'))
      throw error;
    throw new AppError('REVERSAL_BLOCKED', { number, ...blocked });
  }
  // An opening row that was taken back may be imported again.
  await tx.deleteFrom('opening_row').where('document_id', '=', original.id).execute();
  return documentByNumber(tx, own);
}

/** Throws FORBIDDEN, SAME_SIGNER_REVERSAL, INSPECTOR_REQUIRED. */
async function refuseUnsigned({ tx, by }: CommandContext, number: string): Promise<void> {
  const { id, kind } = await documentByNumber(tx, number);
  const signed = await tx
    .selectFrom('document')
    .leftJoin('stocktake', 'stocktake.id', 'document.source_id')
    .leftJoin('disposal', 'disposal.id', 'document.source_id')
    .select((eb) => eb.fn.coalesce('stocktake.submitted_by', 'disposal.submitted_by').as('submitted_by'))
    .where('document.id', '=', id)
    .executeTakeFirst();
  const changes = await tx
    .selectFrom('movement')
    .select(['to_condition as from', 'from_condition as to'])
    .distinct()
    .where('document_id', '=', id)
    // What ends outside the house becomes nobody's good stock.
    .where(sql<boolean>`(from_place like 'bin:%' or from_place = ${STAGING})`)
    .execute();
  const decision = mayReverse({ number, kind, changes, roles: by.roles, isSubmitter: signed?.submitted_by === by.id });
  if (!decision.allowed) throw new AppError(decision.code, decision.facts as never);
}

/** Quality control's word hangs on what was handed over: that is taken back first. Throws REVERSAL_BLOCKED. */
async function refuseJudged(tx: Tx, number: string): Promise<void> {
  const judged = await tx
    .selectFrom('document')
    .innerJoin('disposal_line', (join) => join.on(sql<boolean>`disposal_line.disposal_id = document.source_id`))
    .innerJoin('part', 'part.id', 'disposal_line.part_id')
    .leftJoin('document as undone', 'undone.reverses_id', 'disposal_line.outcome_document_id')
    .select('part.code')
    .where('document.number', '=', number)
    .where('disposal_line.outcome', 'is not', null)
    .where('undone.id', 'is', null)
    .executeTakeFirst();
  if (judged) throw new AppError('REVERSAL_BLOCKED', { number, partCode: judged.code, place: await placeCode(tx, QC) });
}

const LOANED: readonly DocumentKind[] = ['use', 'return', 'writeOff', 'loss'];

async function isShipment(tx: Tx, number: string): Promise<boolean> {
  const issue = await tx
    .selectFrom('document')
    .innerJoin('issue', 'issue.id', 'document.source_id')
    .select('issue.request_id')
    .where('document.number', '=', number)
    .executeTakeFirst();
  return issue !== undefined && issue.request_id !== null;
}

type NamedStep = Step & { readonly partCode: string };

async function mirrored(tx: Tx, documentId: string): Promise<NamedStep[]> {
  const rows = await tx
    .selectFrom('movement')
    .innerJoin('part', 'part.id', 'movement.part_id')
    .innerJoin('lot', 'lot.id', 'movement.lot_id')
    .selectAll('movement')
    .select(['part.code', 'lot.received_day'])
    .where('movement.document_id', '=', documentId as never)
    .orderBy('seq', 'desc')
    .execute();
  return rows.map((row) => ({
    partId: row.part_id,
    partCode: row.code,
    lotId: row.lot_id,
    unitId: row.unit_id,
    qty: row.qty,
    receivedDay: row.received_day,
    from: row.to_place,
    fromCondition: row.to_condition,
    to: row.from_place,
    toCondition: row.from_condition,
  }));
}

/** A bin that has another part by now cannot take the first one back, whatever the papers say (R4.7, R4.8.1). */
async function refuseCrowdedBins(tx: Tx, steps: readonly NamedStep[]): Promise<void> {
  for (const place of new Set(steps.map((step) => step.to))) {
    const { kind, id } = readPlace(place);
    if (kind !== 'bin') continue;
    const goods = steps
      .filter((step) => step.to === place)
      .map((step) => ({ partCode: step.partCode, condition: step.toCondition, qty: step.qty }));
    refuseUnstorable(await binState(tx, id as BinId), goods, true);
  }
}

/** What lies picked is in a clerk's hands: it comes back by being put back on its list, not behind the clerk's back. */
async function refusePicked(tx: Tx, number: string, steps: readonly NamedStep[]): Promise<void> {
  for (const place of new Set(steps.map((step) => step.from))) {
    const picks = await openPicksAt(tx, place);
    const leaving = steps.filter((step) => step.from === place && step.fromCondition === 'good');
    for (const step of picks.length > 0 ? leaving : []) {
      const reserved = picks.filter((pick) => pick.lot_id === step.lotId);
      const isPicked = step.unitId
        ? reserved.some((pick) => pick.unit_id === step.unitId)
        : (await balanceOf(tx, step)) - pieces(reserved) < pieces(leaving.filter((each) => each.lotId === step.lotId));
      if (isPicked) {
        throw new AppError('REVERSAL_BLOCKED', { number, partCode: step.partCode, place: await placeCode(tx, place) });
      }
    }
  }
}

async function balanceOf(tx: Tx, step: Step): Promise<number> {
  const balance = await tx
    .selectFrom('balance')
    .select('qty')
    .where('lot_id', '=', step.lotId)
    .where('place_id', '=', step.from)
    .where('condition', '=', step.fromCondition)
    .executeTakeFirst();
  return balance?.qty ?? 0;
}

function pieces(rows: readonly { readonly qty: number }[]): number {
  return rows.reduce((sum, { qty }) => sum + qty, 0);
}

/** The first part that is no longer where the document had put it. */
async function blockedBy(tx: Tx, steps: readonly NamedStep[]): Promise<{ partCode: string; place: string }> {
  for (const step of steps) {
    const unit = step.unitId
      ? await tx.selectFrom('unit').select('place_id').where('id', '=', step.unitId).executeTakeFirst()
      : undefined;
    if ((await balanceOf(tx, step)) < step.qty || (unit && unit.place_id !== step.from)) {
      return { partCode: step.partCode, place: await placeCode(tx, step.from) };
    }
  }
  const [step] = steps;
  return { partCode: step?.partCode ?? '', place: step ? await placeCode(tx, step.from) : '' };
}

import { type EligibilityVerdict, eligibility } from '../../../shared/areas/machines/eligibility.ts';
import type { EvidenceKind, RmaKind } from '../../../shared/areas/machines/words.ts';
import type { RmaId, RmaLineId, UserId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { Schema } from '../../database/schema.ts';

type LineRow = Pick<
  Schema['rma_line'],
  | 'id'
  | 'fault_kind'
  | 'board_out'
  | 'is_board_back'
  | 'panel_use'
  | 'exception_number'
  | 'exception_by'
  | 'swap_number'
  | 'swap_by'
>;

interface Applicants {
  readonly kind: RmaKind;
  readonly created_by: UserId;
  readonly written_by: UserId;
  readonly applied_by: UserId | null;
}

/** The kinds of papers that lie with each machine of these returns. */
export async function papersOf(
  db: ReadDb,
  rmaIds: readonly RmaId[],
): Promise<ReadonlyMap<RmaLineId, readonly EvidenceKind[]>> {
  const rows = await db
    .selectFrom('rma_evidence')
    .innerJoin('rma_line', 'rma_line.id', 'rma_evidence.line_id')
    .select(['rma_evidence.line_id', 'rma_evidence.kind'])
    .distinct()
    .where('rma_line.rma_id', 'in', rmaIds)
    .execute();
  const found = new Map<RmaLineId, EvidenceKind[]>();
  for (const { line_id, kind } of rows) found.set(line_id, [...(found.get(line_id) ?? []), kind]);
  return found;
}

/** The rule's answer to each machine of a return (R2.1, R2.3.2, R2.4). */
export function verdictsOf(
  rma: Applicants,
  lines: readonly LineRow[],
  papers: ReadonlyMap<RmaLineId, readonly EvidenceKind[]>,
): readonly EligibilityVerdict[] {
  return lines.map((line) => {
    const evidence = papers.get(line.id) ?? [];
    // Approver and applicant are two persons (DOMAIN section 9): handing it in oneself later takes the exception away again.
    const isByOther = (approver: UserId | null) => approver !== null && !applicantsOf(rma).includes(approver);
    return eligibility({
      kind: rma.kind,
      faultKind: line.fault_kind,
      isBoardOut: line.board_out !== '',
      isBoardBack: line.is_board_back === 1,
      panelUse: line.panel_use,
      evidence,
      isSwapApproved: line.swap_number !== '' && isByOther(line.swap_by),
      isExceptionApproved:
        line.exception_number !== '' && isByOther(line.exception_by) && evidence.includes('exceptionApproval'),
    });
  });
}

/** Whose application it is: who began it, wrote at it last, and handed it in. Nobody decides on their own (DOMAIN section 1). */
export function applicantsOf({ created_by, written_by, applied_by }: Omit<Applicants, 'kind'>): readonly UserId[] {
  return [created_by, written_by, ...(applied_by === null ? [] : [applied_by])];
}

import type { Condition } from '../../../shared/areas/catalog/words.ts';
import type { DisposalKind, QcOutcome } from '../../../shared/areas/disposal/words.ts';
import type { Day, Instant } from '../../../shared/kernel/day.ts';
import type {
  BinId,
  DisposalId,
  DisposalLineId,
  DocumentId,
  PartId,
  UnitId,
  UserId,
} from '../../../shared/kernel/ids.ts';

/** Lists of parts to scrap or to send to quality control. */
export interface DisposalTables {
  disposal: {
    id: DisposalId;
    number: string;
    kind: DisposalKind;
    day: Day;
    note: string;
    opened_by: UserId;
    submitted_at: Instant | null;
    submitted_by: UserId | null;
    approved_at: Instant | null;
    decided_by: UserId | null;
    reject_reason: string;
    /** The document that took the goods out; one that was taken back counts as none. */
    document_id: DocumentId | null;
    handed_to: string;
    cancelled_at: Instant | null;
    cancel_reason: string;
  };
  disposal_line: {
    id: DisposalLineId;
    disposal_id: DisposalId;
    part_id: PartId;
    unit_id: UnitId | null;
    bin_id: BinId;
    condition: Condition;
    qty: number;
    /** What quality control said, by a document; one that was taken back says nothing. */
    outcome: QcOutcome | null;
    outcome_document_id: DocumentId | null;
  };
}

import type { Generated } from 'kysely';
import type { EngineerReturn, FifoReason, IssuePurpose, RecipientKind } from '../../../shared/areas/issuing/words.ts';
import type { Day, Instant } from '../../../shared/kernel/day.ts';
import type {
  BinId,
  DocumentId,
  EngineerId,
  IssueId,
  LotId,
  PartId,
  RequestId,
  ToolId,
  TripId,
  UnitId,
  UserId,
} from '../../../shared/kernel/ids.ts';
import type { Flag } from '../flag.ts';

/** Pick lists, parcels, and what engineers take along. */
export interface IssuingTables {
  issue: {
    id: IssueId;
    number: string;
    recipient_kind: RecipientKind;
    recipient_id: string;
    purpose: IssuePurpose;
    repair_order: string;
    note: string;
    day: Day;
    created_by: UserId;
    cancelled_at: Instant | null;
    /** Posted or cancelled: nobody picks for it any more. */
    closed_at: Instant | null;
    /** The station's request that this issue answers; null for an engineer's. */
    request_id: RequestId | null;
    carrier: Generated<string>;
    waybill: Generated<string>;
    packages: Generated<number>;
    freight_fen: Generated<number>;
    packed_at: Instant | null;
  };
  issue_line: {
    id: string;
    issue_id: IssueId;
    line_no: number;
    part_id: PartId;
    qty: number;
    request_line_id: string | null;
  };
  issue_pick: {
    id: string;
    issue_id: IssueId;
    line_id: string;
    at: Instant;
    lot_id: LotId;
    unit_id: UnitId | null;
    bin_id: BinId;
    qty: number;
    fifo_reason: FifoReason | null;
  };
  tool: {
    id: ToolId;
    code: string;
    name: string;
    is_active: Flag;
  };
  trip: {
    id: TripId;
    number: string;
    engineer_id: EngineerId;
    destination: string;
    out_day: Day;
    due_day: Day;
    created_by: UserId;
  };
  trip_tool: {
    trip_id: TripId;
    tool_id: ToolId;
    back_at: Instant | null;
    back_note: string;
  };
  engineer_return: {
    document_id: DocumentId;
    line_no: number;
    engineer_id: EngineerId;
    part_id: PartId;
    unit_id: UnitId | null;
    qty: number;
    condition: EngineerReturn;
    repair_order: string;
    fault: string;
    is_signed: Flag;
  };
}

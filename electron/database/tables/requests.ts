import type { ConfirmationKind, RequestPurpose, SignatureRole } from '../../../shared/areas/requests/words.ts';
import type { Day, Instant } from '../../../shared/kernel/day.ts';
import type { PartId, RequestId, StationId, UserId } from '../../../shared/kernel/ids.ts';
import type { Flag } from '../flag.ts';

/** What stations ask for, and who confirmed and signed it. */
export interface RequestsTables {
  part_request: {
    id: RequestId;
    number: string;
    station_id: StationId;
    paper_number: string;
    day: Day;
    purpose: RequestPurpose;
    is_urgent: Flag;
    urgent_reason: string;
    is_batch: Flag;
    note: string;
    created_by: UserId;
    approved_at: Instant | null;
    paid_day: Day | null;
    shipped_at: Instant | null;
    cancelled_at: Instant | null;
    cancel_reason: string;
  };
  part_request_line: {
    id: string;
    request_id: RequestId;
    line_no: number;
    part_id: PartId;
    qty: number;
    repair_order: string;
  };
  request_confirmation: {
    request_id: RequestId;
    kind: ConfirmationKind;
    person: string;
    at: Instant;
    user_id: UserId;
  };
  request_signature: {
    request_id: RequestId;
    role: SignatureRole;
    person_id: UserId;
    at: Instant;
  };
}

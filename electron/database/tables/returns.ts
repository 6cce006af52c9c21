import type { PackageGrade } from '../../../shared/areas/receiving/words.ts';
import type { CustomerCondition } from '../../../shared/areas/returns/customers.ts';
import type {
  CheckItem,
  CheckPlace,
  CheckVerdict,
  ClaimKind,
  LineDecision,
  LineOutcome,
  LossBearer,
  ReturnKind,
} from '../../../shared/areas/returns/words.ts';
import type { Day, Instant } from '../../../shared/kernel/day.ts';
import type {
  BinId,
  ClaimId,
  CustomerReturnId,
  DocumentId,
  LoanId,
  ObligationId,
  PackingCheckId,
  ParcelId,
  PartId,
  QuestionId,
  ReturnLineId,
  ReturnListId,
  StationId,
  UserId,
} from '../../../shared/kernel/ids.ts';
import type { Flag } from '../flag.ts';

/** What comes home, how it was packed, and what was lost on the way. */
export interface ReturnsTables {
  customer_return: {
    id: CustomerReturnId;
    number: string;
    day: Day;
    booked_by: UserId;
    customer: string;
    repair_order: string;
    part_id: PartId;
    /** Empty for lot-tracked parts. */
    barcode: string;
    qty: number;
    condition: CustomerCondition;
    bin_id: BinId;
    note: string;
    document_id: DocumentId;
  };
  return_list: {
    id: ReturnListId;
    number: string;
    station_id: StationId;
    paper_number: string;
    day: Day;
    note: string;
    version: number;
    created_by: UserId;
    submitted_at: Instant | null;
    /** Who handed the list in: nobody confirms what is their own (DOMAIN section 1). */
    submitted_by: UserId | null;
    confirmed_at: Instant | null;
    confirmed_by: UserId | null;
    cancelled_at: Instant | null;
    shipped_day: Day | null;
    reported_at: Instant | null;
    carrier: string;
    waybill: string;
    packages: number;
    freight_fen: number;
    received_at: Instant | null;
  };
  return_line: {
    id: ReturnLineId;
    list_id: ReturnListId;
    line_no: number;
    kind: ReturnKind;
    part_id: PartId;
    qty: number;
    barcode: string;
    obligation_id: ObligationId | null;
    loan_id: LoanId | null;
    repair_order: string;
    machine_serial: string;
    engineer: string;
    fault: string;
    statement: string;
    is_batch: Flag;
    decision: LineDecision | null;
    decision_reason: string;
    label_number: string | null;
    label_copies: number;
    label_scanned_at: Instant | null;
    counted: number | null;
    outcome: LineOutcome | null;
    outcome_reason: string;
    document_id: DocumentId | null;
  };
  return_photo: {
    line_id: ReturnLineId;
    hash: string;
    name: string;
    at: Instant;
  };
  packing_check: {
    id: PackingCheckId;
    line_id: ReturnLineId;
    place: CheckPlace;
    scanned: string;
    user_id: UserId;
    at: Instant;
  };
  packing_check_item: {
    check_id: PackingCheckId;
    item: CheckItem;
    verdict: CheckVerdict;
    note: string;
    photo_hash: string | null;
  };
  parcel: {
    id: ParcelId;
    number: string;
    waybill: string;
    carrier: string;
    sender: string;
    list_id: ReturnListId | null;
    arrived_day: Day;
    arrived_at: Instant;
    package_grade: PackageGrade;
    note: string;
    user_id: UserId;
    refused_at: Instant | null;
    refusal_reason: string;
    sent_back_at: Instant | null;
    settlement: string;
  };
  parcel_photo: {
    parcel_id: ParcelId;
    hash: string;
    name: string;
    at: Instant;
  };
  claim: {
    id: ClaimId;
    number: string;
    station_id: StationId;
    list_id: ReturnListId;
    line_id: ReturnLineId | null;
    parcel_id: ParcelId;
    kind: ClaimKind;
    qty: number;
    loss: string;
    bearer: LossBearer;
    is_carrier_signing: Flag;
    carrier_person: string;
    carrier_statement: string;
    phoned_at: Instant | null;
    phoned_with: string;
    stated_at: Instant | null;
    settled_at: Instant | null;
    settlement: string;
    amount_fen: number;
    created_at: Instant;
    created_by: UserId;
  };
  question: {
    id: QuestionId;
    number: string;
    station_id: StationId;
    about: string;
    text: string;
    asked_at: Instant;
    asked_by: UserId;
    answer: string;
    answered_at: Instant | null;
    answered_by: UserId | null;
  };
}

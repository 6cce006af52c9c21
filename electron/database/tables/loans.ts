import type { ObligationClosing, SaleKind, ShortageSettlement } from '../../../shared/areas/loans/words.ts';
import type { PackageGrade } from '../../../shared/areas/receiving/words.ts';
import type { Day, Instant } from '../../../shared/kernel/day.ts';
import type {
  DocumentId,
  IssueId,
  LoanId,
  LotId,
  ObligationId,
  PartId,
  RequestId,
  SaleId,
  StationId,
  UnitId,
  UserId,
} from '../../../shared/kernel/ids.ts';
import type { Flag } from '../flag.ts';

/** What is at the stations, what they owe, and what they bought. */
export interface LoansTables {
  loan: {
    id: LoanId;
    station_id: StationId;
    issue_id: IssueId;
    issue_number: string;
    pick_id: string;
    request_id: RequestId;
    part_id: PartId;
    lot_id: LotId;
    unit_id: UnitId | null;
    qty: number;
    open_qty: number;
    repair_order: string;
    is_batch: Flag;
    shipped_day: Day;
    received_day: Day | null;
    converted_at: Instant | null;
  };
  shipment_receipt: {
    issue_id: IssueId;
    received_day: Day;
    received_at: Instant;
    user_id: UserId;
    package_grade: PackageGrade;
    note: string;
    counted_at: Instant | null;
  };
  shipment_difference: {
    id: string;
    issue_id: IssueId;
    pick_id: string;
    short: number;
    damaged: number;
    note: string;
    reported_at: Instant;
    is_late: Flag;
    settlement: ShortageSettlement | null;
    settled_at: Instant | null;
  };
  loan_explanation: {
    id: string;
    loan_id: LoanId;
    text: string;
    from_day: Day;
    until_day: Day | null;
    user_id: UserId;
    at: Instant;
  };
  obligation: {
    id: ObligationId;
    number: string;
    station_id: StationId;
    loan_id: LoanId;
    document_id: DocumentId;
    part_id: PartId;
    qty: number;
    open_qty: number;
    new_barcode: string;
    old_barcode: string;
    repair_order: string;
    machine_serial: string;
    repaired_day: Day;
    is_batch: Flag;
    closed_at: Instant | null;
    closing: ObligationClosing | null;
    closing_number: string;
    waived_by: UserId | null;
    waiver_reason: string;
  };
  sale: {
    id: SaleId;
    number: string;
    kind: SaleKind;
    station_id: StationId;
    loan_id: LoanId | null;
    obligation_id: ObligationId | null;
    issue_id: IssueId | null;
    part_id: PartId;
    lot_id: LotId;
    unit_id: UnitId | null;
    qty: number;
    unit_price_fen: number;
    factor: number;
    public_price_fen: number;
    charged_fen: number | null;
    sold_day: Day;
    note: string;
    created_at: Instant;
    created_by: UserId;
    paid_day: Day | null;
    paid_note: string;
    document_id: DocumentId | null;
    written_off_at: Instant | null;
    cancelled_at: Instant | null;
    cancel_reason: string;
  };
}

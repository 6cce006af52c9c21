import type { Generated } from 'kysely';
import type {
  CartonItem,
  CartonPlace,
  Disposition,
  EvidenceKind,
  FaultKind,
  LiableParty,
  MachineAction,
  MachineKind,
  MachineState,
  PanelUse,
  RmaAction,
  RmaDifferenceKind,
  RmaKind,
  RmaState,
} from '../../../shared/areas/machines/words.ts';
import type { CheckVerdict } from '../../../shared/areas/returns/words.ts';
import type { Day, Instant } from '../../../shared/kernel/day.ts';
import type {
  BinId,
  CartonCheckId,
  DocumentId,
  EvidenceId,
  LotId,
  MachineBoardId,
  MachineId,
  MachineRepairId,
  PartId,
  RmaDifferenceId,
  RmaId,
  RmaLineId,
  StateSheetId,
  StationId,
  UnitId,
  UserId,
} from '../../../shared/kernel/ids.ts';
import type { Flag } from '../flag.ts';

/** Return machines: their authorisations, sheets and cartons, and the store that they stand in. */
export interface MachinesTables {
  rma: {
    id: RmaId;
    number: string;
    kind: RmaKind;
    state: RmaState;
    /** Since when it stands in its state. */
    since: Instant;
    station_id: StationId | null;
    paper_number: string;
    day: Day;
    note: string;
    version: number;
    created_by: UserId;
    /** Who has written at its machines last. */
    written_by: UserId;
    /** Who handed it in: nobody judges what is their own (DOMAIN section 1). */
    applied_by: UserId | null;
    refusal_rule: string;
    refusal_reason: string;
    carrier: string;
    waybill: string;
    freight_fen: number;
    shipped_day: Day | null;
  };
  rma_line: {
    id: RmaLineId;
    rma_id: RmaId;
    line_no: number;
    serial: string;
    carton_barcode: string;
    model_code: string;
    size_tenth_inch: number | null;
    machine_kind: MachineKind;
    fault_kind: FaultKind;
    apparent_fault: string;
    hidden_fault: string;
    bad_boards: string;
    board_out: string;
    is_board_back: Flag;
    panel_use: PanelUse;
    field_party: LiableParty | null;
    field_note: string;
    field_by: UserId | null;
    field_at: Instant | null;
    status_mark: string;
    hq_party: LiableParty | null;
    hq_note: string;
    hq_by: UserId | null;
    hq_at: Instant | null;
    consent_person: string;
    consent_fen: number;
    consent_at: Instant | null;
    exception_number: string;
    exception_by: UserId | null;
    exception_at: Instant | null;
    swap_number: string;
    swap_by: UserId | null;
    swap_at: Instant | null;
    booked_at: Instant | null;
  };
  rma_step: {
    seq: Generated<number>;
    rma_id: RmaId;
    action: RmaAction;
    rule: string;
    note: string;
    at: Instant;
    user_id: UserId;
  };
  rma_evidence: {
    id: EvidenceId;
    line_id: RmaLineId;
    kind: EvidenceKind;
    number: string;
    hash: string;
    name: string;
    at: Instant;
    user_id: UserId;
  };
  rma_difference: {
    id: RmaDifferenceId;
    rma_id: RmaId;
    kind: RmaDifferenceKind;
    serial: string;
    at: Instant;
    settlement: string;
    settled_at: Instant | null;
    settled_by: UserId | null;
  };
  state_sheet: {
    id: StateSheetId;
    line_id: RmaLineId;
    number: string;
    serial: string;
    machine_kind: MachineKind;
    apparent_fault: string;
    hidden_fault: string;
    bad_boards: string;
    panel_use: PanelUse;
    assessed_by: string;
    assessed_day: Day;
    copies: number;
    at: Instant;
    user_id: UserId;
  };
  carton_check: {
    id: CartonCheckId;
    line_id: RmaLineId;
    place: CartonPlace;
    at: Instant;
    user_id: UserId;
  };
  carton_check_item: {
    check_id: CartonCheckId;
    item: CartonItem;
    verdict: CheckVerdict;
    note: string;
    photo_hash: string | null;
  };
  machine: {
    id: MachineId;
    serial: string;
    carton_barcode: string;
    model_code: string;
    size_tenth_inch: number | null;
    machine_kind: MachineKind;
    state: MachineState;
    since: Instant;
    bin_id: BinId | null;
    rma_id: RmaId | null;
    /** The authorised line that it came by; null for one that nobody approved. */
    line_id: RmaLineId | null;
    is_conceded: Flag;
    sold_day: Day | null;
    made_day: Day | null;
    invoice_fen: number;
    warranty_months: number;
  };
  machine_event: {
    seq: Generated<number>;
    machine_id: MachineId;
    action: MachineAction;
    from_state: MachineState | null;
    to_state: MachineState;
    bin_id: BinId | null;
    rule: string;
    note: string;
    at: Instant;
    user_id: UserId;
  };
  machine_repair: {
    id: MachineRepairId;
    number: string;
    machine_id: MachineId;
    engineer: string;
    fault: string;
    work: string;
    started_at: Instant;
    finished_at: Instant | null;
    user_id: UserId;
  };
  machine_repair_part: {
    repair_id: MachineRepairId;
    line_no: number;
    document_id: DocumentId;
    part_id: PartId;
    lot_id: LotId;
    unit_id: UnitId | null;
    qty: number;
    is_second_hand: Flag;
  };
  machine_board: {
    id: MachineBoardId;
    machine_id: MachineId;
    board: string;
    barcode: string;
    reason: string;
    applied_by: UserId;
    applied_at: Instant;
    approval_number: string;
    approved_by: UserId | null;
    approved_at: Instant | null;
    taken_at: Instant | null;
    back_at: Instant | null;
    back_barcode: string;
  };
  machine_disposition: {
    number: string;
    machine_id: MachineId;
    disposition: Disposition;
    rule: string;
    reason: string;
    consent: string;
    amount_fen: number;
    at: Instant;
    user_id: UserId;
  };
}

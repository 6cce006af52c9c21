import type { ColumnType, Generated } from 'kysely';
import type { BinUse, Condition, Tracking } from '../../shared/areas/catalog/words.ts';
import type { FifoReason, IssuePurpose, RecipientKind } from '../../shared/areas/issuing/words.ts';
import type { LabelSize } from '../../shared/areas/labels/words.ts';
import type { FailureReason, PackageGrade } from '../../shared/areas/receiving/words.ts';
import type { PlaceId } from '../../shared/areas/stock/place.ts';
import type { DocumentKind } from '../../shared/areas/stock/words.ts';
import type { Day, Instant } from '../../shared/kernel/day.ts';
import type {
  BinId,
  DeliveryId,
  DeliveryLineId,
  DocumentId,
  EngineerId,
  IssueId,
  LabelId,
  LotId,
  PartId,
  StationId,
  UnitId,
  UserId,
} from '../../shared/kernel/ids.ts';
import type { Role } from '../../shared/kernel/roles.ts';

/** Truth values are 0 and 1 in both engines: SQLite binds no booleans. */
export type Flag = 0 | 1;

/** Every table, as both engines hold it. Money in fen, days `YYYY-MM-DD`, instants UTC ISO. */
export interface Schema {
  setting: { key: string; value: string };
  counter: { name: string; value: number };
  /** Answers already given, deflated, so that a request that arrives twice is posted once. Kept for two days. */
  request: {
    id: string;
    user_id: string;
    procedure: string;
    input_hash: string;
    output: ColumnType<Buffer, Uint8Array, never>;
    at: Instant;
  };
  journal: {
    seq: number;
    at: Instant;
    user_id: string;
    user_name: string;
    action: string;
    subject: string | null;
    request_id: string;
    detail: string;
    prev_hash: string;
    hash: string;
  };
  journal_head: { id: number; seq: number; hash: string };

  person: {
    id: UserId;
    login: string;
    name: string;
    password_hash: string;
    is_active: Flag;
    failed_tries: number;
    locked_until: Instant | null;
    created_at: Instant;
  };
  person_role: { person_id: UserId; role: Role };
  sign_in: { token_hash: string; person_id: UserId; created_at: Instant; expires_at: Instant };

  part: {
    id: PartId;
    code: string;
    name: string;
    category: string;
    unit_name: string;
    tracking: Tracking;
    is_sellable: Flag;
    is_defective_returned: Flag;
    original_packing: string;
    safety_stock: number;
    is_active: Flag;
    /** Everything a search looks through, in lower case: code, name, category, pinyin initials, models, barcodes. */
    search: string;
  };
  part_model: { part_id: PartId; model_code: string };
  part_barcode: { barcode: string; part_id: PartId };
  part_price: {
    part_id: PartId;
    valid_from: Day;
    valid_to: Day | null;
    station_price_fen: number;
    public_price_fen: number;
  };
  model: { code: string; size_tenth_inch: number | null };
  bin: { id: BinId; code: string; zone: string; use: BinUse; capacity: number | null; is_mixing: Flag };
  station: {
    id: StationId;
    code: string;
    name: string;
    city: string;
    contact: string;
    phone: string;
    address: string;
    level: string;
    search: string;
  };
  engineer: { id: EngineerId; code: string; name: string; station_id: StationId | null; search: string };
  carrier: { code: string; name: string };

  document: {
    id: DocumentId;
    number: string;
    kind: DocumentKind;
    day: Day;
    at: Instant;
    user_id: UserId;
    note: string;
    /** The delivery or issue that this document belongs to. */
    source_id: string | null;
    reverses_id: DocumentId | null;
  };
  lot: {
    id: LotId;
    part_id: PartId;
    document_id: DocumentId;
    /** The delivery line that the lot came from; null for opening stock. */
    source_line_id: string | null;
    received_day: Day;
    price_fen: number;
  };
  unit: {
    id: UnitId;
    barcode: string;
    part_id: PartId;
    lot_id: LotId;
    place_id: PlaceId;
    condition: Condition;
  };
  movement: {
    seq: Generated<number>;
    document_id: DocumentId;
    part_id: PartId;
    lot_id: LotId;
    unit_id: UnitId | null;
    qty: number;
    from_place: PlaceId;
    from_condition: Condition;
    to_place: PlaceId;
    to_condition: Condition;
  };
  balance: {
    lot_id: LotId;
    place_id: PlaceId;
    condition: Condition;
    part_id: PartId;
    received_day: Day;
    qty: number;
  };
  opening_row: { identity: string; document_id: DocumentId };

  label: {
    id: LabelId;
    number: string;
    part_id: PartId;
    lot_id: LotId;
    unit_id: UnitId | null;
    condition: Condition;
    fault: string;
    repair_order: string;
    machine_serial: string;
    engineer: string;
    day: Day;
    is_batch: Flag;
    copies: number;
    closed_at: Instant | null;
  };
  label_print: { label_id: LabelId; copy: number; size: LabelSize; at: Instant; user_id: UserId };

  file: {
    hash: string;
    mime: string;
    size: number;
    content: ColumnType<Buffer, Uint8Array, never>;
    at: Instant;
  };
  delivery: {
    id: DeliveryId;
    number: string;
    note_number: string;
    waybill: string;
    carrier: string;
    sender: string;
    arrival_day: Day;
    package_grade: PackageGrade | null;
    carrier_person: string | null;
    opening_outcome: 'matches' | 'differs' | null;
    sender_decision: string;
    refused_at: Instant | null;
    refusal_reason: string;
    quarantine_bin_id: BinId | null;
    opened_by: UserId;
  };
  delivery_line: {
    id: DeliveryLineId;
    delivery_id: DeliveryId;
    line_no: number;
    part_id: PartId;
    requested_part_code: string;
    request_day: Day | null;
    price_fen: number;
    expected: number;
    counted: number | null;
    damaged: number;
  };
  delivery_unit: {
    delivery_id: DeliveryId;
    barcode: string;
    line_id: DeliveryLineId;
    is_expected: Flag;
    is_counted: Flag;
    is_damaged: Flag;
  };
  delivery_photo: { delivery_id: DeliveryId; hash: string; name: string; at: Instant };
  inspection_result: {
    id: string;
    document_id: DocumentId;
    line_id: DeliveryLineId;
    barcode: string | null;
    passed: number;
    failed: number;
    reason: FailureReason | null;
  };

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
  };
  issue_line: { id: string; issue_id: IssueId; line_no: number; part_id: PartId; qty: number };
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
}

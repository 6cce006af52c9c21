import type { Generated } from 'kysely';
import type {
  Aql,
  CodeLetter,
  FailureReason,
  InspectionLevel,
  PackageGrade,
  Severity,
} from '../../../shared/areas/receiving/words.ts';
import type { Day, Instant } from '../../../shared/kernel/day.ts';
import type { BinId, DeliveryId, DeliveryLineId, DocumentId, PartId, UserId } from '../../../shared/kernel/ids.ts';
import type { Flag } from '../flag.ts';

/** Deliveries, their counts and inspections. */
export interface ReceivingTables {
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
    reported_at: Instant | null;
    reported_by: UserId | null;
    report_note: Generated<string>;
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
    /** The sample that the verdict counts in; null beside one. */
    sampling_id: string | null;
  };
  sampling: {
    id: string;
    line_id: DeliveryLineId;
    receipt_id: DocumentId;
    at: Instant;
    drawn_by: UserId;
    lot: number;
    level: InspectionLevel;
    aql: Aql;
    severity: Severity;
    letter: CodeLetter;
    size: number;
    ac: number;
  };
  sampling_unit: { sampling_id: string; barcode: string };
  sampling_resumed: {
    id: string;
    part_id: PartId;
    sender: string;
    at: Instant;
    resumed_by: UserId;
    reason: string;
  };
}

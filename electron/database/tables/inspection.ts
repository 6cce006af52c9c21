import type { Verdict } from '../../../shared/areas/inspection/words.ts';
import type { Instant } from '../../../shared/kernel/day.ts';
import type { InspectionId, MachineId, UserId } from '../../../shared/kernel/ids.ts';
import type { Flag } from '../flag.ts';

/** Standards as documents, and the inspections that were judged by them. */
export interface InspectionTables {
  standard: {
    id: string;
    version: number;
    /** The document, canonical JSON. */
    document: string;
    /** SHA-256 of the document once it is published; null for a draft. */
    hash: string | null;
    is_selectable: Flag;
    published_at: Instant | null;
    published_by: string;
  };
  inspection: {
    id: InspectionId;
    /** Shared by all versions of one inspection. */
    number: string;
    version: number;
    machine_id: MachineId;
    standard_id: string;
    standard_version: number;
    standard_hash: string;
    size_tenth_inch: number;
    width_px: number;
    height_px: number;
    is_panel_assumed: Flag;
    /** What belongs into the carton, as a JSON list: the model's list may change later. */
    accessories: string;
    /** What was seen and measured, JSON. */
    record: string;
    revision: number;
    inspector_id: UserId;
    started_at: Instant;
    verdict: Verdict | null;
    is_stopped_early: Flag;
    concluded_at: Instant | null;
    conceded_by: UserId | null;
    conceded_at: Instant | null;
    concession_reason: string;
    amend_reason: string;
    discard_reason: string;
    /** A newer version has taken its place, or nothing of it counts. */
    is_amended: Flag;
  };
  /** The lines that failed when the verdict was given. */
  inspection_fault: {
    inspection_id: InspectionId;
    key: string;
    item_id: string;
    clause: string;
  };
  /** Everybody who has held an inspection, in whichever version: none of them confirms its concession. */
  inspection_hand: { number: string; person_id: UserId };
  inspection_photo: {
    inspection_id: InspectionId;
    key: string;
    hash: string;
    name: string;
    at: Instant;
  };
  model_accessory: {
    model_code: string;
    position: number;
    name: string;
  };
}

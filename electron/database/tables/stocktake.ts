import type { PlaceId } from '../../../shared/areas/stock/place.ts';
import type { DifferenceCause, DifferenceOutcome } from '../../../shared/areas/stocktake/words.ts';
import type { Day, Instant } from '../../../shared/kernel/day.ts';
import type { BinId, DocumentId, PartId, StocktakeId, StocktakeLineId, UserId } from '../../../shared/kernel/ids.ts';
import type { Flag } from '../flag.ts';

/** Counting sessions: which bins, what was counted in them, and what became of the differences. */
export interface StocktakeTables {
  stocktake: {
    id: StocktakeId;
    number: string;
    day: Day;
    /** The zones, as a JSON list. */
    zones: string;
    note: string;
    opened_at: Instant;
    opened_by: UserId;
    /** The counting has ended; null again while a bin is recounted. */
    closed_at: Instant | null;
    submitted_at: Instant | null;
    submitted_by: UserId | null;
    decided_at: Instant | null;
    decided_by: UserId | null;
    reject_reason: string;
    posted_at: Instant | null;
    /** Null where nothing was different. */
    document_id: DocumentId | null;
    cancelled_at: Instant | null;
    cancel_reason: string;
  };
  stocktake_bin: {
    stocktake_id: StocktakeId;
    bin_id: BinId;
    round: number;
    /** The last movement of the ledger when the count of the bin began. */
    start_seq: number | null;
    counted_at: Instant | null;
    counted_by: UserId | null;
  };
  stocktake_line: {
    id: StocktakeLineId;
    stocktake_id: StocktakeId;
    bin_id: BinId;
    round: number;
    /** 0 where it was taken back or counted once more. */
    is_current: Flag;
    part_id: PartId;
    barcode: string | null;
    /** What a piece cost when the part was last received or moved, in fen. */
    price_fen: number;
    counted: number;
    book: number;
    /** Where the books had the unit, if not in this bin; null also where they did not know it. */
    book_place: PlaceId | null;
    /** The last movement of the ledger when this was counted. */
    seq: number;
    is_disturbed: Flag;
    counted_at: Instant;
    counted_by: UserId;
    cause: DifferenceCause | null;
    note: string;
    outcome: DifferenceOutcome | null;
  };
}

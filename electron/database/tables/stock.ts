import type { Generated } from 'kysely';
import type { Condition } from '../../../shared/areas/catalog/words.ts';
import type { PlaceId } from '../../../shared/areas/stock/place.ts';
import type { DocumentKind } from '../../../shared/areas/stock/words.ts';
import type { Day, Instant } from '../../../shared/kernel/day.ts';
import type { DocumentId, LotId, PartId, UnitId, UserId } from '../../../shared/kernel/ids.ts';

/** The ledger: documents, lots, units, movements, balances. */
export interface StockTables {
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
}

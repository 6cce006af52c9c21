import type { BinUse, Tracking } from '../../../shared/areas/catalog/words.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { BinId, EngineerId, PartId, StationId } from '../../../shared/kernel/ids.ts';
import type { Flag } from '../flag.ts';

/** Parts, prices, bins, stations, engineers, carriers. */
export interface CatalogTables {
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
  /** Its panel's pixels, where somebody has entered them. */
  model: { code: string; size_tenth_inch: number | null; width_px: number | null; height_px: number | null };
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
}

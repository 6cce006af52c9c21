import type { Condition } from '../../../shared/areas/catalog/words.ts';
import type { LabelSize } from '../../../shared/areas/labels/words.ts';
import type { Day, Instant } from '../../../shared/kernel/day.ts';
import type { LabelId, LotId, PartId, UnitId, UserId } from '../../../shared/kernel/ids.ts';
import type { Flag } from '../flag.ts';

/** Failure labels and their prints. */
export interface LabelsTables {
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
}

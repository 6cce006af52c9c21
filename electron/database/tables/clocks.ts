import type { ClockOutcome, ClockRule, ClockSubject, DaySource, TermUnit } from '../../../shared/areas/clocks/words.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { ClockId, PartId, StationId, UnitId } from '../../../shared/kernel/ids.ts';
import type { Flag } from '../flag.ts';

/** The working calendar and the running deadlines. */
export interface ClocksTables {
  calendar_day: {
    day: Day;
    is_working: Flag;
    name: string;
    source: Exclude<DaySource, 'stateCouncil'>;
  };
  calendar_year: {
    year: number;
  };
  clock: {
    id: ClockId;
    rule: ClockRule;
    subject: ClockSubject;
    subject_id: string;
    subject_number: string;
    station_id: StationId | null;
    part_id: PartId | null;
    unit_id: UnitId | null;
    qty: number;
    start_day: Day;
    days: number;
    unit: TermUnit;
    stocktake_date: number;
    pauses: string;
    due_day: Day;
    is_provisional: Flag;
    closed_day: Day | null;
    outcome: ClockOutcome | null;
  };
}

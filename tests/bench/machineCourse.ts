import type BetterSqlite from 'better-sqlite3';
import { newId } from '../../electron/database/ids.ts';
import type { MachineAction, MachineState } from '../../shared/areas/machines/words.ts';
import type { Instant } from '../../shared/kernel/day.ts';
import type { BinId, MachineId, UserId } from '../../shared/kernel/ids.ts';
import type { ReturnedLine } from './machineReturns.ts';
import { putInto } from './rawInsert.ts';

/** A machine while its life is written. */
export interface Machine extends ReturnedLine {
  readonly machineId: MachineId;
  /** Counts the machines of the warehouse from 0; what happens to one is drawn by it. */
  readonly index: number;
  /** How many inspections it has had when its life is told, every version counted. */
  readonly inspections: number;
  state: MachineState;
  since: Instant;
  binId: BinId | null;
  isConceded: boolean;
  /** The inspection whose next version follows, where one was wrong. */
  amended: { readonly number: string; readonly version: number; readonly at: Instant } | null;
}

export interface Change {
  readonly action: MachineAction;
  /** The state that follows; none where it stays. */
  readonly to?: MachineState;
  readonly rule: string;
  readonly note: string;
  readonly binId?: BinId | null;
  readonly isConceded?: boolean;
}

/** Writes what happens to machines: the history at once, the machine as it stands at its end. */
export interface Courses {
  /** It leaves for our house and is booked in there. */
  arrive(line: ReturnedLine, of: Pick<Machine, 'index' | 'inspections'>, stay: Stay): Machine;
  /** As the program's own change of a machine: row and history together. */
  change(machine: Machine, when: Instant, by: UserId, change: Change): void;
  /** Writes the machine's row. */
  end(machine: Machine): void;
}

interface Stay {
  readonly shippedAt: Instant;
  readonly bookedAt: Instant;
  readonly binId: BinId;
  readonly by: UserId;
}

export function courses(db: BetterSqlite.Database): Courses {
  const put = { machine: putInto(db, 'machine'), event: putInto(db, 'machine_event') };
  const change: Courses['change'] = (machine, when, by, { action, to, rule, note, binId, isConceded }) => {
    const from = machine.state;
    if (to && to !== from) Object.assign(machine, { state: to, since: when });
    if (binId !== undefined) machine.binId = binId;
    if (isConceded !== undefined) machine.isConceded = isConceded;
    put.event({
      ...{ machine_id: machine.machineId, action, from_state: from, to_state: machine.state },
      ...{ bin_id: machine.binId, rule, note, at: when, user_id: by },
    });
  };
  return {
    arrive(line, of, { shippedAt, bookedAt, binId, by }) {
      const machineId = newId<'MachineId'>();
      const begun = { state: 'inTransit', since: shippedAt, binId: null, isConceded: false, amended: null } as const;
      const machine: Machine = { ...line, ...of, machineId, ...begun };
      put.event({
        ...{ machine_id: machineId, action: 'ship', from_state: null, to_state: 'inTransit', bin_id: null },
        ...{ rule: 'R2.4.4', note: '', at: shippedAt, user_id: by },
      });
      const bookedIn = { action: 'bookIn', to: 'awaitingRepair', rule: 'R2.4.5', note: line.rmaNumber } as const;
      change(machine, bookedAt, by, { ...bookedIn, binId });
      return machine;
    },
    change,
    end({ machineId, serial, kind, ...machine }) {
      put.machine({
        ...{ id: machineId, serial, carton_barcode: machine.cartonBarcode, model_code: kind.modelCode },
        ...{ size_tenth_inch: kind.sizeTenthInch, machine_kind: machine.machineKind },
        ...{ state: machine.state, since: machine.since, bin_id: machine.binId, rma_id: machine.rmaId },
        ...{ line_id: machine.id, is_conceded: machine.isConceded ? 1 : 0, sold_day: null, made_day: null },
        ...{ invoice_fen: 0, warranty_months: 12 },
      });
    },
  };
}

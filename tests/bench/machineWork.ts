import type BetterSqlite from 'better-sqlite3';
import { newId } from '../../electron/database/ids.ts';
import type { Disposition } from '../../shared/areas/machines/words.ts';
import { addDays, type Day } from '../../shared/kernel/day.ts';
import type { Courses, Machine } from './machineCourse.ts';
import type { Numbering } from './numbering.ts';
import { putInto } from './rawInsert.ts';
import { at, type People } from './staff.ts';

/** What is done with machines around their inspections. */
export interface Work {
  /** From the store or after a failed inspection to the bench, with a repair or without one; done on the day after. */
  ready(machine: Machine, day: Day, isRepaired: boolean): void;
  /** The end of its stay: sold again, handed out with the customer's word, or cleared. */
  dispose(machine: Machine, day: Day): void;
}

const RULES: Readonly<Record<Disposition, string>> = {
  quickRepair: 'R2.4.5',
  exchange: 'S4-4.2(6)',
  refund: 'S4-4.2',
  clearance: 'R2.4.5',
};

export function working(
  db: BetterSqlite.Database,
  courses: Courses,
  { keeper, manager }: People,
  numbers: Numbering,
): Work {
  const put = { repair: putInto(db, 'machine_repair'), disposition: putInto(db, 'machine_disposition') };
  return {
    ready(machine, day, isRepaired) {
      const finished = addDays(day, 1);
      if (!isRepaired) {
        const skipped = { action: 'skipRepair', to: 'awaitingInspection', rule: 'R2.5', note: '外观完好' } as const;
        return courses.change(machine, at(finished), keeper, skipped);
      }
      const number = numbers.next('XL', day);
      put.repair({
        ...{ id: newId<'MachineRepairId'>(), number, machine_id: machine.machineId, engineer: '郭平' },
        ...{
          fault: '背光不良',
          work: '换主板，重做背光',
          started_at: at(day),
          finished_at: at(finished),
          user_id: keeper,
        },
      });
      const started = { action: 'startRepair', to: 'repairing', rule: 'R2.4.5', note: number } as const;
      courses.change(machine, at(day), keeper, started);
      const done = { action: 'finishRepair', to: 'awaitingInspection', rule: 'R2.5', note: number } as const;
      courses.change(machine, at(finished), keeper, done);
    },
    dispose(machine, day) {
      const isExchange = machine.index % 4 === 0;
      const disposition = machine.state === 'failed' ? 'clearance' : isExchange ? 'exchange' : 'quickRepair';
      const to = ({ clearance: 'cleared', exchange: 'exchanged', quickRepair: 'restocked' } as const)[disposition];
      const number = numbers.next('CZ', day);
      const rule = RULES[disposition];
      put.disposition({
        ...{ number, machine_id: machine.machineId, disposition, rule, reason: '处理完毕', amount_fen: 0 },
        ...{ consent: disposition === 'exchange' ? '客户书面同意' : '', at: at(day), user_id: manager },
      });
      courses.change(machine, at(day), manager, { action: 'dispose', to, rule, note: number, binId: null });
    },
  };
}

import { sql } from 'kysely';
import { IN_STORE } from '../../../../shared/areas/machines/store.ts';
import type { Disposition } from '../../../../shared/areas/machines/words.ts';
import { chinaDay, type Day, daysBetween } from '../../../../shared/kernel/day.ts';
import type { MachineId } from '../../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../../database/handles.ts';
import type { MachineRow } from '../sheets/machines.ts';

/** The return machines in the order of their coming; verdict and disposition are those of the stay that they are in or have ended. */
export async function machineRows(db: ReadDb, isInStore: boolean, today: Day): Promise<MachineRow[]> {
  let query = db
    .selectFrom('machine')
    .leftJoin('model', 'model.code', 'machine.model_code')
    .leftJoin('bin', 'bin.id', 'machine.bin_id')
    .leftJoin('rma', 'rma.id', 'machine.rma_id')
    .leftJoin('station', 'station.id', 'rma.station_id')
    .leftJoin('rma_line', 'rma_line.id', 'machine.line_id')
    .selectAll('machine')
    .select((eb) => [
      'model.size_tenth_inch as model_size',
      'bin.code as bin_code',
      'rma.number as rma_number',
      'station.code as station_code',
      'station.name as station_name',
      'rma_line.apparent_fault',
      eb
        .selectFrom('machine_repair')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('machine_repair.machine_id', '=', 'machine.id')
        .where('finished_at', 'is not', null)
        .as('repairs'),
      eb
        .selectFrom('inspection')
        .select('inspection.verdict')
        .whereRef('inspection.machine_id', '=', 'machine.id')
        .where('concluded_at', 'is not', null)
        .where('is_amended', '=', 0)
        .where(sql<boolean>`concluded_at >= ${STAY}`)
        .orderBy('concluded_at', 'desc')
        .limit(1)
        .as('verdict'),
    ]);
  if (isInStore) query = query.where('machine.state', 'in', IN_STORE);
  const rows = await query.orderBy('machine.id').execute();
  const dispositions = await dispositionsOfStays(db);
  return rows.map((row) => {
    const own = dispositions.get(row.id) ?? [];
    return {
      serial: row.serial,
      modelCode: row.model_code,
      sizeTenthInch: row.size_tenth_inch ?? row.model_size,
      machineKind: row.machine_kind,
      rmaNumber: row.rma_number,
      stationCode: row.station_code,
      stationName: row.station_name,
      apparentFault: row.apparent_fault ?? '',
      state: row.state,
      since: chinaDay(row.since),
      days: Math.max(0, daysBetween(chinaDay(row.since), today)),
      binCode: row.bin_code,
      repairs: row.repairs ?? 0,
      verdict: row.verdict,
      isConceded: row.is_conceded === 1,
      dispositions: own.map(({ disposition }) => disposition),
      amountFen: own.length === 0 ? null : own.reduce((sum, each) => sum + each.amountFen, 0),
    };
  });
}

/** When the stay began that a machine is in, or was in last: its history has no state before that. */
const STAY = sql`(select max(stay.at) from machine_event as stay where stay.machine_id = machine.id and stay.from_state is null)`;

interface Ended {
  readonly disposition: Disposition;
  readonly amountFen: number;
}

async function dispositionsOfStays(db: ReadDb): Promise<ReadonlyMap<MachineId, readonly Ended[]>> {
  const rows = await db
    .selectFrom('machine_disposition')
    .innerJoin('machine', 'machine.id', 'machine_disposition.machine_id')
    .select(['machine.id', 'disposition', 'amount_fen'])
    .where(sql<boolean>`machine_disposition.at >= ${STAY}`)
    .orderBy('machine_disposition.at')
    .orderBy('machine_disposition.number')
    .execute();
  const found = new Map<MachineId, Ended[]>();
  for (const { id, disposition, amount_fen } of rows) {
    found.set(id, [...(found.get(id) ?? []), { disposition, amountFen: amount_fen }]);
  }
  return found;
}

import type { ExpressionBuilder } from 'kysely';
import { IN_STORE } from '../../../../shared/areas/machines/store.ts';
import { chinaDay } from '../../../../shared/kernel/day.ts';
import type { ReadDb } from '../../../database/handles.ts';
import type { Schema } from '../../../database/schema.ts';
import type { MachineMoveRow } from '../sheets/machineMoves.ts';
import { momentsOf, type Period } from './period.ts';

/** R7: the return machines that were booked in and those that left the store in a period, as their history says. */
export async function machineMoveRows(db: ReadDb, period: Period): Promise<MachineMoveRow[]> {
  const { from, before } = momentsOf(period);
  const rows = await db
    .selectFrom('machine_event')
    .innerJoin('machine', 'machine.id', 'machine_event.machine_id')
    .innerJoin('person', 'person.id', 'machine_event.user_id')
    .leftJoin('machine_event as arrival', (join) => join.on((eb) => eb('arrival.seq', '=', lastArrival(eb))))
    // A machine is booked in with the number of its return.
    .leftJoin('rma', 'rma.number', 'arrival.note')
    .leftJoin('station', 'station.id', 'rma.station_id')
    .leftJoin('rma_line', (join) =>
      join.onRef('rma_line.rma_id', '=', 'rma.id').onRef('rma_line.serial', '=', 'machine.serial'),
    )
    .leftJoin('machine_disposition', 'machine_disposition.number', 'machine_event.note')
    .select([
      'machine_event.action',
      'machine_event.at',
      'machine.serial',
      'machine.model_code',
      'machine.machine_kind',
      'person.name as person_name',
      'rma.number as rma_number',
      'rma.kind as rma_kind',
      'rma.waybill',
      'rma.carrier',
      'station.code as station_code',
      'station.name as station_name',
      'rma_line.id as line_id',
      'rma_line.apparent_fault',
      'machine_disposition.number as disposition_number',
      'machine_disposition.disposition',
      'machine_disposition.reason',
    ])
    .where('machine_event.at', '>=', from)
    .where('machine_event.at', '<', before)
    .where((eb) =>
      eb.or([
        eb('machine_event.action', '=', 'bookIn'),
        eb.and([eb('machine_event.from_state', 'in', IN_STORE), eb('machine_event.to_state', 'not in', IN_STORE)]),
      ]),
    )
    .orderBy('machine_event.seq')
    .execute();
  return rows.map((row) => {
    const isIn = row.action === 'bookIn';
    return {
      day: chinaDay(row.at),
      isIn,
      serial: row.serial,
      modelCode: row.model_code,
      machineKind: row.machine_kind,
      rmaNumber: row.rma_number,
      rmaKind: row.rma_kind,
      isSurplus: row.line_id === null,
      stationCode: row.station_code,
      stationName: row.station_name,
      waybill: isIn ? row.waybill : null,
      carrier: isIn ? row.carrier : null,
      dispositionNumber: row.disposition_number,
      disposition: row.disposition,
      note: (isIn ? row.apparent_fault : row.reason) ?? '',
      person: row.person_name,
    };
  });
}

/** The booking in with which the stay began that an event belongs to. */
function lastArrival(eb: ExpressionBuilder<Schema, 'machine_event'>) {
  return eb
    .selectFrom('machine_event as earlier')
    .select((inner) => inner.fn.max('earlier.seq').as('seq'))
    .whereRef('earlier.machine_id', '=', 'machine_event.machine_id')
    .where('earlier.action', '=', 'bookIn')
    .whereRef('earlier.seq', '<=', 'machine_event.seq');
}

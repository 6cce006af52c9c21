import { sql } from 'kysely';
import type { Finding } from '../../../shared/areas/desk/contract.ts';
import type { ReadDb } from '../../database/handles.ts';

/** The papers of requests, loans, returns, return machines and their inspections that carry exactly this number, waybill or label. */
export async function papersOf(db: ReadDb, code: string): Promise<Finding[]> {
  const request = await db
    .selectFrom('part_request')
    .innerJoin('station', 'station.id', 'part_request.station_id')
    .select(['part_request.id', 'part_request.number', 'station.name'])
    .where((eb) => eb.or([eb('part_request.number', '=', code), eb('part_request.paper_number', '=', code)]))
    .limit(5)
    .execute();
  const sale = await db
    .selectFrom('sale')
    .innerJoin('station', 'station.id', 'sale.station_id')
    .select(['sale.id', 'sale.number', 'station.name'])
    .where('sale.number', '=', code)
    .execute();
  const obligation = await db
    .selectFrom('obligation')
    .innerJoin('station', 'station.id', 'obligation.station_id')
    .select(['obligation.id', 'obligation.number', 'station.name'])
    .where((eb) => eb.or([eb('obligation.number', '=', code), eb('obligation.old_barcode', '=', code)]))
    .limit(5)
    .execute();
  const list = await db
    .selectFrom('return_list')
    .innerJoin('station', 'station.id', 'return_list.station_id')
    .select(['return_list.id', 'return_list.number', 'station.name'])
    .where((eb) =>
      eb.or([
        eb('return_list.number', '=', code),
        eb('return_list.waybill', '=', code),
        eb(
          'return_list.id',
          'in',
          eb.selectFrom('return_line').select('return_line.list_id').where('return_line.label_number', '=', code),
        ),
      ]),
    )
    .limit(5)
    .execute();
  const parcel = await db
    .selectFrom('parcel')
    .select(['id', 'number', 'sender as name'])
    .where((eb) => eb.or([eb('number', '=', code), eb('waybill', '=', code)]))
    .execute();
  const claim = await db
    .selectFrom('claim')
    .innerJoin('station', 'station.id', 'claim.station_id')
    .select(['claim.id', 'claim.number', 'station.name'])
    .where('claim.number', '=', code)
    .execute();
  const question = await db
    .selectFrom('question')
    .innerJoin('station', 'station.id', 'question.station_id')
    .select(['question.id', 'question.number', 'station.name'])
    .where('question.number', '=', code)
    .execute();
  const rma = await db
    .selectFrom('rma')
    .leftJoin('station', 'station.id', 'rma.station_id')
    .select(['rma.id', 'rma.number', sql<string>`coalesce(station.name, '')`.as('name')])
    .where((eb) =>
      eb.or([
        eb('rma.number', '=', code),
        eb('rma.waybill', '=', code),
        eb('rma.paper_number', '=', code),
        eb('rma.id', 'in', eb.selectFrom('rma_line').select('rma_line.rma_id').where('rma_line.serial', '=', code)),
      ]),
    )
    .orderBy('rma.id', 'desc')
    .limit(5)
    .execute();
  const machine = await db
    .selectFrom('machine')
    .select(['serial as id', 'serial as number', 'model_code as name'])
    .where((eb) => eb.or([eb('serial', '=', code), eb('carton_barcode', '=', code)]))
    .limit(5)
    .execute();
  const inspection = await db
    .selectFrom('inspection')
    .innerJoin('machine', 'machine.id', 'inspection.machine_id')
    .select(['inspection.id', 'inspection.number', 'machine.serial as name'])
    .where('inspection.number', '=', code)
    .where('inspection.is_amended', '=', 0)
    .execute();
  const stocktake = await db
    .selectFrom('stocktake')
    .select(['id', 'number', 'day as name'])
    .where('number', '=', code)
    .execute();
  const disposal = await db
    .selectFrom('disposal')
    .select(['id', 'number', 'day as name'])
    .where('number', '=', code)
    .execute();
  const papers = {
    request,
    sale,
    obligation,
    returnList: list,
    parcel,
    claim,
    question,
    machine,
    rma,
    inspection,
    stocktake,
    disposal,
  } as const;
  return Object.entries(papers).flatMap(([kind, rows]) =>
    rows.map((row) => ({
      kind: kind as keyof typeof papers,
      key: row.id,
      title: row.number,
      detail: row.name,
    })),
  );
}

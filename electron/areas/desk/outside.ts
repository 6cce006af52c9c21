import { type SqlBool, sql } from 'kysely';
import { dutyOf, lapsingRules } from '../../../shared/areas/clocks/terms.ts';
import { clockRules, type DutyParty } from '../../../shared/areas/clocks/words.ts';
import type { QueryContext } from '../context.ts';

/** What waits on the way out and home: signatures, shipments, deadlines, decisions, parcels (R4.1 to R4.3), return machines (R2). */
export async function outsideWaits({ db, today }: QueryContext) {
  const openRequests = db
    .selectFrom('part_request')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('cancelled_at', 'is', null)
    .where('shipped_at', 'is', null);
  const lists = db.selectFrom('return_list').select((eb) => eb.fn.countAll<number>().as('total'));
  const overdue = (party: DutyParty) =>
    db
      .selectFrom('clock')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .where('closed_day', 'is', null)
      .where('due_day', '<', today)
      .where(
        'rule',
        'in',
        clockRules.filter((rule) => dutyOf[rule] === party && !lapsingRules.includes(rule)),
      );
  const rmas = db.selectFrom('rma').select((eb) => eb.fn.countAll<number>().as('total'));
  const machines = db.selectFrom('machine').select((eb) => eb.fn.countAll<number>().as('total'));
  const waits = {
    requestsToSign: openRequests.where('approved_at', 'is', null),
    requestsToShip: openRequests
      .where('approved_at', 'is not', null)
      .where((eb) => eb.or([eb('purpose', '<>', 'outOfWarranty'), eb('paid_day', 'is not', null)])),
    paymentsToNotify: openRequests
      .where('approved_at', 'is not', null)
      .where('purpose', '=', 'outOfWarranty')
      .where('paid_day', 'is', null),
    overdueHq: overdue('hq'),
    overdueStations: overdue('station'),
    dueToday: db
      .selectFrom('clock')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .where('closed_day', 'is', null)
      .where('due_day', '=', today),
    proposals: db
      .selectFrom('clock')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .where('closed_day', 'is', null)
      .where('due_day', '<', today)
      .where('rule', '=', 'R4.3c'),
    salesToWriteOff: db
      .selectFrom('sale')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .where('cancelled_at', 'is', null)
      .where('written_off_at', 'is', null)
      .where('paid_day', 'is not', null),
    listsToConfirm: lists
      .where('submitted_at', 'is not', null)
      .where('confirmed_at', 'is', null)
      .where('cancelled_at', 'is', null),
    parcelsToReceive: lists
      .where('received_at', 'is', null)
      .where('cancelled_at', 'is', null)
      .where(
        sql<SqlBool>`exists (select 1 from parcel where parcel.list_id = return_list.id and parcel.refused_at is null)`,
      ),
    parcelExceptions: db
      .selectFrom('parcel')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .where('list_id', 'is', null)
      .where('refused_at', 'is', null)
      .where('settlement', '=', ''),
    openClaims: db
      .selectFrom('claim')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .where('settled_at', 'is', null),
    openQuestions: db
      .selectFrom('question')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .where('answered_at', 'is', null),
    rmasToDecide: rmas.where('state', 'in', ['applied', 'judged']),
    rmasToArrive: rmas.where('state', '=', 'shipped'),
    rmaDifferences: db
      .selectFrom('rma_difference')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .where('settled_at', 'is', null),
    machinesToRepair: machines.where('state', 'in', ['awaitingRepair', 'failed']),
    machinesToInspect: machines.where('state', 'in', ['awaitingInspection', 'inspecting']),
    concessions: db
      .selectFrom('inspection')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .where('verdict', '=', 'concession')
      .where('concluded_at', 'is', null)
      .where('is_amended', '=', 0),
    machinesToDispose: machines.where('state', '=', 'passed'),
  };
  const counts = await Promise.all(
    Object.entries(waits).map(async ([key, query]) => [key, (await query.executeTakeFirstOrThrow()).total] as const),
  );
  return Object.fromEntries(counts) as Record<keyof typeof waits, number>;
}

import { type SqlBool, sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { Claim } from '../../../shared/areas/returns/claims.ts';
import type { returns as contract } from '../../../shared/areas/returns/contract.ts';
import type { ClaimState } from '../../../shared/areas/returns/words.ts';
import { chinaDay } from '../../../shared/kernel/day.ts';
import type { ClaimId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { clocksOf } from '../clocks/agenda.ts';
import { meetClocks, startClocks } from '../clocks/clocks.ts';
import type { CommandContext, Reading } from '../context.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { refuseForeign, stationScope } from '../people/stationScope.ts';
import { claimStateOf } from './claimRows.ts';
import { loadList } from './lists.ts';
import { releaseLost } from './losses.ts';
import { parcelById } from './parcels.ts';

export const claims: Operations<typeof contract.claims> = {
  list: async (context, { search, stationCode, state, cursor, limit = DEFAULT_LIMIT }) => {
    const { db, caller } = context;
    let query = selectClaims(db);
    const own = stationScope(caller);
    if (own) query = query.where('claim.station_id', '=', own);
    if (stationCode) query = query.where('station.code', '=', stationCode);
    if (state) query = query.where(inState(state));
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<SqlBool>`(lower(claim.number) like ${pattern} escape '\\' or lower(return_list.number) like ${pattern} escape '\\' or lower(parcel.number) like ${pattern} escape '\\' or station.search like ${pattern} escape '\\')`,
      );
    }
    const { total } = await db
      .selectFrom(query.as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    if (cursor) query = query.where('claim.id', '<', cursor as ClaimId);
    const rows = await query.orderBy('claim.id', 'desc').limit(limit).execute();
    return pageOf(await toClaims(context, rows), total, limit, (claim) => claim.id);
  },

  get: (context, { id }) => claimById(context, id),

  open: async (context, { parcelId, lineId, ...input }) => {
    const { tx, today, now, by, subject } = context;
    const parcel = await parcelById(tx, parcelId);
    if (parcel.listId === null) throw new AppError('NO_LIST', { number: parcel.number });
    if (parcel.photos.length === 0) throw new AppError('PARCEL_PHOTO_REQUIRED', { number: parcel.number });
    if (input.isCarrierSigning && (input.carrierPerson === '' || input.carrierStatement === '')) {
      throw new AppError('CARRIER_STATEMENT_REQUIRED', {});
    }
    const list = await loadList({ ...context, db: tx }, parcel.listId);
    const line = lineId === null ? undefined : list.lines.find((each) => each.id === lineId);
    if (lineId !== null && !line) throw new AppError('NOT_FOUND', { kind: 'line', key: lineId });
    const id = newId<'ClaimId'>();
    const number = await nextNumber(tx, 'SP', today);
    subject(number);
    await tx
      .insertInto('claim')
      .values({
        id,
        number,
        station_id: list.row.station_id,
        list_id: list.row.id,
        line_id: lineId,
        parcel_id: parcelId,
        kind: input.kind,
        qty: input.qty,
        loss: input.loss,
        bearer: line?.bearer ?? 'open',
        is_carrier_signing: input.isCarrierSigning ? 1 : 0,
        carrier_person: input.carrierPerson,
        carrier_statement: input.carrierStatement,
        phoned_with: '',
        settlement: '',
        amount_fen: 0,
        created_at: now,
        created_by: by.id,
      })
      .execute();
    // R4.3.2.2: where the carrier will not sign, the parcel is refused, and the letter's clock runs from that.
    if (input.isCarrierSigning) {
      await startClocks(tx, [
        {
          rule: 'R4.3.2.2a',
          subject: 'claim',
          subjectId: id,
          subjectNumber: number,
          stationId: list.row.station_id,
          start: today,
        },
      ]);
    }
    return claimAfter(context, id);
  },

  phone: async (context, { id, person }) => {
    await claimInState(context, id, 'open');
    await context.tx
      .updateTable('claim')
      .set({ phoned_at: context.now, phoned_with: person })
      .where('id', '=', id)
      .execute();
    return claimAfter(context, id);
  },

  state: async (context, { id }) => {
    const { tx, now, today } = context;
    const row = await claimInState(context, id, 'open');
    if (row.phoned_at === null) throw new AppError('NOT_PHONED', { number: row.number });
    await tx.updateTable('claim').set({ stated_at: now }).where('id', '=', id).execute();
    await meetClocks(tx, id, ['R4.3.2.2a'], today);
    // The letter about a refused parcel is this very one.
    await meetClocks(tx, row.list_id, ['R4.3.2.2b'], today);
    return claimAfter(context, id);
  },

  settle: async (context, { id, bearer, amountFen, settlement }) => {
    const { number, kind, qty, line_id: lineId, station_id: stationId } = await claimInState(context, id, 'stated');
    if (bearer === 'open') throw new AppError('BEARER_OPEN', {});
    await context.tx
      .updateTable('claim')
      .set({ bearer, amount_fen: amountFen, settlement, settled_at: context.now })
      .where('id', '=', id)
      .execute();
    if (lineId && kind === 'shortage' && bearer !== 'station') {
      await releaseLost(context, { claimId: id, claimNumber: number, lineId, stationId, qty, settlement });
    }
    return claimAfter(context, id);
  },
};

/** Throws NOT_FOUND, also for another station's sign-in. */
async function claimById(context: Reading, id: ClaimId): Promise<Claim> {
  const row = await claimRow(context.db, id);
  refuseForeign(context.caller, row.station_id, { kind: 'claim', key: id });
  const [claim] = await toClaims(context, [row]);
  if (!claim) throw new AppError('NOT_FOUND', { kind: 'claim', key: id });
  return claim;
}

function claimAfter(context: CommandContext, id: ClaimId): Promise<Claim> {
  return claimById({ ...context, db: context.tx }, id);
}

/** Names the claim in the journal. Throws NOT_FOUND or CLAIM_STATE. */
async function claimInState({ tx, subject }: CommandContext, id: ClaimId, needed: ClaimState): Promise<ClaimRow> {
  const row = await claimRow(tx, id);
  subject(row.number);
  const state = claimStateOf(row);
  if (state !== needed) throw new AppError('CLAIM_STATE', { number: row.number, state });
  return row;
}

async function claimRow(db: ReadDb, id: ClaimId): Promise<ClaimRow> {
  const row = await selectClaims(db).where('claim.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('NOT_FOUND', { kind: 'claim', key: id });
  return row;
}

function inState(state: ClaimState) {
  switch (state) {
    case 'settled':
      return sql<SqlBool>`claim.settled_at is not null`;
    case 'stated':
      return sql<SqlBool>`claim.settled_at is null and claim.stated_at is not null`;
    case 'open':
      return sql<SqlBool>`claim.settled_at is null and claim.stated_at is null`;
  }
}

function selectClaims(db: ReadDb) {
  return db
    .selectFrom('claim')
    .innerJoin('station', 'station.id', 'claim.station_id')
    .innerJoin('return_list', 'return_list.id', 'claim.list_id')
    .innerJoin('parcel', 'parcel.id', 'claim.parcel_id')
    .leftJoin('return_line', 'return_line.id', 'claim.line_id')
    .leftJoin('part', 'part.id', 'return_line.part_id')
    .selectAll('claim')
    .select([
      'station.code as station_code',
      'station.name as station_name',
      'return_list.number as list_number',
      'parcel.number as parcel_number',
      'part.code as part_code',
      'part.name as part_name',
      'return_line.barcode',
    ]);
}

type ClaimRow = Awaited<ReturnType<ReturnType<typeof selectClaims>['executeTakeFirstOrThrow']>>;

async function toClaims(context: Reading, rows: readonly ClaimRow[]): Promise<Claim[]> {
  const clocks = await clocksOf(
    context,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    stationCode: row.station_code,
    stationName: row.station_name,
    listId: row.list_id,
    listNumber: row.list_number,
    parcelNumber: row.parcel_number,
    kind: row.kind,
    partCode: row.part_code,
    partName: row.part_name,
    barcode: row.barcode ?? '',
    qty: row.qty,
    loss: row.loss,
    bearer: row.bearer,
    isCarrierSigning: row.is_carrier_signing === 1,
    carrierPerson: row.carrier_person,
    carrierStatement: row.carrier_statement,
    phonedAt: row.phoned_at,
    phonedWith: row.phoned_with,
    statedAt: row.stated_at,
    state: claimStateOf(row),
    settlement: row.settlement,
    amountFen: row.amount_fen,
    day: chinaDay(row.created_at),
    clocks: clocks.filter((clock) => clock.subjectId === row.id),
  }));
}

import { type SqlBool, sql } from 'kysely';
import type { machines as contract } from '../../../shared/areas/machines/contract.ts';
import type { RmaId } from '../../../shared/kernel/ids.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { stationScope } from '../people/stationScope.ts';
import { apply } from './actions/apply.ts';
import { approveException } from './actions/approveException.ts';
import { approveSwap } from './actions/approveSwap.ts';
import { arrive } from './actions/arrive.ts';
import { assess } from './actions/assess.ts';
import { authorise } from './actions/authorise.ts';
import { cancel } from './actions/cancel.ts';
import { consent } from './actions/consent.ts';
import { judge } from './actions/judge.ts';
import { lose } from './actions/lose.ts';
import { pack } from './actions/pack.ts';
import { refuse } from './actions/refuse.ts';
import { reopen } from './actions/reopen.ts';
import { ship } from './actions/ship.ts';
import { stepCommand } from './actions/step.ts';
import { track } from './actions/track.ts';
import { boards } from './boards.ts';
import { book } from './booking.ts';
import { cartons } from './cartons.ts';
import { settleDifference } from './differences.ts';
import { evidence } from './evidence.ts';
import { papers } from './papers.ts';
import { headsOf, rmaById, selectRmas } from './rmas.ts';
import { sheets } from './sheets.ts';
import { store } from './store.ts';
import { warranty } from './warranty.ts';
import { writing } from './writing.ts';

export const machines: Operations<typeof contract> = {
  rmas: {
    list: async (context, { search, kind, state, stationCode, hasDifferences, cursor, limit = DEFAULT_LIMIT }) => {
      const { db, caller } = context;
      let query = selectRmas(db);
      const own = stationScope(caller);
      if (own) query = query.where('rma.station_id', '=', own);
      if (kind) query = query.where('rma.kind', '=', kind);
      if (state) query = query.where('rma.state', '=', state);
      if (stationCode) query = query.where('station.code', '=', stationCode);
      if (hasDifferences !== undefined) {
        const open = sql<SqlBool>`exists (select 1 from rma_difference d where d.rma_id = rma.id and d.settled_at is null)`;
        query = query.where((eb) => (hasDifferences ? open : eb.not(open)));
      }
      if (search) {
        const pattern = likePattern(search);
        query = query.where(
          sql<SqlBool>`(lower(rma.number) like ${pattern} escape '\\' or lower(rma.paper_number) like ${pattern} escape '\\' or lower(rma.waybill) like ${pattern} escape '\\' or station.search like ${pattern} escape '\\' or exists (select 1 from rma_line l where l.rma_id = rma.id and (lower(l.serial) like ${pattern} escape '\\' or lower(l.model_code) like ${pattern} escape '\\')))`,
        );
      }
      const { total } = await db
        .selectFrom(query.as('found'))
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      if (cursor) query = query.where('rma.id', '<', cursor as RmaId);
      const rows = await query.orderBy('rma.id', 'desc').limit(limit).execute();
      return pageOf(await headsOf(context, rows), total, limit, (head) => head.id);
    },
    get: (context, { id }) => rmaById(context, id),
    ...writing,
    ...evidence,
    assess: stepCommand(assess),
    apply: stepCommand(apply),
    judge: stepCommand(judge),
    consent: stepCommand(consent),
    approveException: stepCommand(approveException),
    approveSwap: stepCommand(approveSwap),
    authorise: stepCommand(authorise),
    refuse: stepCommand(refuse),
    reopen: stepCommand(reopen),
    cancel: stepCommand(cancel),
    pack: stepCommand(pack),
    ship: stepCommand(ship),
    track: stepCommand(track),
    book,
    arrive: stepCommand(arrive),
    lose: stepCommand(lose),
    settleDifference,
  },
  papers,
  sheets,
  cartons,
  store,
  boards,
  ...warranty,
};

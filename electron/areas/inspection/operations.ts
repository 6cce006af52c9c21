import { type SqlBool, sql } from 'kysely';
import type { inspection as contract } from '../../../shared/areas/inspection/contract.ts';
import { judge } from '../../../shared/areas/inspection/judge.ts';
import type { InspectionState } from '../../../shared/areas/inspection/words.ts';
import type { InspectionId } from '../../../shared/kernel/ids.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { bench } from './bench.ts';
import { concluding } from './concluding.ts';
import { entering } from './entering.ts';
import { figures } from './figures.ts';
import { headsOf, inspectionById, judgementView, loadInspection, selectInspections, subjectOf } from './inspections.ts';
import { models } from './models.ts';
import { standardHeadOf, standards } from './standardOperations.ts';
import { defaultStandard, documentOf, standardRow } from './standards.ts';

export const inspection: Operations<typeof contract> = {
  standards,
  models,
  ...bench,

  list: async ({ db }, { search, state, verdict, modelCode, cursor, limit = DEFAULT_LIMIT }) => {
    const tests = [
      ...(state ? [inState(state)] : []),
      ...(verdict ? [sql<SqlBool>`inspection.verdict = ${verdict}`] : []),
    ];
    let query = selectInspections(db).where((eb) => eb.and(tests));
    if (modelCode) query = query.where('machine.model_code', '=', modelCode);
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<SqlBool>`(lower(inspection.number) like ${pattern} escape '\\' or lower(machine.serial) like ${pattern} escape '\\' or lower(machine.model_code) like ${pattern} escape '\\')`,
      );
    }
    // Joins say nothing about a number: half a million rows are counted on their own table where nothing else is asked for.
    const { total } = await (search || modelCode
      ? db.selectFrom(query.as('found')).select((eb) => eb.fn.countAll<number>().as('total'))
      : db
          .selectFrom('inspection')
          .select((eb) => eb.fn.countAll<number>().as('total'))
          .where((eb) => eb.and(tests))
    ).executeTakeFirstOrThrow();
    if (cursor) query = query.where('inspection.id', '<', cursor as InspectionId);
    const rows = await query.orderBy('inspection.id', 'desc').limit(limit).execute();
    return pageOf(await headsOf(db, rows), total, limit, (head) => head.id);
  },

  get: ({ db }, { id }) => inspectionById(db, id),
  ...entering,
  ...concluding,

  rejudge: async ({ db, language }, { id, standardId, version }) => {
    const found = await loadInspection(db, id);
    const row = await standardRow(db, { standardId, version });
    return {
      standard: standardHeadOf(row, await defaultStandard(db), language),
      judgement: judgementView(judge(documentOf(row), subjectOf(found), found.record)),
    };
  },

  figures,
};

/** The states of `stateOf`, as the database finds them. */
function inState(state: InspectionState) {
  switch (state) {
    case 'discarded':
      return sql<SqlBool>`inspection.is_amended = 1 and inspection.concluded_at is null`;
    case 'amended':
      return sql<SqlBool>`inspection.is_amended = 1 and inspection.concluded_at is not null`;
    case 'concluded':
      return sql<SqlBool>`inspection.is_amended = 0 and inspection.concluded_at is not null`;
    case 'awaitingConcession':
      return sql<SqlBool>`inspection.is_amended = 0 and inspection.concluded_at is null and inspection.verdict = 'concession'`;
    case 'open':
      return sql<SqlBool>`inspection.is_amended = 0 and inspection.concluded_at is null and inspection.verdict is null`;
  }
}

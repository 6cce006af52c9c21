import { sql } from 'kysely';
import type { desk as contract, Finding } from '../../../shared/areas/desk/contract.ts';
import { readLabelContent } from '../../../shared/areas/labels/content.ts';
import { STAGING } from '../../../shared/areas/stock/place.ts';
import type { ReadDb } from '../../database/handles.ts';
import { matches } from '../catalog/search.ts';
import type { QueryContext } from '../context.ts';
import { selectIssues } from '../issuing/issues.ts';
import { unlabelled } from '../labels/queries.ts';
import type { Operations } from '../operation.ts';
import { likePattern } from '../paging.ts';
import { deliveriesIn } from '../receiving/deliveries.ts';
import { countOverview } from '../stock/overview.ts';
import { backups, daysWithoutBackup } from './backups.ts';
import { disposalWaits } from './disposals.ts';
import { outsideWaits } from './outside.ts';
import { papersOf } from './papers.ts';
import { stocktakeWaits } from './stocktakes.ts';

export const desk: Operations<typeof contract> = {
  ...backups,

  find: async ({ db }, { text }) => {
    if (text === '') return { isExact: false, findings: [] };
    const exact = await exactly(db, readLabelContent(text)?.number ?? text);
    if (exact.length > 0) return { isExact: true, findings: exact };
    return { isExact: false, findings: await alike(db, text) };
  },

  today: async (context) => {
    const { db } = context;
    const deliveries = async (state: 'open' | 'received') => {
      const { total } = await deliveriesIn(db, state)
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      return total;
    };
    const staged = await db
      .selectFrom('balance')
      .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('qty'), sql<number>`0`).as('qty'))
      .where('place_id', '=', STAGING)
      .where('qty', '>', 0)
      .executeTakeFirstOrThrow();
    const issues = await selectIssues(db).where('issue.closed_at', 'is', null).execute();
    return {
      daysWithoutBackup: context.caller?.roles.includes('administrator') ? await daysWithoutBackup(context) : 0,
      openDeliveries: await deliveries('open'),
      differencesToReport: await differencesToReport(context),
      awaitingInspection: await deliveries('received'),
      awaitingPutAway: staged.qty,
      unlabelled: (await unlabelled(db)).reduce((sum, row) => sum + row.qty, 0),
      openIssues: issues.length,
      belowSafety: await countOverview(db, { onlyBelowSafety: true }),
      ...(await outsideWaits(context)),
      ...(await stocktakeWaits(context)),
      ...(await disposalWaits(context)),
    };
  },
};

/** R4.1.2a: what arrived today, differs from its note, and has not been reported. */
async function differencesToReport({ db, today }: QueryContext): Promise<number> {
  const { n } = await db
    .selectFrom('delivery')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('arrival_day', '=', today)
    .where('reported_at', 'is', null)
    .where('refused_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('delivery_line')
          .select('delivery_line.id')
          .whereRef('delivery_line.delivery_id', '=', 'delivery.id')
          .where((eb) => eb.or([eb('counted', '<>', eb.ref('expected')), eb('damaged', '>', 0)])),
      ),
    )
    .executeTakeFirstOrThrow();
  return n;
}

/** Everything that carries exactly this code. A maker's article number means its part. */
async function exactly(db: ReadDb, code: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  const unit = await db
    .selectFrom('unit')
    .innerJoin('part', 'part.id', 'unit.part_id')
    .select(['unit.barcode', 'part.code', 'part.name'])
    .where('barcode', '=', code)
    .executeTakeFirst();
  if (unit)
    findings.push({ kind: 'unit', key: unit.barcode, title: unit.barcode, detail: `${unit.code} ${unit.name}` });
  const bin = await db.selectFrom('bin').select(['code', 'zone']).where('code', '=', code).executeTakeFirst();
  if (bin) findings.push({ kind: 'bin', key: bin.code, title: bin.code, detail: bin.zone });
  const part = await db
    .selectFrom('part')
    .leftJoin('part_barcode', (join) =>
      join.onRef('part_barcode.part_id', '=', 'part.id').on('part_barcode.barcode', '=', code),
    )
    .select(['part.code', 'part.name'])
    .where((eb) => eb.or([eb('part.code', '=', code), eb('part_barcode.barcode', '=', code)]))
    .executeTakeFirst();
  if (part) findings.push({ kind: 'part', key: part.code, title: part.code, detail: part.name });
  const deliveries = await db
    .selectFrom('delivery')
    .select(['id', 'number', 'note_number', 'waybill'])
    .where((eb) => eb.or([eb('number', '=', code), eb('note_number', '=', code), eb('waybill', '=', code)]))
    .orderBy('id', 'desc')
    .limit(10)
    .execute();
  for (const row of deliveries)
    findings.push({ kind: 'delivery', key: row.id, title: row.number, detail: `${row.note_number} ${row.waybill}` });
  const issues = await db
    .selectFrom('issue')
    .select(['id', 'number', 'repair_order'])
    .where((eb) => eb.or([eb('number', '=', code), eb('waybill', '=', code)]))
    .orderBy('id', 'desc')
    .limit(10)
    .execute();
  for (const row of issues) findings.push({ kind: 'issue', key: row.id, title: row.number, detail: row.repair_order });
  findings.push(...(await papersOf(db, code)));
  const label = await db
    .selectFrom('label')
    .select(['id', 'number', 'fault'])
    .where('number', '=', code)
    .executeTakeFirst();
  if (label) findings.push({ kind: 'label', key: label.id, title: label.number, detail: label.fault });
  const document = await db
    .selectFrom('document')
    .select(['number', 'day'])
    .where('number', '=', code)
    .executeTakeFirst();
  if (document) findings.push({ kind: 'document', key: document.number, title: document.number, detail: document.day });
  const returned = await db
    .selectFrom('customer_return')
    .innerJoin('document', 'document.id', 'customer_return.document_id')
    .select(['customer_return.number', 'customer_return.barcode', 'document.number as document_number'])
    .where('customer_return.number', '=', code)
    .executeTakeFirst();
  if (returned) {
    const { number, barcode, document_number } = returned;
    findings.push({ kind: 'document', key: document_number, title: number, detail: barcode });
  }
  const station = await db.selectFrom('station').select(['code', 'name']).where('code', '=', code).executeTakeFirst();
  if (station) findings.push({ kind: 'station', key: station.code, title: station.code, detail: station.name });
  const engineer = await db.selectFrom('engineer').select(['code', 'name']).where('code', '=', code).executeTakeFirst();
  if (engineer) findings.push({ kind: 'engineer', key: engineer.code, title: engineer.code, detail: engineer.name });
  return findings;
}

/** What looks like it: parts, stations and engineers by name or pinyin initials, bins and units by the beginning of their code. */
async function alike(db: ReadDb, text: string): Promise<Finding[]> {
  const parts = await db
    .selectFrom('part')
    .select(['code', 'name'])
    .where(matches('part.search', text))
    .orderBy('code')
    .limit(12)
    .execute();
  const bins = await db
    .selectFrom('bin')
    .select(['code', 'zone'])
    .where(startsWith('bin.code', text))
    .orderBy('code')
    .limit(6)
    .execute();
  const units = await db
    .selectFrom('unit')
    .innerJoin('part', 'part.id', 'unit.part_id')
    .select(['unit.barcode', 'part.code'])
    .where(startsWith('unit.barcode', text))
    .orderBy('barcode')
    .limit(6)
    .execute();
  const stations = await db
    .selectFrom('station')
    .select(['code', 'name'])
    .where(matches('station.search', text))
    .orderBy('code')
    .limit(6)
    .execute();
  const engineers = await db
    .selectFrom('engineer')
    .select(['code', 'name'])
    .where(matches('engineer.search', text))
    .orderBy('code')
    .limit(6)
    .execute();
  return [
    ...parts.map((row): Finding => ({ kind: 'part', key: row.code, title: row.code, detail: row.name })),
    ...bins.map((row): Finding => ({ kind: 'bin', key: row.code, title: row.code, detail: row.zone })),
    ...units.map((row): Finding => ({ kind: 'unit', key: row.barcode, title: row.barcode, detail: row.code })),
    ...stations.map((row): Finding => ({ kind: 'station', key: row.code, title: row.code, detail: row.name })),
    ...engineers.map((row): Finding => ({ kind: 'engineer', key: row.code, title: row.code, detail: row.name })),
  ];
}

/** By range as well, so that the index on the code serves: SQLite uses none for a pattern. */
function startsWith(column: string, text: string) {
  const from = text.toUpperCase();
  const like = sql<boolean>`${sql.ref(column)} like ${likePattern(text).slice(1).toUpperCase()} escape '\\'`;
  const last = from.at(-1) ?? '';
  // What follows 9 or Z stands elsewhere in a PostgreSQL database with a language's own order.
  if (!/[0-8A-Y]/.test(last)) return like;
  const to = from.slice(0, -1) + String.fromCharCode(last.charCodeAt(0) + 1);
  return sql<boolean>`${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${to} and ${like}`;
}

import { type SqlBool, sql } from 'kysely';
import { AppError } from '../../../shared/areas/errors.ts';
import type { returns as contract } from '../../../shared/areas/returns/contract.ts';
import type { Question } from '../../../shared/areas/returns/questions.ts';
import type { QuestionId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { newId } from '../../database/ids.ts';
import { clocksOf } from '../clocks/agenda.ts';
import { meetClocks, startClocks } from '../clocks/clocks.ts';
import type { CommandContext, Reading } from '../context.ts';
import { nextNumber } from '../numbers.ts';
import type { Operations } from '../operation.ts';
import { DEFAULT_LIMIT, likePattern, pageOf } from '../paging.ts';
import { stationScope } from '../people/stationScope.ts';
import { stationByCode } from './stations.ts';

/** R4.3.2.3: what a station asks about its parcels, and HQ's answer within two working days. */
export const questions: Operations<typeof contract.questions> = {
  list: async (context, { search, stationCode, isOpen, cursor, limit = DEFAULT_LIMIT }) => {
    const { db, caller } = context;
    let query = selectQuestions(db);
    const own = stationScope(caller);
    if (own) query = query.where('question.station_id', '=', own);
    if (stationCode) query = query.where('station.code', '=', stationCode);
    if (isOpen !== undefined) query = query.where('answered_at', isOpen ? 'is' : 'is not', null);
    if (search) {
      const pattern = likePattern(search);
      query = query.where(
        sql<SqlBool>`(lower(question.number) like ${pattern} escape '\\' or lower(question.about) like ${pattern} escape '\\' or lower(question.text) like ${pattern} escape '\\' or station.search like ${pattern} escape '\\')`,
      );
    }
    const { total } = await db
      .selectFrom(query.as('found'))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    if (cursor) query = query.where('question.id', '<', cursor as QuestionId);
    const rows = await query.orderBy('question.id', 'desc').limit(limit).execute();
    return pageOf(await toQuestions(context, rows), total, limit, (question) => question.id);
  },

  ask: async (context, { stationCode, about, text }) => {
    const { tx, today, now, by, subject } = context;
    const station = await stationByCode({ db: tx, caller: by }, stationCode);
    const id = newId<'QuestionId'>();
    const number = await nextNumber(tx, 'CW', today);
    subject(number);
    await tx
      .insertInto('question')
      .values({ id, number, station_id: station.id, about, text, asked_at: now, asked_by: by.id, answer: '' })
      .execute();
    await startClocks(tx, [
      {
        rule: 'R4.3.2.3b',
        subject: 'question',
        subjectId: id,
        subjectNumber: number,
        stationId: station.id,
        start: today,
      },
    ]);
    return questionAfter(context, id);
  },

  answer: async (context, { id, answer }) => {
    const { tx, today, now, by, subject } = context;
    const question = await questionAfter(context, id);
    subject(question.number);
    if (question.answeredAt !== null) throw new AppError('ALREADY_ANSWERED', { number: question.number });
    await tx
      .updateTable('question')
      .set({ answer, answered_at: now, answered_by: by.id })
      .where('id', '=', id)
      .execute();
    await meetClocks(tx, id, ['R4.3.2.3b'], today);
    return questionAfter(context, id);
  },
};

/** Throws NOT_FOUND. */
async function questionAfter(context: CommandContext, id: QuestionId): Promise<Question> {
  const reading = { ...context, db: context.tx };
  const rows = await selectQuestions(context.tx).where('question.id', '=', id).execute();
  const [question] = await toQuestions(reading, rows);
  if (!question) throw new AppError('NOT_FOUND', { kind: 'question', key: id });
  return question;
}

function selectQuestions(db: ReadDb) {
  return db
    .selectFrom('question')
    .innerJoin('station', 'station.id', 'question.station_id')
    .innerJoin('person', 'person.id', 'question.asked_by')
    .leftJoin('person as answerer', 'answerer.id', 'question.answered_by')
    .selectAll('question')
    .select([
      'station.code as station_code',
      'station.name as station_name',
      'person.name as asker',
      'answerer.name as answerer',
    ]);
}

type QuestionRow = Awaited<ReturnType<ReturnType<typeof selectQuestions>['executeTakeFirstOrThrow']>>;

async function toQuestions(context: Reading, rows: readonly QuestionRow[]): Promise<Question[]> {
  const clocks = await clocksOf(
    context,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    stationCode: row.station_code,
    stationName: row.station_name,
    about: row.about,
    text: row.text,
    askedAt: row.asked_at,
    askedBy: row.asker,
    answer: row.answer,
    answeredAt: row.answered_at,
    answeredBy: row.answerer,
    clocks: clocks.filter((clock) => clock.subjectId === row.id),
  }));
}

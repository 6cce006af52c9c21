import ExcelJS from 'exceljs';
import { afterEach, describe, expect, test } from 'vitest';
import { newId } from '../../../electron/database/ids.ts';
import type { JobState } from '../../../shared/areas/clocks/words.ts';
import { addDays, type Instant } from '../../../shared/kernel/day.ts';
import { isWeekend } from '../../../shared/kernel/workingDays.ts';
import { day } from '../../support/calendar.ts';
import { agendaOf, beside, jobsDone, started } from '../../support/clocks.ts';
import { refusal } from '../../support/refusal.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

/** Enough that something can come in between, and few enough not to wait for. */
const STEPS = 300;

let world: World;
afterEach(() => world.close());

const dayIn = async (api: Api, text: string) =>
  (await api.clocks.calendar({ year: Number(text.slice(0, 4)) })).days.find((each) => each.day === text);

describe.each(engines)('the calendar on %s', (engine) => {
  test('knows the published years, and says of the others that it does not', async () => {
    world = await openWorld(engine);
    const known = await world.api.clocks.calendar({ year: 2026 });
    expect(known).toMatchObject({ year: 2026, isKnown: true, provisionalClocks: 0 });
    expect(known.days.map((each) => each.day)).toEqual(known.days.map((each) => each.day).sort());
    expect(known.days.filter(({ isWorking }) => !isWorking)).toHaveLength(33);
    expect(known.days.filter(({ isWorking }) => isWorking).map((each) => each.day)).toEqual(
      ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'].map((each) => `2026-${each}`),
    );
    expect(await dayIn(world.api, '2026-05-09')).toEqual({
      day: '2026-05-09',
      isWorking: true,
      name: '劳动节',
      source: 'stateCouncil',
    });
    expect(await world.api.clocks.calendar({ year: 2027 })).toMatchObject({ isKnown: false, days: [] });
    // A station reads it as well: its deadlines are counted over it.
    const station = await world.asStation();
    expect(await station.clocks.calendar({ year: 2026 })).toEqual(known);
  });

  test('a day that the administrator sets moves what ends after it, and taking it back moves it back', async () => {
    world = await openWorld(engine);
    await started(
      world,
      { rule: 'R4.3a', start: '2026-11-09', number: 'OVER' },
      { rule: 'R4.3a', start: '2026-11-12', number: 'AFTER' },
      { rule: 'R4.5.2.3', start: '2026-11-09', number: 'CALENDAR' },
    );
    const before = ['OVER R4.3a 2026-11-16', 'AFTER R4.3a 2026-11-19', 'CALENDAR R4.5.2.3 2026-11-24'];
    expect((await agendaOf(world.api)).told).toEqual(before);

    await world.api.clocks.setDay({ day: day('2026-11-11'), isWorking: false, name: '厂庆' });
    expect(await jobsDone(world.api)).toMatchObject({
      kind: 'recomputeClocks',
      state: 'done',
      done: 2,
      total: 2,
      startedBy: '管理员',
      error: '',
      at: '2026-11-10T02:00:00.000Z',
      finishedAt: '2026-11-10T02:00:00.000Z',
    });
    const { told, rows } = await agendaOf(world.api);
    expect(told).toEqual(['OVER R4.3a 2026-11-17', 'AFTER R4.3a 2026-11-19', 'CALENDAR R4.5.2.3 2026-11-24']);
    expect(rows[0]?.explanation).toContain('11 月 11 日厂庆不计');
    expect(await dayIn(world.api, '2026-11-11')).toMatchObject({ isWorking: false, source: 'administrator' });

    // A second word for the same day replaces the first.
    await world.api.clocks.setDay({ day: day('2026-11-11'), isWorking: true, name: '照常上班' });
    await jobsDone(world.api);
    expect((await agendaOf(world.api)).told).toEqual(before);
    expect(await dayIn(world.api, '2026-11-11')).toMatchObject({ isWorking: true, name: '照常上班' });

    await world.api.clocks.setDay({ day: day('2026-11-14'), isWorking: true, name: '赶工' });
    await jobsDone(world.api);
    expect((await agendaOf(world.api)).told[0]).toBe('OVER R4.3a 2026-11-14');

    for (const each of ['2026-11-11', '2026-11-14']) await world.api.clocks.clearDay({ day: day(each) });
    await jobsDone(world.api);
    expect((await agendaOf(world.api)).told).toEqual(before);
    expect(await dayIn(world.api, '2026-11-11')).toBeUndefined();
    expect(await refusal(world.api.clocks.clearDay({ day: day('2026-11-11') }))).toMatchObject({
      code: 'NOT_FOUND',
      data: { kind: 'calendarDay', key: '2026-11-11' },
    });
  });

  test('the word of the administrator goes before what is published, which is there again without it', async () => {
    world = await openWorld(engine);
    await world.api.clocks.setDay({ day: day('2026-05-09'), isWorking: false, name: '不补班' });
    await jobsDone(world.api);
    await started(world, { rule: 'R4.3b', start: '2026-04-28', number: 'FF-1' });
    expect((await agendaOf(world.api)).told).toEqual(['FF-1 R4.3b 2026-05-15']);
    await world.api.clocks.clearDay({ day: day('2026-05-09') });
    await jobsDone(world.api);
    expect((await agendaOf(world.api)).told).toEqual(['FF-1 R4.3b 2026-05-14']);
    expect(await dayIn(world.api, '2026-05-09')).toMatchObject({ isWorking: true, source: 'stateCouncil' });
    expect(await refusal(world.api.clocks.clearDay({ day: day('2026-05-09') }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('clocks that run into a year without data are counted anew when its list comes', async () => {
    world = await openWorld(engine);
    await started(
      world,
      { rule: 'R4.3c', start: '2026-12-10', number: 'FF-1' },
      { rule: 'R4.3b', start: '2026-12-17', number: 'FF-2' },
      { rule: 'R4.5.2.3', start: '2026-12-20', number: 'FF-3' },
    );
    expect((await agendaOf(world.api)).rows.map((row) => [row.subjectNumber, row.dueDay, row.isProvisional])).toEqual([
      ['FF-2', '2026-12-31', false],
      ['FF-3', '2027-01-04', false],
      ['FF-1', '2027-01-07', true],
    ]);
    expect((await agendaOf(world.api)).rows[2]?.explanation).toContain('放假安排尚未公布');
    expect(await world.api.clocks.calendar({ year: 2027 })).toMatchObject({ isKnown: false, provisionalClocks: 1 });

    // One holiday set by hand moves the end, but the year is still not known.
    await world.api.clocks.setDay({ day: day('2027-01-01'), isWorking: false, name: '元旦' });
    await jobsDone(world.api);
    expect((await agendaOf(world.api)).rows[2]).toMatchObject({ dueDay: '2027-01-08', isProvisional: true });

    const file = await listOf(
      ['2027-01-01', '休假', '元旦'],
      ['2027-01-02', '休假', '元旦'],
      ['2027-01-03', '上班', '元旦'],
    );
    const { digest } = await world.api.clocks.calendarList.preview({ file });
    await world.api.clocks.calendarList.apply({ file, digest });
    await jobsDone(world.api);
    expect((await agendaOf(world.api)).rows[2]).toMatchObject({
      subjectNumber: 'FF-1',
      dueDay: '2027-01-07',
      isProvisional: false,
      explanation: expect.stringContaining(
        '2027 年 1 月 3 日（周日）上班计入；2027 年 1 月 7 日 24:00 到期（R4.3c）。',
      ),
    });
    expect(await world.api.clocks.calendar({ year: 2027 })).toMatchObject({ isKnown: true, provisionalClocks: 0 });
  });

  test('a list gives way to the administrator and is there again without him', async () => {
    world = await openWorld(engine);
    await world.api.clocks.setDay({ day: day('2027-01-01'), isWorking: true, name: '不放假' });
    const file = await listOf(['2027-01-01', '休假', '元旦'], ['2027-01-02', '休假', '元旦']);
    const { digest } = await world.api.clocks.calendarList.preview({ file });
    await world.api.clocks.calendarList.apply({ file, digest });
    await world.api.clocks.setDay({ day: day('2027-01-02'), isWorking: true, name: '不放假' });
    for (const each of ['2027-01-01', '2027-01-02']) {
      expect(await dayIn(world.api, each)).toMatchObject({ isWorking: true, source: 'administrator' });
      await world.api.clocks.clearDay({ day: day(each) });
      expect(await dayIn(world.api, each)).toMatchObject({ isWorking: false, name: '元旦', source: 'list' });
    }
    await jobsDone(world.api);
  });
});

describe.each(engines)('long work on %s', (engine) => {
  /** Clocks of so many terms: as many steps. Each is due a day earlier than it should be, as by an older calendar. */
  async function stale(count: number): Promise<void> {
    const starts = weekdays(count);
    await started(world, ...starts.map((start, n) => ({ rule: 'R4.3a' as const, start, number: `QJ-${n}` })));
    await beside(world, (tx) =>
      tx
        .updateTable('clock')
        .set({ due_day: day('2026-01-01') })
        .execute(),
    );
  }
  const staleOnes = () =>
    beside(world, (tx) => tx.selectFrom('clock').select('id').where('due_day', '=', day('2026-01-01')).execute());

  async function jobRow(state: JobState, done: number, total: number): Promise<void> {
    await beside(world, (tx) =>
      tx
        .insertInto('job')
        .values({
          id: newId<'JobId'>(),
          kind: 'recomputeClocks',
          state,
          done,
          total,
          started_by: '管理员',
          at: '2026-11-09T10:00:00.000Z' as Instant,
          finished_at: null,
          error: '',
        })
        .execute(),
    );
  }

  test.each(['waiting', 'running'] as const)('what a host that died left %s is done by the next', async (state) => {
    world = await openWorld(engine);
    await stale(9);
    await world.restart(() => jobRow(state, state === 'running' ? 4 : 0, state === 'running' ? 9 : 0));
    expect(await jobsDone(world.api)).toMatchObject({
      state: 'done',
      done: 9,
      total: 9,
      at: '2026-11-09T10:00:00.000Z',
    });
    expect(await staleOnes()).toEqual([]);
    expect((await agendaOf(world.api)).rows[0]).toMatchObject({ startDay: '2026-11-02', dueDay: '2026-11-09' });
  });

  test.each(['done', 'failed', 'cancelled'] as const)('what is %s is not taken up again', async (state) => {
    world = await openWorld(engine);
    await stale(3);
    await world.restart(() => jobRow(state, 1, 3));
    expect(await jobsDone(world.api)).toMatchObject({ state, done: 1, total: 3 });
    expect(await staleOnes()).toHaveLength(3);
  });

  test('a program that knows other days than the last one counts all clocks anew', async () => {
    world = await openWorld(engine);
    await stale(3);
    await world.restart();
    expect(await world.api.clocks.jobs()).toEqual([]);
    await world.restart(() =>
      beside(world, async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('setting')
          .set({ value: 'of an older program' })
          .where('key', '=', 'clocks.publishedDays')
          .executeTakeFirst();
        expect(numUpdatedRows).toBe(1n);
      }),
    );
    expect(await jobsDone(world.api)).toMatchObject({ state: 'done', done: 3, total: 3, startedBy: '' });
    expect(await staleOnes()).toEqual([]);
    await world.restart();
    expect(await world.api.clocks.jobs()).toHaveLength(1);
  });

  test('it can be cancelled half-way; what ended stays as it ended, and the next one does it all', async () => {
    world = await openWorld(engine);
    await stale(STEPS);
    await world.api.clocks.setDay({ day: day('2000-01-01'), isWorking: false, name: '' });
    const running = await until(async () => {
      const [job] = await world.api.clocks.jobs();
      return job && job.state === 'running' && job.done > 0 ? job : undefined;
    });
    expect(running.total).toBe(STEPS);
    const cancelled = await world.api.clocks.cancelJob({ id: running.id });
    expect(cancelled).toMatchObject({ state: 'cancelled', finishedAt: '2026-11-10T02:00:00.000Z' });
    expect(cancelled.done).toBeLessThan(STEPS);
    expect((await staleOnes()).length).toBeGreaterThanOrEqual(STEPS - cancelled.done);

    world.setNow('2026-11-10T03:00:00Z');
    await world.api.clocks.clearDay({ day: day('2000-01-01') });
    expect(await jobsDone(world.api)).toMatchObject({ state: 'done', done: STEPS, total: STEPS });
    expect(await staleOnes()).toEqual([]);
    const [newest, oldest] = await world.api.clocks.jobs();
    expect(oldest).toEqual({ ...cancelled, done: oldest?.done });
    expect(await world.api.clocks.cancelJob({ id: newest?.id ?? expect.unreachable() })).toEqual(newest);
    expect(await refusal(world.api.clocks.cancelJob({ id: newId<'JobId'>() }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('ten changes in a row end in the right count, with no more work than changes', async () => {
    world = await openWorld(engine);
    await started(world, { rule: 'R4.3a', start: '2026-11-09', number: 'QJ-1' });
    const days = [10, 11, 12, 13, 16, 17, 18, 19, 20, 23].map((date) => day(`2026-11-${date}`));
    await Promise.all(days.map((each) => world.api.clocks.setDay({ day: each, isWorking: false, name: '停工' })));
    await jobsDone(world.api);
    const { told, rows } = await agendaOf(world.api);
    expect(told).toEqual(['QJ-1 R4.3a 2026-11-30']);
    expect(rows[0]?.explanation).toContain(
      '11 月 10 日至 13 日停工不计，11 月 16 日至 20 日停工不计，11 月 23 日停工不计',
    );
    const jobs = await world.api.clocks.jobs();
    expect(jobs.length).toBeLessThanOrEqual(days.length);
    expect(jobs.every(({ state }) => state === 'done')).toBe(true);
  });

  test('the program ends in the middle of it, and the next one ends it', async () => {
    world = await openWorld(engine);
    await stale(STEPS);
    await world.api.clocks.setDay({ day: day('2000-01-01'), isWorking: false, name: '' });
    await world.restart();
    expect(await jobsDone(world.api)).toMatchObject({ state: 'done', done: STEPS, total: STEPS });
    expect(await staleOnes()).toEqual([]);
  });
});

/** So many weekdays in a row, from the first Monday of November 2026 on. */
function weekdays(count: number): string[] {
  const days: string[] = [];
  for (let each = day('2026-11-02'); days.length < count; each = addDays(each, 1))
    if (!isWeekend(each)) days.push(each);
  return days;
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error('it did not come to this');
}

/** A 放假调休表 as the administrator gets it. */
async function listOf(...rows: readonly (readonly [day: string, kind: string, name: string])[]): Promise<File> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('表').addRows([['日期', '休假/上班', '名称'], ...rows.map((row) => [...row])]);
  return new File([await workbook.xlsx.writeBuffer()], '放假调休.xlsx');
}

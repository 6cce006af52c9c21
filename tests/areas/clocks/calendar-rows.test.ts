import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/areas/catalog/workbook/read.ts';
import { withProblems } from '../../../shared/areas/catalog/importing/reading.ts';
import { recognise } from '../../../shared/areas/catalog/importing/recognise.ts';
import { checkCalendar, readCalendar } from '../../../shared/areas/clocks/calendarRows.ts';
import { demo } from '../../support/demo.ts';
import { brief, paperOf, tableOf, type Value } from '../../support/tables.ts';

const headings = ['日期', '类型', '名称'];
const listOf = (...rows: Value[][]) => tableOf('2027 年放假调休表', headings, ...rows);

describe('a list of holidays and make-up days', () => {
  test.each<{ name: string; cells: Value[]; row: object }>([
    { name: '休假', cells: ['2027-02-06', '休假', '春节'], row: { day: '2027-02-06', isWorking: false, name: '春节' } },
    { name: '放假', cells: ['2027/2/6', '放假', ''], row: { day: '2027-02-06', isWorking: false, name: '' } },
    { name: '休', cells: ['２０２７年２月６日', ' 休 ', '春 节'], row: { day: '2027-02-06', isWorking: false } },
    { name: '上班', cells: ['2027.2.13', '上班', '调休'], row: { day: '2027-02-13', isWorking: true } },
    { name: '调休上班', cells: ['20270213', '调休上班', ''], row: { day: '2027-02-13', isWorking: true } },
    { name: '班', cells: ['2027-02-13', '班', ''], row: { day: '2027-02-13', isWorking: true } },
    { name: 'English', cells: ['2027-02-13', 'Work', ''], row: { day: '2027-02-13', isWorking: true } },
  ])('reads $name', ({ cells, row }) => {
    const reading = readCalendar(listOf(cells));
    expect(reading.rows[0]?.value).toMatchObject(row);
    expect(reading).toMatchObject({ year: 2027, problems: [] });
  });

  test.each<{ name: string; rows: Value[][]; problems: string[]; good: number }>([
    {
      name: 'no word for the kind of a day',
      rows: [['2027-01-01', '半天', '元旦']],
      problems: ['error B4 NOT_DAY_KIND'],
      good: 0,
    },
    { name: 'a blank kind is no holiday', rows: [['2027-01-01', '', '元旦']], problems: ['error B4 BLANK'], good: 0 },
    {
      name: 'a day that there is not',
      rows: [['2027-02-29', '休假', '']],
      problems: ['error A4 NOT_DAY'],
      good: 0,
    },
    {
      name: 'a list is of one year: the rows of another are refused',
      rows: [
        ['2027-12-31', '休假', '元旦'],
        ['2028-01-01', '休假', '元旦'],
        ['2027-10-01', '休假', '国庆节'],
      ],
      problems: ['error A5 OTHER_YEAR'],
      good: 2,
    },
    {
      name: 'the same day twice, once',
      rows: [
        ['2027-10-01', '休假', '国庆节'],
        ['2027-10-01', '休假', '国庆节'],
      ],
      problems: ['warning A5 SAME_ROW'],
      good: 1,
    },
    {
      name: 'one day as both',
      rows: [
        ['2027-10-09', '休假', ''],
        ['2027-10-09', '上班', ''],
      ],
      problems: ['error A5 CODE_REPEATED'],
      good: 1,
    },
    {
      name: 'a make-up day on a Monday is likely to be a slip',
      rows: [['2027-10-11', '上班', '']],
      problems: ['warning A4 ALREADY_WORKING'],
      good: 1,
    },
  ])('$name', ({ rows, problems, good }) => {
    const reading = readCalendar(listOf(...rows));
    expect(brief(reading.problems)).toEqual(problems);
    expect(reading.rows).toHaveLength(good);
  });

  test("the administrator's word for a day stands, and the list says so", () => {
    const table = listOf(['2027-10-01', '休假', '国庆节'], ['2027-10-02', '休假', '国庆节']);
    const reading = readCalendar(table);
    const found = checkCalendar(table, reading.rows, { isSetByHand: (day) => day === '2027-10-02' });
    expect(brief(withProblems(reading, found).problems)).toEqual(['warning A5 DAY_SET_BY_HAND']);
  });

  test('no good row, no year', () => expect(readCalendar(listOf(['', '休假', ''])).year).toBeNull());

  test('headings in any order, under two lines of title', () => {
    const table = paperOf(['放假安排'], ['单位：天'], ['节日', '安排', '日期'], ['元旦', '休', '2027-01-01']);
    expect(table).toMatchObject({ kind: 'workCalendar', headingRow: 3 });
    expect(readCalendar(table).rows[0]?.value).toEqual({ day: '2027-01-01', isWorking: false, name: '元旦' });
  });

  test('the example of 2027 is read: every spelling of a day, one row of another year', async () => {
    const table = recognise(await readWorkbook(demo('work-calendar-2027')));
    if (table?.kind !== 'workCalendar') throw new Error('not recognised');
    const reading = readCalendar(table);
    expect([reading.year, reading.rows.length]).toEqual([2027, 34]);
    expect(brief(reading.problems)).toEqual(['warning A39 SAME_ROW', 'error A40 OTHER_YEAR']);
    expect(reading.rows.filter(({ value }) => value.isWorking).map(({ value }) => value.day)).toEqual([
      ...['2027-01-31', '2027-02-13', '2027-04-25', '2027-05-08', '2027-09-26', '2027-10-09'],
    ]);
  });
});

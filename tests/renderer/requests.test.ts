import { describe, expect, test } from 'vitest';
import { pastedLines } from '../../renderer/areas/requests/pasted.ts';

describe('rows copied from a sheet become the lines of a request', () => {
  test.each([
    {
      name: 'as Excel copies them, with tabs and an empty last row',
      text: 'HW.BL.0078-A1\t2\tWX-1\r\nHW.TU.0145-A2\t10\tWX-2\r\n',
      lines: [
        ['HW.BL.0078-A1', 2, 'WX-1'],
        ['HW.TU.0145-A2', 10, 'WX-2'],
      ],
      bad: [],
    },
    {
      name: 'a heading row is no trouble',
      text: '备件编码\t数量\t维修单号\nA-1\t1\t',
      lines: [['A-1', 1, '']],
      bad: [],
    },
    {
      name: 'commas and blanks, full width and lower case',
      text: 'ａ-1，３，WX 9\nb-2 4',
      lines: [
        ['A-1', 3, 'WX 9'],
        ['B-2', 4, ''],
      ],
      bad: [],
    },
    {
      name: 'rows that name no quantity, or a barcode for one, are told by their number',
      text: 'A-1\t2\nA-2\tmany\nA-3\t6901234567890\nA-4\t0',
      lines: [['A-1', 2, '']],
      bad: [2, 3, 4],
    },
    { name: 'nothing', text: ' \n\n', lines: [], bad: [] },
  ])('$name', ({ text, lines, bad }) => {
    const read = pastedLines(text);
    expect(read.lines.map((line) => [line.partCode, line.qty, line.repairOrder])).toEqual(lines);
    expect(read.bad).toEqual(bad);
  });
});

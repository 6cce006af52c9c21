import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { loadWorkbook, readWorkbook } from '../../../electron/areas/catalog/workbook/read.ts';
import { readBins } from '../../../shared/areas/catalog/importing/bins.ts';
import { readEngineers } from '../../../shared/areas/catalog/importing/engineers.ts';
import { readParts } from '../../../shared/areas/catalog/importing/parts.ts';
import type { Reading } from '../../../shared/areas/catalog/importing/reading.ts';
import { type Recognised, recognise } from '../../../shared/areas/catalog/importing/recognise.ts';
import { readStations } from '../../../shared/areas/catalog/importing/stations.ts';
import { readNote } from '../../../shared/areas/receiving/noteRows.ts';
import { readOpening } from '../../../shared/areas/stock/openingStockRows.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { demo } from '../../support/demo.ts';
import { zipOf } from '../../support/zip.ts';

const today = '2026-11-21' as Day;

async function workbookOf(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('表'), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function tableIn(bytes: Uint8Array): Promise<Recognised> {
  const table = recognise(await readWorkbook(bytes));
  if (!table) throw new Error('not recognised');
  return table;
}

async function cellsOf(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void) {
  return (await readWorkbook(await workbookOf(fill)))[0]?.rows ?? [];
}

function contentTypes(main = 'spreadsheetml.sheet.main+xml'): string {
  return `<?xml version="1.0"?><Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}"/></Types>`;
}

describe('the workbooks of the trade', () => {
  const kinds: readonly {
    file: string;
    kind: string;
    read: (table: Recognised) => Reading<unknown>;
    rows: number;
    refused: number[];
  }[] = [
    { file: 'parts', kind: 'parts', read: (table) => readParts(table, today), rows: 248, refused: [24, 30, 45] },
    { file: 'bins', kind: 'bins', read: readBins, rows: 480, refused: [] },
    { file: 'stations', kind: 'stations', read: readStations, rows: 36, refused: [] },
    { file: 'engineers', kind: 'engineers', read: readEngineers, rows: 60, refused: [] },
    {
      file: 'opening-stock',
      kind: 'openingStock',
      read: (table) => readOpening(table, today),
      rows: 569,
      refused: [16, 21, 33, 37],
    },
    { file: 'delivery-1', kind: 'deliveryNote', read: readNote, rows: 12, refused: [] },
    { file: 'delivery-2', kind: 'deliveryNote', read: readNote, rows: 10, refused: [] },
    { file: 'delivery-3', kind: 'deliveryNote', read: readNote, rows: 11, refused: [] },
    { file: 'delivery-4', kind: 'deliveryNote', read: readNote, rows: 12, refused: [] },
  ];
  test.each(kinds)('$file is recognised under its title, and read', async ({ file, kind, read, rows, refused }) => {
    const table = await tableIn(demo(file));
    expect(table).toMatchObject({ kind, headingRow: 3 });
    const reading = read(table);
    expect(reading.rows).toHaveLength(rows);
    const errors = reading.problems.filter((problem) => problem.severity === 'error');
    expect(errors.map((problem) => problem.row)).toEqual(refused);
    expect(reading.refusedRows).toBe(refused.length);
  });

  test('a sheet of another trade is not taken for one of ours', async () => {
    const wages = await workbookOf((sheet) =>
      sheet.addRows([['工资表'], ['工号', '基本工资', '实发'], ['001', 5000, 4500]]),
    );
    expect(recognise(await readWorkbook(wages))).toBeUndefined();
  });

  test('codes, days, prices and barcodes come out as a clerk reads them', async () => {
    const parts = readParts(await tableIn(demo('parts')), today).rows;
    expect(parts.find(({ row }) => row === 7)?.value.code).toBe('HW.MB.0004-A2');
    expect(parts.find(({ row }) => row === 13)?.value.code).toBe('HW.MB.0010-C0');
    expect(parts.find(({ row }) => row === 35)?.value.barcodes).toEqual(['6904543730292']);
    expect(parts.find(({ row }) => row === 41)?.value.tracking).toBe('unit');
    expect(parts.find(({ row }) => row === 70)?.value.isSellable).toBe(true);
    const opening = readOpening(await tableIn(demo('opening-stock')), today).rows;
    const first = { unitBarcode: 'MB0001B124260004308', receivedDay: '2026-02-18', priceFen: 18065, condition: 'good' };
    expect(opening[0]?.value).toMatchObject(first);
    expect(opening.find(({ row }) => row === 8)?.value.receivedDay).toBe('2026-09-03');
    expect(opening.find(({ row }) => row === 12)?.value.receivedDay).toBe('2026-08-15');
  });
});

describe('what Excel makes of cells', () => {
  test.each([
    { name: 'a price with the noise of a formula', value: 28.480000000000004, cell: { kind: 'number', text: '28.48' } },
    { name: 'thirteen digits stay whole', value: 6904543730292, cell: { kind: 'number', text: '6904543730292' } },
    {
      name: 'DOMAIN 10: sixteen digits are lossy',
      value: 2026091500074648,
      cell: { text: '2026091500074648', isLossy: true },
    },
    { name: 'DOMAIN 10: an exponent is lossy', value: 2.5e21, cell: { text: '2500000000000000000000', isLossy: true } },
    { name: 'a tiny number has no exponent', value: 0.0000001, cell: { kind: 'number', text: '0.0000001' } },
    {
      name: 'text in several formats',
      value: { richText: [{ text: '主' }, { text: '板' }] },
      cell: { kind: 'text', text: '主板' },
    },
    { name: 'a link', value: { text: 'WX001', hyperlink: 'http://a.b' }, cell: { kind: 'text', text: 'WX001' } },
    {
      name: 'a formula with its result',
      value: { formula: 'A9*2', result: 12.5 },
      cell: { kind: 'number', text: '12.5' },
    },
    { name: 'a formula without', value: { formula: 'A9*2' }, cell: { kind: 'formula', text: '=A9*2' } },
    { name: 'an error', value: { error: '#N/A' }, cell: { kind: 'error', text: '#N/A' } },
    { name: 'true', value: true, cell: { kind: 'boolean', text: 'TRUE' } },
    {
      name: 'a date, whatever the zone',
      value: new Date('2026-03-01T00:00:00Z'),
      cell: { kind: 'date', day: '2026-03-01' },
    },
    { name: 'blanks only', value: '   ', cell: { kind: 'empty' } },
  ])('$name', async ({ value, cell }) => {
    const rows = await cellsOf((sheet) => {
      sheet.getCell('A1').value = 'x';
      sheet.getCell('B1').value = value as ExcelJS.CellValue;
      sheet.getCell('C1').value = 'z';
    });
    expect(rows[0]?.[1]).toMatchObject(cell);
  });

  test.each([
    { format: '0.00E+00', cell: { isLossy: true } },
    { format: '0000000000', cell: { text: '0000046271' } },
    // Chinese Excel's long date is a built-in format that the reader does not know as a date.
    { format: 'General', cell: { kind: 'number', text: '46271', day: '2026-09-06' } },
    { format: 'yyyy"年"m"月"d"日"', cell: { kind: 'date', day: '2026-09-06' } },
  ])('the number 46271 formatted $format', async ({ format, cell }) => {
    const rows = await cellsOf((sheet) => {
      sheet.getCell('A1').value = 46271;
      sheet.getCell('A1').numFmt = format;
    });
    expect(rows[0]?.[0]).toMatchObject(cell);
  });

  test('a merged title says its text once, and hidden sheets are not read', async () => {
    const sheets = await readWorkbook(
      await workbookOf((sheet, workbook) => {
        sheet.getCell('A1').value = '库位表';
        sheet.mergeCells('A1:C1');
        workbook.addWorksheet('藏', { state: 'hidden' }).getCell('A1').value = 'x';
      }),
    );
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.rows).toEqual([[{ text: '库位表', kind: 'text' }]]);
  });
});

describe('files that are refused', () => {
  const bomb = Buffer.alloc(101 * 1024 * 1024, 0x20);
  const doctype = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><workbook>&b;</workbook>';
  const unreadable = (detail: string) => ({ code: 'WORKBOOK_UNREADABLE', data: { detail } });
  const tooLarge = { code: 'WORKBOOK_TOO_LARGE' };

  test.each([
    { name: 'no zip at all', bytes: () => Buffer.from('备件编码,数量\n'), error: unreadable('notXlsx') },
    { name: 'an empty file', bytes: () => Buffer.alloc(0), error: unreadable('notXlsx') },
    { name: 'an old .xls', bytes: () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), error: unreadable('oldOrEncrypted') },
    { name: 'a zip of something else', bytes: () => zipOf({ 'a.txt': 'hello' }), error: unreadable('notXlsx') },
    { name: 'a torn workbook', bytes: () => demo('bins').subarray(0, 9000), error: unreadable('damaged') },
    {
      name: 'a macro workbook',
      bytes: () => zipOf({ '[Content_Types].xml': contentTypes('ms-excel.sheet.macroEnabled.main+xml') }),
      error: unreadable('macros'),
    },
    {
      name: 'XML with a DOCTYPE or an external entity',
      bytes: () => zipOf({ '[Content_Types].xml': contentTypes(), 'xl/workbook.xml': doctype }),
      error: unreadable('doctype'),
    },
    {
      name: 'the same in UTF-16, where the tags could hide',
      bytes: () => zipOf({ '[Content_Types].xml': contentTypes(), 'xl/workbook.xml': Buffer.from(doctype, 'utf16le') }),
      error: unreadable('damaged'),
    },
    {
      name: 'more than 10 MB',
      bytes: () => Buffer.concat([Buffer.from('PK'), Buffer.alloc(10 * 1024 * 1024)]),
      error: tooLarge,
    },
    { name: 'a zip bomb that owns up to its size', bytes: () => zipOf({ 'xl/media/a.bin': bomb }), error: tooLarge },
    {
      name: 'a zip bomb that claims a small size',
      bytes: () => zipOf({ 'xl/media/a.bin': bomb }, 1000),
      error: unreadable('damaged'),
    },
    {
      name: 'a million cells',
      bytes: () => zipOf({ 'xl/worksheets/sheet1.xml': '<c r="A1"><v>1</v></c>'.repeat(1_000_001) }),
      error: tooLarge,
    },
    {
      name: 'two thousand parts',
      bytes: () => zipOf(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`a${index}`, '']))),
      error: tooLarge,
    },
  ])('$name', async ({ bytes, error }) => {
    await expect(readWorkbook(bytes())).rejects.toMatchObject(error);
  });

  test.each([
    { name: 'a row beyond 20 000', cell: 'A20001' },
    { name: 'a column beyond 200', cell: 'GS1' },
  ])('$name', async ({ cell }) => {
    const bytes = await workbookOf((sheet) => {
      sheet.getCell(cell).value = 1;
    });
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ ...tooLarge, data: { limit: '20000 × 200' } });
  });

  test('a rule over a whole column is not unrolled into a million entries', async () => {
    const bytes = await workbookOf((sheet) => {
      sheet.getCell('A1').value = '库位编码';
      const column: unknown = Reflect.get(sheet, 'dataValidations');
      const rule = { type: 'list', allowBlank: true, formulae: ['"良品"'] };
      (column as { add(range: string, rule: object): void }).add('B1:B1048576', rule);
    });
    const sheet = (await loadWorkbook(bytes)).worksheets[0];
    expect(sheet && Reflect.get(sheet, 'dataValidations')).toEqual({ model: {} });
  });
});

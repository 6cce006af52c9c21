import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EntryRow } from '../../../electron/areas/ledgers/sheets/entries.ts';
import { entriesSheet } from '../../../electron/areas/ledgers/sheets/entries.ts';
import { openQuickBook } from '../../../electron/areas/ledgers/workbook/quickBook.ts';
import type { Day, Instant } from '../../../shared/kernel/day.ts';
import { beside, jobsDone } from '../../support/clocks.ts';
import { addBins, addPart, stockUp } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { recalculated, recordsOf, sheetIn, sheetsIn } from '../../support/sheets.ts';
import { libreOffice, skipBecause } from '../../support/tools.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

const november = { from: '2026-11-01' as Day, to: '2026-11-30' as Day };
const printing = { printedBy: '王敏', printedAt: '2026-11-10T02:00:00Z' as Instant, language: 'zh-CN' } as const;

function entry(more: Partial<EntryRow>): EntryRow {
  return {
    day: '2026-11-10' as Day,
    documentNumber: 'YK-1',
    kind: 'transfer',
    partCode: 'P-1',
    partName: '主板',
    unitBarcode: null,
    from: { kind: 'bin', code: 'A-01', name: 'A-01' },
    fromCondition: 'good',
    to: { kind: 'bin', code: 'A-02', name: 'A-02' },
    toCondition: 'good',
    qty: 2,
    inQty: 0,
    outQty: 0,
    userName: '王敏',
    ...more,
  };
}

async function written(rows: readonly EntryRow[], rowsPerSheet?: number): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'entries-'));
  try {
    const file = join(folder, 'a.xlsx');
    const book = openQuickBook(file, entriesSheet(november, printing), rowsPerSheet);
    await book.add(rows);
    await book.end();
    return new Uint8Array(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a workbook of very many rows', () => {
  const nasty = '=cmd|"/c calc"!A1 <b>&\u0007 \uD800 000123';

  test('texts stay texts, and what XML cannot hold is left out', async () => {
    const sheet = await sheetIn(await written([entry({ partName: nasty, unitBarcode: '0012345678901234567' })]));
    const [row] = recordsOf(sheet);
    expect(row).toMatchObject({
      日期: '2026-11-10',
      条码: '0012345678901234567',
      '摘要（从→到）': '库位 A-01 → 库位 A-02',
    });
    expect(row?.名称).toBe('=cmd|"/c calc"!A1 <b>& \uFFFD 000123');
  });

  test('spaces at the ends, side by side and between lines are as they were, in LibreOffice too', async (context) => {
    const program = libreOffice() ?? skipBecause(context, 'LibreOffice is not installed');
    const names = [' 主板', '主板 ', '主  板', '主\n板', '主\t板', '主 板', '　主板'];
    const bytes = await written(names.map((partName) => entry({ partName })));
    const [read] = recalculated(program, [bytes]);
    for (const book of [bytes, read ?? bytes]) {
      const sheet = await sheetIn(book);
      expect(names.map((_, at) => sheet.getCell(`E${5 + at}`).text)).toEqual(names);
    }
  });

  test('LibreOffice reads it, goes on to further sheets, and adds all of them up', async (context) => {
    const program = libreOffice() ?? skipBecause(context, 'LibreOffice is not installed');
    const bytes = await written(
      Array.from({ length: 7 }, (_, at) => entry({ qty: at + 1, inQty: at, unitBarcode: `0${at}` })),
      3,
    );
    const [read] = recalculated(program, [bytes]);
    const sheets = await sheetsIn(read ?? bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['收发流水账', '收发流水账 2', '收发流水账 3']);
    expect(sheets.map((sheet) => sheet.getCell('F5').text)).toEqual(['00', '03', '06']);
    expect(sheets[2]?.getCell('H6').result).toBe(28);
    expect(sheets[2]?.getCell('I6').result).toBe(21);
    expect(sheets[0]?.getCell('A5').value).toEqual(new Date('2026-11-10T00:00:00Z'));
  });

  test('a full disk is told, and nobody waits for it for good', async (context) => {
    if (!existsSync('/dev/full')) skipBecause(context, 'this system has no disk that is always full');
    const book = openQuickBook('/dev/full', entriesSheet(november, printing));
    const rows = Array.from({ length: 50_000 }, (_, at) => entry({ unitBarcode: `${at}-${Math.random()}` }));
    const writing = async () => {
      await book.add(rows);
      await book.end();
    };
    await expect(writing()).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  test('nothing in the period is said', async () => {
    expect((await sheetIn(await written([]))).getCell('A5').text).toContain('没有');
  });
});

describe.each(engines)('all movements of a period on %s', (engine) => {
  let world: World;
  let api: Api;
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
    await addBins(api);
    await addPart(api, 'L-1', 'lot');
    await addPart(api, 'U-1', 'unit');
    await stockUp(api, { partCode: 'L-1', qty: 10 }, 'A-01');
    await stockUp(api, { partCode: 'U-1', serials: ['SN-1', 'SN-2'] }, 'A-02');
  });
  afterEach(() => world.close());

  test('R4.8.5 it is written beside the requests, piece by piece, and goes to whoever asked', async () => {
    const keeper = await world.as('keeper');
    const { id } = await keeper.ledgers.writeEntries(november);
    await jobsDone(api);
    const file = await keeper.clocks.jobFile({ id });
    expect(file.name).toBe('收发流水账-2026-11-01-2026-11-30.xlsx');
    const rows = recordsOf(await sheetIn(new Uint8Array(await file.arrayBuffer())));
    expect(rows).toHaveLength(9);
    expect(rows[0]).toMatchObject({ 业务: '收货入待检', 备件编码: 'L-1', 移动数: 10, 入: 10 });
    expect(
      rows
        .map((row) => row.条码 ?? '')
        .filter(Boolean)
        .sort(),
    ).toEqual([...Array(3).fill('SN-1'), ...Array(3).fill('SN-2')]);
    const own = (await keeper.clocks.jobs()).find((job) => job.id === id);
    expect(own).toMatchObject({ state: 'done', file: { size: file.size } });
    const other = await world.as('keeper');
    expect((await refusal(other.clocks.jobFile({ id }))).code).toBe('NOT_FOUND');
  });

  test('a file makes room after a week', async () => {
    const { id } = await api.ledgers.writeEntries(november);
    await jobsDone(api);
    world.setNow('2026-11-20T02:00:00Z');
    await world.renewSignIns();
    await api.ledgers.writeEntries(november);
    await jobsDone(api);
    expect((await refusal(api.clocks.jobFile({ id }))).code).toBe('NOT_FOUND');
    const parts = await beside(world, (tx) => tx.selectFrom('job_part').select('job_id').execute());
    expect(parts.map(({ job_id }) => job_id)).not.toContain(id);
    expect(parts).toHaveLength(1);
  });
});

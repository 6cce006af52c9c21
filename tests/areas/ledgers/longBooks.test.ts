import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { longBooks } from '../../../electron/areas/ledgers/longBooks.ts';
import { newId } from '../../../electron/database/ids.ts';
import { inSnapshot } from '../../../electron/database/snapshot.ts';
import type { Job } from '../../../shared/areas/clocks/contract.ts';
import { MOST_ROWS } from '../../../shared/areas/ledgers/longBooks.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { PartId } from '../../../shared/kernel/ids.ts';
import { openBeside } from '../../support/books.ts';
import { beside, jobsDone } from '../../support/clocks.ts';
import { addBins, addPart, stockUp } from '../../support/goods.ts';
import { refusal } from '../../support/refusal.ts';
import { recordsOf, sheetIn } from '../../support/sheets.ts';
import { type Api, engines, openWorld, type World } from '../../support/world.ts';

const period = { from: '2026-10-01' as Day, to: '2026-11-30' as Day };

describe.each(engines)('long books on %s', (engine) => {
  let world: World;
  let api: Api;
  beforeEach(async () => {
    world = await openWorld(engine);
    api = world.api;
    await at('2026-10-12T02:00:00Z');
    await addBins(api);
    const { id: partId } = await addPart(api, 'L-1', 'lot');
    await addPart(api, 'U-1', 'unit');
    await stockUp(api, { partCode: 'L-1', qty: 10 }, 'A-01');
    await api.catalog.engineers.create({ code: 'E1', name: '郭平', stationCode: null });
    await issueOf(partId, 4);
    await at('2026-11-10T02:00:00Z');
    await stockUp(api, { partCode: 'U-1', serials: ['SN-1', 'SN-2'] }, 'A-02');
    await issueOf(partId, 1);
  });
  afterEach(() => world.close());

  async function at(now: string) {
    world.setNow(now);
    await world.renewSignIns();
  }

  async function issueOf(partId: PartId, qty: number) {
    const { id } = await api.issuing.create({
      ...{ recipientKind: 'engineer', recipientCode: 'E1', purpose: 'stock', repairOrder: '', note: '' },
      lines: [{ partCode: 'L-1', qty }],
    });
    await api.issuing.pick({ id, what: { partId, binCode: 'A-01', qty }, fifoReason: null });
    await api.issuing.post({ id });
  }

  async function rowsIn(file: File) {
    return recordsOf(await sheetIn(new Uint8Array(await file.arrayBuffer())));
  }

  async function written(job: Promise<Job>) {
    const { id } = await job;
    await jobsDone(api);
    return api.clocks.jobFile({ id });
  }

  test('R4.6.1.3, S2-6: receipts and issues are the same whether one waits for them or has them written', async () => {
    const receipts = await written(api.ledgers.writeReceipts(period));
    expect(receipts.name).toBe('备件入库登记-2026-10-01-2026-11-30.xlsx');
    const received = await rowsIn(receipts);
    expect(received.map((row) => [row.到货日期, row.备件编码, row.条码 ?? '', row.数量])).toEqual([
      ['2026-10-12', 'L-1', '', 10],
      ['2026-11-10', 'U-1', 'SN-1', 1],
      ['2026-11-10', 'U-1', 'SN-2', 1],
    ]);
    expect(received).toEqual(await rowsIn(await api.ledgers.receipts(period)));
    const issues = await written(api.ledgers.writeIssues(period));
    expect(issues.name).toBe('配件发放记录表-2026-10-01-2026-11-30.xlsx');
    const issued = await rowsIn(issues);
    expect(issued.map((row) => [row.日期, row.数量, row['领用单位/人']])).toEqual([
      ['2026-10-12', 4, 'E1 郭平'],
      ['2026-11-10', 1, 'E1 郭平'],
    ]);
    expect(issued).toEqual(await rowsIn(await api.ledgers.issues(period)));
  });

  test('a period in which nothing happened is written as well', async () => {
    const file = await written(api.ledgers.writeIssues({ from: '2025-01-01' as Day, to: '2025-01-31' as Day }));
    expect((await sheetIn(new Uint8Array(await file.arrayBuffer()))).getCell('A5').text).toContain('没有');
  });

  test('what is read in a snapshot is of one moment, whatever is posted meanwhile', async () => {
    const database = openBeside(world);
    const counted = await inSnapshot(database, async (db) => {
      const before = (await longBooks.receipts.open(db, period)).count;
      await stockUp(api, { partCode: 'U-1', serials: ['SN-3'] }, 'A-02');
      return [before, (await longBooks.receipts.open(db, period)).count];
    });
    expect(counted).toEqual([3, 3]);
    expect((await longBooks.receipts.open(database.read, period)).count).toBe(4);
    await database.close();
  });

  test('R4.8.5: the account of one part begins with what was there, however short its period', async () => {
    const november = { from: '2026-11-01' as Day, to: '2026-11-30' as Day };
    const [opening, issued] = await rowsIn(await api.ledgers.movements({ ...november, partCode: 'L-1' }));
    expect(opening?.结存).toBe(6);
    expect([issued?.出, issued?.结存]).toEqual([1, 5]);
  });

  test('what is too long to be waited for is refused, and written all the same', async () => {
    await beside(world, async (tx) => {
      const { seq: _, ...movement } = await tx
        .selectFrom('movement')
        .innerJoin('document', 'document.id', 'movement.document_id')
        .selectAll('movement')
        .where('document.kind', '=', 'receipt')
        .where('movement.unit_id', 'is', null)
        .executeTakeFirstOrThrow();
      const pick = await tx.selectFrom('issue_pick').selectAll().limit(1).executeTakeFirstOrThrow();
      for (let at = 0; at < MOST_ROWS; at += 500) {
        const some = Array.from({ length: 500 });
        await tx
          .insertInto('movement')
          .values(some.map(() => movement))
          .execute();
        await tx
          .insertInto('issue_pick')
          .values(some.map(() => ({ ...pick, id: newId() })))
          .execute();
      }
    });
    const code = async (asked: Promise<unknown>) => (await refusal(asked)).code;
    expect(await code(api.ledgers.receipts(period))).toBe('LONG_BOOK');
    expect(await code(api.ledgers.issues(period))).toBe('LONG_BOOK');
    expect(await code(api.ledgers.weekly(period))).toBe('LONG_PERIOD');
    expect(await code(api.ledgers.movements({ ...period, partCode: 'L-1' }))).toBe('LONG_PERIOD');
    const november = { from: '2026-11-01' as Day, to: '2026-11-30' as Day };
    expect(await rowsIn(await api.ledgers.receipts(november))).toHaveLength(2);

    expect(await rowsIn(await written(api.ledgers.writeReceipts(period)))).toHaveLength(MOST_ROWS + 3);
    const { read, close } = openBeside(world);
    expect((await longBooks.receipts.open(read, period)).count).toBe(MOST_ROWS + 3);
    expect((await longBooks.issues.open(read, period)).count).toBe(MOST_ROWS + 2);
    await close();
  });
});

import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectBooksBalance, openBeside } from '../support/books.ts';
import { addBins, addPart, countedDelivery, inspectedDelivery, stockUp } from '../support/goods.ts';
import { refusal } from '../support/refusal.ts';
import { type Api, engines, openWorld, type World } from '../support/world.ts';
import { call, openShop } from './shop.ts';

/* The last resort against double posting is the request's own number: however often it comes, it is posted once. */

/** A command that is ready to be sent: its input, another input for it, and how many stock documents it makes. */
interface Ready {
  readonly input: unknown;
  readonly other: unknown;
  readonly documents: number;
}

const commands: readonly { readonly path: string; ready(api: Api): Promise<Ready> }[] = [
  {
    path: 'receiving.receive',
    async ready(api) {
      const { id } = await countedDelivery(api, [
        { partCode: 'L-1', qty: 3 },
        { partCode: 'U-1', serials: ['SN-1', 'SN-2'] },
      ]);
      return { input: { id, binCode: 'Q-01' }, other: { id, binCode: 'Q-02' }, documents: 1 };
    },
  },
  {
    path: 'receiving.inspect',
    async ready(api) {
      const { id } = await countedDelivery(api, [{ partCode: 'L-1', qty: 3 }]);
      const { lines } = await api.receiving.receive({ id, binCode: 'Q-01' });
      // One of three: without the request's number the second verdict on the line would be as good as the first.
      const of = (passed: number) => ({ id, verdicts: [{ lineId: lines[0]?.id, passed, failed: 0, reason: null }] });
      return { input: of(1), other: of(2), documents: 1 };
    },
  },
  {
    path: 'stock.putAway',
    async ready(api) {
      const { lines } = await inspectedDelivery(api, [{ partCode: 'L-1', qty: 20 }]);
      const of = (qty: number) => ({ lines: [{ partId: lines[0]?.partId, qty }], condition: 'good', binCode: 'A-01' });
      return { input: of(1), other: of(2), documents: 1 };
    },
  },
  {
    path: 'stock.transfer',
    async ready(api) {
      await stockUp(api, { partCode: 'L-1', qty: 20 }, 'A-01');
      const { overview } = await api.stock.part({ code: 'L-1' });
      const of = (qty: number) => ({
        lines: [{ partId: overview.partId, qty }],
        fromBinCode: 'A-01',
        toBinCode: 'A-02',
      });
      return { input: of(1), other: of(2), documents: 1 };
    },
  },
  {
    path: 'stock.reverse',
    async ready(api) {
      await stockUp(api, { partCode: 'L-1', qty: 2 }, 'A-01');
      const [document] = (await api.stock.documents({ kind: 'putAway' })).rows;
      const of = (reason: string) => ({ number: document?.number, reason });
      return { input: of('放错库位'), other: of('数错了'), documents: 1 };
    },
  },
  {
    path: 'issuing.create',
    async ready() {
      const of = (qty: number) => ({
        ...{ recipientKind: 'engineer', recipientCode: 'E0001', purpose: 'stock', repairOrder: '', note: '' },
        lines: [{ partCode: 'L-1', qty }],
      });
      return { input: of(1), other: of(2), documents: 0 };
    },
  },
  {
    path: 'issuing.post',
    async ready(api) {
      const issue = await pickedIssue(api);
      const another = await pickedIssue(api);
      return { input: { id: issue }, other: { id: another }, documents: 1 };
    },
  },
  {
    path: 'stock.openingStock.apply',
    async ready(api) {
      const file = await openingWorkbook([['L-1', 7, 'A-03', '2026-09-01', 80, '良品']]);
      const { digest } = await api.stock.openingStock.preview({ file });
      const more = await openingWorkbook([['L-1', 9, 'A-03', '2026-09-01', 80, '良品']]);
      return {
        input: { file, digest },
        other: { file: more, digest: (await api.stock.openingStock.preview({ file: more })).digest },
        documents: 1,
      };
    },
  },
];

let world: World;

describe.each(engines)('a request sent ten times at once on %s', (engine) => {
  beforeEach(async () => {
    world = await openWorld(engine);
    await addBins(world.api);
    await addPart(world.api, 'L-1', 'lot');
    await addPart(world.api, 'U-1', 'unit');
    await world.api.catalog.engineers.create({ code: 'E0001', name: '郭平', stationCode: null });
  });
  afterEach(() => world.close());

  test.each(commands)('$path is posted once, and answered ten times alike', async ({ path, ready }) => {
    const { input, other, documents } = await ready(world.api);
    const id = randomUUID();
    const before = await counts();
    const answers = await Promise.all(Array.from({ length: 10 }, () => call(world.api, path, input, id)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const after = await counts();
    expect(after).toEqual({
      documents: before.documents + documents,
      journal: before.journal + 1,
      requests: before.requests + 1,
    });
    expect((await refusal(call(world.api, path, other, id))).code, 'its number is not good for anything else').toBe(
      'REQUEST_REUSED',
    );
    expect(await call(world.api, path, input, id)).toEqual(answers[0]);
    expect(await counts()).toEqual(after);
    await expectBooksBalance(world);
  });
});

test('a request that reaches two hosts of one database is posted once', async () => {
  world = await openWorld('postgres');
  try {
    await addBins(world.api);
    await addPart(world.api, 'L-1', 'lot');
    const { lines } = await inspectedDelivery(world.api, [{ partCode: 'L-1', qty: 20 }]);
    // Both hosts tell the same time: a sign-in of the other day would be over for the second.
    world.setNow(new Date().toISOString());
    await world.renewSignIns();
    const second = await openShop({ dataDir: world.dataDir, databaseUrl: world.databaseUrl });
    try {
      const input = { lines: [{ partId: lines[0]?.partId, qty: 1 }], condition: 'good', binCode: 'A-01' };
      const id = randomUUID();
      const hosts = Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? world.api : second.api));
      const answers = await Promise.all(hosts.map((api) => call(api, 'stock.putAway', input, id)));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect((await world.api.stock.part({ code: 'L-1' })).overview).toMatchObject({ available: 1, staging: 19 });
    } finally {
      await second.close();
    }
    await expectBooksBalance(world);
  } finally {
    await world.close();
  }
});

async function pickedIssue(api: Api): Promise<string> {
  await stockUp(api, { partCode: 'L-1', qty: 2 }, 'A-01');
  const { id, lines } = await api.issuing.create({
    ...{ recipientKind: 'engineer', recipientCode: 'E0001', purpose: 'stock', repairOrder: '', note: '' },
    lines: [{ partCode: 'L-1', qty: 2 }],
  });
  const [line] = lines;
  await api.issuing.pick({
    id,
    what: { partId: line?.partId ?? expect.unreachable(), binCode: 'A-01', qty: 2 },
    fifoReason: null,
  });
  return id;
}

async function openingWorkbook(rows: readonly (readonly (string | number)[])[]): Promise<File> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('期初库存');
  sheet.addRow(['备件编码', '数量', '库位', '入库日期', '单价', '状态']);
  for (const row of rows) sheet.addRow([...row]);
  return new File([await book.xlsx.writeBuffer()], '期初库存.xlsx', {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

/** Rows of the tables that a command leaves its traces in. */
async function counts() {
  const { read, close } = openBeside(world);
  const of = async (table: 'document' | 'journal' | 'request') =>
    (
      await read
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow()
    ).rows;
  try {
    return { documents: await of('document'), journal: await of('journal'), requests: await of('request') };
  } finally {
    await close();
  }
}

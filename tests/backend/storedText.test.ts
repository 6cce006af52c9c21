import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tidy } from '../../shared/kernel/text.ts';
import { addBins, addPart, inspectedDelivery } from '../support/goods.ts';
import { refusal } from '../support/refusal.ts';
import { engines, openWorld, type World } from '../support/world.ts';
import { texts } from './hostile.ts';

/*
 * A text that is taken is kept as it is: read, found and exported again, on either engine, and never anything but a text.
 */

const refused = ['an empty text', 'a NUL', 'half an emoji', 'no character at all', 'a text that grows when tidied'];
const taken = Object.entries(texts)
  .filter(([name]) => !refused.includes(name))
  .map(([name, text], at) => ({ name, text, code: `P-${at}` }));

describe.each(engines)('a text on %s', (engine) => {
  let world: World;
  const cells: ExcelJS.Cell[] = [];

  beforeAll(async () => {
    world = await openWorld(engine);
    await addBins(world.api);
    for (const { code, text } of taken)
      await addPart(world.api, code, 'unit', { name: text, category: text.slice(0, 30) });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await world.api.ledgers.stockOverview({})).arrayBuffer());
    book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
  });
  afterAll(() => world.close());

  test.each(taken)('$name is kept, found by itself and exported as text', async ({ code, text }) => {
    const name = tidy(text);
    const part = await world.api.catalog.parts.get({ code });
    expect(part.name).toBe(name);
    const { rows } = await world.api.catalog.parts.list({ search: text });
    expect(rows.map((row) => row.code)).toContain(code);
    const row = cells.find((cell) => cell.text === code)?.row;
    const cell = cells.find((each) => each.row === row && Number(each.col) === 2);
    expect(cell?.type).toBe(ExcelJS.ValueType.String);
    // A workbook is XML, which has no place for control characters; everything else arrives.
    expect(cell?.text).toBe(name.replace(/\p{Cc}/gu, ''));
  });

  test('a wildcard finds what contains it, and not everything', async () => {
    for (const search of ['%', '_', '\\']) {
      const found = (await world.api.catalog.parts.list({ search })).rows;
      expect(found.length, search).toBeLessThan(taken.length);
      for (const row of found) expect(`${row.name} ${row.category}`).toContain(search);
    }
    const journal = await world.api.people.journal({ search: '%' });
    for (const row of journal.rows) expect(row.subject).toContain('%');
  });

  test('a label is a drawing that can be shown, whatever the fault is called', async () => {
    const [first] = taken;
    await inspectedDelivery(world.api, [
      {
        partCode: first?.code ?? '',
        serials: taken.map((_, at) => `SN-${at}-X`),
        failed: taken.map((_, at) => `SN-${at}-X`),
      },
    ]);
    for (const [at, { name, text }] of taken.entries()) {
      const rest = { repairOrder: '', machineSerial: '', engineer: '', isBatch: false };
      const label = await world.api.labels.create({ of: { unitBarcode: `SN-${at}-X` }, fault: text, ...rest });
      const { svg } = await world.api.labels.picture({ id: label.id, size: '100x70' });
      expect(svg, name).not.toMatch(/\p{Cc}|<script|&(?!(amp|lt|gt);)/u);
    }
  });

  test.each(refused)('%s is refused with its place', async (name) => {
    const answer = await refusal(addPart(world.api, 'P-X', 'lot', { name: texts[name] ?? '' }));
    expect(answer).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: 'name' }] } });
    expect(await refusal(world.api.catalog.parts.get({ code: 'P-X' }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a message that is not what our client writes', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('sqlite');
  });
  afterAll(() => world.close());

  const bodies: readonly (readonly [string, () => BodyInit])[] = [
    ['a prototype as a key', () => '{"json":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}'],
    [
      'a prototype among the kinds of values',
      () => '{"json":{},"meta":[[1,"__proto__","polluted"],[1,"constructor","prototype","polluted"]]}',
    ],
    ['a kind of value that there is not', () => '{"json":{"login":"a"},"meta":[[99,"login"]]}'],
    ['a pattern that never ends', () => '{"json":{"login":"/(a+)+$/"},"meta":[[6,"login"]]}'],
    [
      'a prototype as the place of a file',
      () => {
        const form = new FormData();
        form.set('data', '{"json":{},"meta":[],"maps":[["__proto__","polluted"]]}');
        form.set('0', new Blob(['x']));
        return form;
      },
    ],
    [
      'files that are not there',
      () => {
        const form = new FormData();
        form.set('data', '{"json":{},"meta":[],"maps":[["login"],["password"]]}');
        return form;
      },
    ],
  ];

  test.each(bodies)('%s is refused and changes nothing for anybody else', async (_name, body) => {
    const content = body();
    const headers = typeof content === 'string' ? { 'content-type': 'application/json' } : undefined;
    const request = new Request('http://127.0.0.1:4710/rpc/people/signIn', {
      method: 'POST',
      body: content,
      ...(headers ? { headers } : {}),
    });
    const answer = await world.fetch(request);
    expect(await answer.json()).toMatchObject({ json: { code: 'INVALID_INPUT' } });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

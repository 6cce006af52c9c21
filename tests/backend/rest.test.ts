import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inputTexts } from '../../electron/backend/inputTexts.ts';
import { errors } from '../../shared/areas/errors.ts';
import { filled } from '../../shared/areas/filled.ts';
import { languages } from '../../shared/areas/texts.ts';
import { addBins, addPart, stockUp, workbook } from '../support/goods.ts';
import { picture } from '../support/picture.ts';
import { openWorld, type World } from '../support/world.ts';
import { procedures } from './procedures.ts';

/*
 * `/api`: the contract as REST, used as another program uses it: plain requests, JSON, a cookie or a token.
 */

const URL_BASE = 'http://127.0.0.1:4710/api';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const part = {
  code: 'rest-1',
  name: '遥控器',
  category: '遥控器',
  modelCodes: ['HW-42F2'],
  unitName: '个',
  tracking: 'lot',
  isSellable: true,
  isDefectiveReturned: false,
  originalPacking: '',
  safetyStock: 3,
  barcodes: ['6901234567892'],
  price: { stationPriceFen: 1850, publicPriceFen: 3990, validFrom: '2026-01-01' },
};

let world: World;
let cookie = '';

type Init = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };

/** One request of another program; signed in once the tests below have signed in. */
function ask(path: string, init: Init = {}): Promise<Response> {
  const headers = { ...(cookie ? { cookie } : {}), ...init.headers };
  return world.fetch(new Request(`${URL_BASE}${path}`, { ...init, headers }));
}

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
}

function upload(path: string, fields: Readonly<Record<string, string | File>>): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return ask(path, { method: 'POST', body: form });
}

beforeAll(async () => {
  world = await openWorld('sqlite');
  await addBins(world.api);
  await addPart(world.api, 'P-1', 'lot', { safetyStock: 100 });
  await addPart(world.api, 'P-2', 'lot');
  await addPart(world.api, 'P-3', 'unit');
  await stockUp(world.api, { partCode: 'P-1', qty: 5 }, 'A-01');
  await stockUp(world.api, { partCode: 'P-3', serials: ['=1+1', '00012345678901234567'] }, 'A-02');
});
afterAll(() => world.close());

describe('the OpenAPI document', () => {
  interface Document {
    readonly openapi: string;
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    readonly components: { readonly securitySchemes: object };
  }
  interface Operation {
    readonly operationId: string;
    readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: object }[];
    readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
    readonly responses: Readonly<
      Record<string, { readonly content: Readonly<Record<string, { readonly schema: object }>> }>
    >;
  }
  let document: Document;
  beforeAll(async () => {
    document = (await (await ask('/openapi.json')).json()) as Document;
  });

  test('is of version 3.1, and served to whoever writes a program', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(document.components.securitySchemes)).toEqual(['cookie', 'bearer']);
  });

  test('lists every procedure once, under the path of its words; what reads and takes no file is a GET', () => {
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${method} ${path} ${operationId}`),
    );
    const expected = procedures.map(({ name, path, method }) => `${method.toLowerCase()} /${path.join('/')} ${name}`);
    expect(listed.sort()).toEqual([...expected].sort());
    for (const { meta, method } of procedures) if (meta.kind === 'command') expect(method).toBe('POST');
  });

  test('tells the parameters of a query, the files of an upload and the shape of an answer', () => {
    const overview = document.paths['/stock/overview']?.get;
    expect(overview?.parameters?.map(({ name, schema }) => [name, (schema as { type: string }).type])).toEqual([
      ['search', 'string'],
      ['cursor', 'string'],
      ['limit', 'integer'],
      ['category', 'string'],
      ['onlyBelowSafety', 'boolean'],
      ['onlyHeld', 'boolean'],
    ]);
    expect(overview?.responses['200']?.content['application/json']?.schema).toMatchObject({
      properties: {
        rows: {
          items: {
            properties: { partId: { type: 'string' }, oldestDay: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
          },
        },
      },
    });
    expect(document.paths['/receiving/addPhoto']?.post?.requestBody?.content).toHaveProperty('multipart/form-data');
    expect(document.paths['/stock/part']?.get?.responses).toHaveProperty('404');
  });
});

describe('another program', () => {
  test('signs in, and shows its sign-in by the cookie or as a bearer token', async () => {
    expect((await ask('/stock/overview')).status).toBe(401);
    const answer = await post('/people/signIn', { login: 'admin', password: 'a good password' });
    expect(await answer.json()).toMatchObject({ login: 'admin' });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    const token = cookie.split('=')[1] ?? '';
    for (const headers of [
      { cookie, authorization: '' },
      { cookie: '', authorization: `Bearer ${token}` },
    ]) {
      expect(await (await ask('/people/me', { headers })).json()).toMatchObject({ name: '管理员' });
    }
  });

  test('reads the stock overview with numbers and booleans in the address', async () => {
    const answer = await ask('/stock/overview?limit=1&onlyBelowSafety=true&onlyHeld=true&search=%E4%B8%BB%E6%9D%BF');
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({
      total: 1,
      rows: [{ partCode: 'P-1', available: 5, isBelowSafety: true }],
    });
    const all = (await (await ask('/stock/overview?onlyBelowSafety=false&limit=2')).json()) as {
      rows: unknown[];
      next: string;
    };
    expect(all.rows).toHaveLength(2);
    expect(await (await ask(`/stock/overview?limit=2&cursor=${all.next}`)).json()).toMatchObject({
      rows: [{ partCode: 'P-3' }],
    });
  });

  test('adds a part, and finds it', async () => {
    expect(await (await post('/catalog/parts/create', part)).json()).toMatchObject({
      code: 'REST-1',
      stationPriceFen: 1850,
    });
    expect(await (await ask('/catalog/parts/get?code=rest-1')).json()).toMatchObject({
      name: '遥控器',
      safetyStock: 3,
      prices: [{ publicPriceFen: 3990, validFrom: '2026-01-01', validTo: null }],
    });
  });

  test('posts a command once, however often it arrives under one number', async () => {
    const headers = { 'x-request-id': 'rest-request-00000001' };
    const body = { code: 'SF', name: '顺丰' };
    const twice = [
      await post('/catalog/carriers/save', body, headers),
      await post('/catalog/carriers/save', body, headers),
    ];
    expect(await Promise.all(twice.map((answer) => answer.json()))).toEqual([body, body]);
    const { rows } = (await (await ask('/people/journal?search=catalog.carriers.save')).json()) as { rows: unknown[] };
    expect(rows).toHaveLength(1);
    const other = await post('/catalog/carriers/save', { ...body, name: '德邦' }, headers);
    expect([other.status, await other.json()]).toMatchObject([409, { code: 'REQUEST_REUSED' }]);
  });

  test('uploads a workbook and takes its rows', async () => {
    const file = workbook('stations.xlsx');
    expect(await (await upload('/catalog/imports/recognise', { file })).json()).toMatchObject({ kind: 'stations' });
    const preview = (await (await upload('/catalog/imports/preview', { file })).json()) as {
      digest: string;
      toAdd: number;
    };
    expect(preview.toAdd).toBeGreaterThan(0);
    const result = await upload('/catalog/imports/apply', { file, digest: preview.digest });
    expect(await result.json()).toMatchObject({ added: preview.toAdd });
    expect(await (await ask('/catalog/stations/list?limit=1')).json()).toMatchObject({ total: preview.toAdd });
  });

  test('uploads a photo, and gets the very same picture back', async () => {
    const { rows } = await world.api.receiving.list({});
    const id = rows[0]?.id ?? expect.unreachable();
    const file = picture('外包装.png');
    const delivery = (await (await upload('/receiving/addPhoto', { id, file })).json()) as {
      photos: { hash: string; name: string }[];
    };
    expect(delivery.photos).toMatchObject([{ name: '外包装.png' }]);
    const photo = await ask(`/receiving/photo?hash=${delivery.photos[0]?.hash}`);
    expect(photo.headers.get('content-type')).toBe('image/png');
    expect(photo.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await photo.arrayBuffer()).toEqual(await file.arrayBuffer());
  });

  test('downloads a ledger: a workbook with its Chinese name, and what users typed as text', async () => {
    const answer = await ask('/ledgers/movements?from=2026-11-01&to=2026-11-30&partCode=p-3');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(XLSX);
    const name = /filename\*=utf-8''([^;]+)/i.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '';
    expect(decodeURIComponent(name)).toBe('分类明细账-P-3-2026-11-01-2026-11-30.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    const cells: ExcelJS.Cell[] = [];
    book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
    expect(cells.find((cell) => cell.text === '分类明细账')).toBeDefined();
    for (const barcode of ['=1+1', '00012345678901234567']) {
      const found = cells.filter((cell) => cell.text === barcode);
      expect(found.length, barcode).toBeGreaterThan(0);
      for (const cell of found) expect([cell.type, cell.numFmt]).toEqual([ExcelJS.ValueType.String, '@']);
    }
    const formulas = cells.filter((cell) => cell.type === ExcelJS.ValueType.Formula).map((cell) => cell.formula);
    expect(formulas.length).toBeGreaterThan(0);
    for (const formula of formulas) expect(formula).toMatch(/^(ROUND\()?(SUM\(|[A-Z]+\d+[+-])/);
  });

  test('gets the names and headings of a ledger in English where it asks for English', async () => {
    const answer = await ask('/ledgers/stockOverview', { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
    expect(name).toMatch(/^[A-Za-z ]+-2026-11-10\.xlsx$/);
  });

  test('cannot smuggle a header in by the name of a file', async () => {
    const file = new File([workbook('bins.xlsx')], 'a"b\r\nX-Evil: 1\u4e2d.xlsx');
    const answer = await upload('/catalog/imports/marked', { file });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-evil')).toBeNull();
    expect(answer.headers.get('content-disposition')).not.toMatch(/[\r\n]/);
  });
});

describe('a refusal', () => {
  const unknown = { code: 'NOT_FOUND', status: 404, data: { kind: 'part', key: 'NOPE' } };

  test('is JSON with code, status, facts and a sentence in Chinese, or in English', async () => {
    const answer = await ask('/stock/part?code=nope');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await answer.json()).toMatchObject({ ...unknown, message: expect.stringMatching(/^找不到备件“NOPE”。/) });
    const english = await ask('/stock/part?code=nope', { headers: { 'accept-language': 'en' } });
    expect(await english.json()).toMatchObject({ ...unknown, message: expect.stringMatching(/^There is no .*"NOPE"/) });
  });

  test('names the rule that it comes from', async () => {
    const good = await world.api.stock.part({ code: 'P-1' });
    const answer = await post('/stock/transfer', {
      lines: [{ partId: good.overview.partId, qty: 1 }],
      fromBinCode: 'A-01',
      toBinCode: 'E-01',
    });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      code: 'BIN_WRONG_USE',
      message: expect.stringMatching(/^R4\.7 /),
      data: { binCode: 'E-01', use: 'doa', condition: 'good' },
    });
  });

  test.each(languages)('of a wrong input names every place and what is wrong there, in %s', async (language) => {
    const { missing, notOneOf, tooSmall } = inputTexts[language];
    const reasons = {
      code: missing,
      price: missing,
      tracking: filled(notOneOf, { list: 'unit, lot' }),
      safetyStock: filled(tooSmall, { limit: 0 }),
    };
    const { code: _code, price: _price, ...rest } = part;
    const answer = await post(
      '/catalog/parts/create',
      { ...rest, tracking: 'x', safetyStock: -1 },
      { 'accept-language': language },
    );
    expect(answer.status).toBe(400);
    const { code, data } = (await answer.json()) as {
      code: string;
      data: { issues: { path: string; reason: string }[] };
    };
    expect(code).toBe('INVALID_INPUT');
    expect(Object.fromEntries(data.issues.map(({ path, reason }) => [path, reason]))).toEqual(reasons);
  });

  test.each([
    { name: 'an unknown path', path: '/nope', init: {} },
    { name: 'the root', path: '', init: {} },
    { name: 'a procedure by another method', path: '/stock/overview', init: { method: 'DELETE' } },
    { name: 'a command by GET', path: '/people/signOut', init: {} },
    { name: 'a query by POST', path: '/people/list', init: { method: 'POST', body: '{}' } },
    { name: 'a command by HEAD', path: '/people/signOut', init: { method: 'HEAD' } },
  ])('of $name is a 404 in JSON', async ({ path, init }) => {
    const answer = await ask(path, init);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    const key = `${init.method ?? 'GET'} /api${path}`;
    expect(await answer.json()).toMatchObject({ code: 'NOT_FOUND', data: { kind: 'procedure', key } });
    expect(await (await ask('/people/me')).json()).not.toBeNull();
  });

  test.each([
    { name: 'JSON that ends too early', type: 'application/json', body: '{"login":' },
    { name: 'a form without its boundary', type: 'multipart/form-data; boundary=x', body: 'garbage' },
    { name: 'JSON that says it is a form', type: 'multipart/form-data', body: '{}' },
    { name: 'nesting without end', type: 'application/json', body: '['.repeat(200_000) + ']'.repeat(200_000) },
  ])('of $name is one of ours, at both doors', async ({ type, body }) => {
    for (const door of ['api', 'rpc']) {
      const request = new Request(`http://127.0.0.1:4710/${door}/people/signIn`, {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      });
      const answer = await world.fetch(request);
      const json = (await answer.json()) as { json?: object };
      expect([answer.status, json.json ?? json]).toMatchObject([
        errors.INVALID_INPUT.status,
        { code: 'INVALID_INPUT', message: expect.stringMatching(/^填写的内容有误/) },
      ]);
    }
  });
});

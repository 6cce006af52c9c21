import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportPreview } from '../../shared/areas/catalog/contract.ts';
import type { Delivery } from '../../shared/areas/receiving/contract.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { expectBooksBalance } from '../support/books.ts';
import { addPart, type Verdict, workbook } from '../support/goods.ts';
import { picture } from '../support/picture.ts';
import { refusal } from '../support/refusal.ts';
import { repaired, rowsOf } from '../support/repair.ts';
import { libreOffice, skipBecause } from '../support/tools.ts';
import { type Api, engines, openWorld, type World } from '../support/world.ts';

/** A warehouse's first day with its own workbooks, from the import to the ledgers, one step after the other. */
describe.each(engines)('the first day on %s', (engine) => {
  let world: World;
  let api: Api;
  const today = '2026-11-10' as Day;

  beforeAll(async () => {
    world = await openWorld(engine);
    api = world.api;
  });
  afterAll(() => world.close());

  const errorsOf = (preview: ImportPreview) =>
    preview.problems.filter((problem) => problem.severity === 'error').map(({ row, column }) => `${column}${row}`);

  async function takeAll(door: Api['catalog']['imports'] | Api['stock']['openingStock'], file: File) {
    const { digest } = await door.preview({ file });
    return door.apply({ file, digest });
  }

  test('the catalogue is imported: bins, stations and engineers whole, parts but for three bad rows', async () => {
    expect(await takeAll(api.catalog.imports, workbook('bins.xlsx'))).toMatchObject({ added: 480, refusedRows: 0 });
    expect(errorsOf(await api.catalog.imports.preview({ file: workbook('parts.xlsx') }))).toEqual([
      'G24',
      'G30',
      'B45',
    ]);
    expect(await takeAll(api.catalog.imports, workbook('parts.xlsx'))).toMatchObject({ added: 248, refusedRows: 3 });
    expect(await takeAll(api.catalog.imports, workbook('stations.xlsx'))).toMatchObject({ added: 36 });
    expect(await takeAll(api.catalog.imports, workbook('engineers.xlsx'))).toMatchObject({ added: 60 });
    expect(await api.catalog.parts.get({ code: 'hw.mb.0010-c0' })).toMatchObject({
      name: 'HW-26L5 主板',
      stationPriceFen: 34_253,
      tracking: 'unit',
    });
    expect((await api.catalog.stations.list({ search: 'wx012' })).rows).toMatchObject([
      { code: 'WX012', city: '郑州' },
    ]);
  });

  test('the bad cells are repaired, and importing again adds just those three', async () => {
    const file = await repaired(workbook('parts.xlsx'), { G24: 112.5, G30: 100, B45: 'HW-46U1 逻辑板' });
    expect(await api.catalog.imports.preview({ file })).toMatchObject({
      toAdd: 3,
      toChange: 0,
      unchanged: 248,
      refusedRows: 0,
    });
    expect(await takeAll(api.catalog.imports, file)).toMatchObject({ added: 3, unchanged: 248 });
    expect(await takeAll(api.catalog.imports, file)).toMatchObject({ added: 0, changed: 0, unchanged: 251 });
    expect(await api.catalog.parts.get({ code: 'HW.PW.0027-C0' })).toMatchObject({ stationPriceFen: 10_000 });
  });

  test('the part that a note names and the catalogue lacks is added by hand', async () => {
    const preview = await api.receiving.notes.preview({ file: workbook('delivery-1.xlsx') });
    expect(preview.problems.filter((problem) => problem.severity === 'error')).toMatchObject([
      { value: 'HW.PW.0015-A2', row: 4 },
    ]);
    await addPart(api, 'HW.PW.0015-A2', 'unit', {
      name: 'HW-50U1 电源板',
      category: '电源板',
      modelCodes: ['HW-50U1'],
    });
    expect(errorsOf(await api.receiving.notes.preview({ file: workbook('delivery-1.xlsx') }))).toEqual([]);
  });

  test('opening stock: the good rows at once, the bad ones repaired at the shelf, and never twice', async () => {
    const file = workbook('opening-stock.xlsx');
    const preview = await api.stock.openingStock.preview({ file });
    expect(errorsOf(preview)).toEqual(['B16', 'B21', 'D26', 'C33', 'C37', 'A44', 'D44']);
    const first = await takeAll(api.stock.openingStock, file);
    expect(first).toMatchObject({ added: 567, refusedRows: 6 });
    const mended = await repaired(file, {
      B16: 'MB0005A223060004399',
      B21: 'MB0006B124330004398',
      D26: 'A-01-2-03',
      C33: 1,
      C37: 1,
      A44: 'HW.PW.0015-A2',
    });
    expect(await takeAll(api.stock.openingStock, mended)).toMatchObject({ added: 6, unchanged: 567, refusedRows: 0 });
    expect(await takeAll(api.stock.openingStock, mended)).toMatchObject({ added: 0, unchanged: 573 });
    expect(await api.stock.unit({ barcode: 'MB0002A226280004312' })).toMatchObject({
      receivedDay: '2026-09-03',
      place: { code: 'A-01-1-02' },
    });
    expect(await api.stock.unit({ barcode: 'MB0004A224460004316' })).toMatchObject({ receivedDay: '2026-08-15' });
    const pieces = (await rowsOf(file, 3)).length;
    expect(pieces).toBe(573);
    await expectBooksBalance(world);
  });

  test.each([1, 2, 4])(
    'delivery %i is counted, received, inspected and put away as its columns say',
    async (number) => {
      const file = workbook(`delivery-${number}.xlsx`);
      const columns = await rowsOf(file, 3);
      const { digest, packageGrade } = await api.receiving.notes.preview({ file });
      let delivery = await api.receiving.notes.apply({ file, digest, carrier: '顺丰', sender: '总厂' });
      expect(delivery.lines).toHaveLength(columns.length);
      const isDifferent = columns.some((row) => row.通知数量 !== row.实到数量);
      delivery = await api.receiving.grade({
        id: delivery.id,
        packageGrade: packageGrade ?? 'intact',
        jointOpening:
          packageGrade === 'slight'
            ? {
                carrierPerson: '李师傅',
                outcome: isDifferent ? 'differs' : 'matches',
                senderDecision: isDifferent ? '按实收签收' : '',
              }
            : null,
      });
      if (packageGrade === 'slight') await api.receiving.addPhoto({ id: delivery.id, file: picture('压损.png') });
      delivery = await countAsColumnsSay(delivery, columns);
      for (const [at, row] of columns.entries()) {
        const expected = Number(row.通知数量);
        const counted = Number(row.实到数量);
        expect(delivery.lines[at]).toMatchObject({
          expected,
          counted,
          short: Math.max(0, expected - counted),
          over: Math.max(0, counted - expected),
        });
      }
      const quarantine = (await api.catalog.bins.list({ use: 'quarantine' })).rows[number]?.code ?? '';
      delivery = await api.receiving.receive({ id: delivery.id, binCode: quarantine });
      delivery = await inspectAsColumnsSay(delivery, columns);
      expect(delivery.state).toBe('inspected');
      expect(delivery.lines.map((line) => line.failed)).toEqual(columns.map((row) => Number(row.检验不合格)));
      await putEverythingAway();
      expect(await api.stock.staging()).toEqual([]);
      await expectBooksBalance(world);
    },
  );

  test('R4.6.1.2 the severely damaged delivery 3 is refused with its photo; none of its pieces is in the books', async () => {
    const file = workbook('delivery-3.xlsx');
    const { digest, packageGrade } = await api.receiving.notes.preview({ file });
    expect(packageGrade).toBe('severe');
    const { id } = await api.receiving.notes.apply({ file, digest, carrier: '顺丰', sender: '总厂' });
    await api.receiving.grade({ id, packageGrade: 'severe', jointOpening: null });
    await api.receiving.addPhoto({ id, file: picture('破箱.png') });
    expect((await api.receiving.refuse({ id, reason: '箱体破裂,内件外露' })).state).toBe('refused');
    expect((await refusal(api.stock.unit({ barcode: 'LD0044A225220004585' }))).code).toBe('NOT_FOUND');
  });

  test('R4.6.2.1 every failed piece gets its label, printed and scanned back; nothing good is labelled', async () => {
    const waiting = await api.labels.unlabelled();
    expect(waiting.reduce((sum, row) => sum + row.qty, 0)).toBe(4 + 1 + 2);
    for (const row of waiting) {
      for (let piece = 0; piece < row.qty; piece += 1) {
        const of = row.unitBarcode ? { unitBarcode: row.unitBarcode } : { lotId: row.lotId, condition: row.condition };
        const label = await api.labels.create({
          of,
          fault: '通电不良',
          repairOrder: '',
          machineSerial: '',
          engineer: '',
          isBatch: false,
        });
        await api.labels.print({ id: label.id, size: '60x40' });
        expect((await api.labels.verify({ id: label.id, scanned: label.barcode })).state).toBe('closed');
      }
    }
    expect(await api.labels.unlabelled()).toEqual([]);
  });

  test('R4.8.1 thirty issues follow their pick lists, oldest first, and every piece is in order', async () => {
    const engineers = (await api.catalog.engineers.list({})).rows;
    const held = (await api.stock.overview({ onlyHeld: true, limit: 500 })).rows.filter((row) => row.available >= 2);
    let pieces = 0;
    for (let n = 0; n < 30; n += 1) {
      const parts = [held[(n * 7) % held.length], held[(n * 7 + 3) % held.length]].filter((part) => part !== undefined);
      const issue = await api.issuing.create({
        recipientKind: 'engineer',
        recipientCode: engineers[n % engineers.length]?.code ?? '',
        purpose: 'inWarrantyRepair',
        repairOrder: `WO-${n}`,
        note: '',
        lines: parts.map((part) => ({ partCode: part.partCode, qty: 1 + (n % 2) })),
      });
      for (const line of issue.lines) {
        for (const step of line.steps) {
          const units = step.unitBarcodes.slice(0, step.qty);
          if (line.tracking === 'lot')
            await api.issuing.pick({
              id: issue.id,
              what: { partId: line.partId, binCode: step.binCode, qty: step.qty },
              fifoReason: null,
            });
          for (const unitBarcode of units)
            await api.issuing.pick({ id: issue.id, what: { unitBarcode }, fifoReason: null });
        }
      }
      const posted = await api.issuing.post({ id: issue.id });
      expect(posted.picked).toBe(posted.wanted);
      pieces += posted.picked;
    }
    expect(await api.issuing.compliance({ from: today, to: today })).toEqual({ pieces, inOrder: pieces, byReason: [] });
    await expectBooksBalance(world);
  });

  test('the ledgers say what the books say', async () => {
    const { rows: stock } = await api.stock.overview({ limit: 500 });
    const overview = await rowsOf(await api.ledgers.stockOverview({}), 4);
    const inLedger = overview.find((row) => row.备件编码 === stock[0]?.partCode);
    expect(inLedger).toMatchObject({ 良品可用: stock[0]?.available });
    const issues = (await rowsOf(await api.ledgers.issues({ from: today, to: today }), 4)).filter(
      (row) => row.发放单号,
    );
    const { pieces } = await api.issuing.compliance({ from: today, to: today });
    expect(issues.reduce((sum, row) => sum + (typeof row.数量 === 'number' ? row.数量 : 0), 0)).toBe(pieces);
    const receipts = (await rowsOf(await api.ledgers.receipts({ from: today, to: today }), 4)).filter(
      (row) => row.货单号,
    );
    expect(receipts).toContainEqual(
      expect.objectContaining({ 货单号: 'SF860627671470', 条码: 'PW0015A226020004567', 数量: 1, '单价(元)': 136.89 }),
    );
    expect(
      receipts.some((row) => row.货单号 === 'SF210960837081'),
      'the refused parcel is not there',
    ).toBe(false);
    const account = await rowsOf(await api.ledgers.movements({ from: today, to: today, partCode: 'HW.PW.0015-A2' }), 4);
    const balances = account.map((row) => row.结存).filter((value) => value !== undefined && value !== null);
    expect(JSON.stringify(balances.at(-1))).toContain(String(await everythingOf('HW.PW.0015-A2')));
  });

  test('LibreOffice reads each ledger with its barcodes whole', async (context) => {
    const program = libreOffice();
    if (!program) skipBecause(context, 'LibreOffice is not installed');
    const folder = mkdtempSync(join(tmpdir(), 'partsdepot-day-'));
    try {
      const file = await api.ledgers.receipts({ from: today, to: today });
      writeFileSync(join(folder, 'receipts.xlsx'), new Uint8Array(await file.arrayBuffer()));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      spawnSync(program, [
        profile,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76',
        '--outdir',
        folder,
        join(folder, 'receipts.xlsx'),
      ]);
      const csv = readFileSync(join(folder, 'receipts.csv'), 'utf8');
      expect(csv).toContain('备件入库登记');
      expect(csv).toContain('PW0015A226020004567');
      expect(csv).toMatch(/HW\.PW\.0015-A2.*136\.89/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('the journal of the whole day is one unbroken chain', async () => {
    const { rows, brokenAt } = await api.people.verifyJournal();
    expect(rows).toBeGreaterThan(150);
    expect(brokenAt).toBeNull();
  });

  async function countAsColumnsSay(opened: Delivery, columns: readonly Record<string, unknown>[]): Promise<Delivery> {
    let delivery = opened;
    for (const [at, row] of columns.entries()) {
      const line = delivery.lines[at] ?? expect.unreachable();
      if (line.tracking === 'lot')
        delivery = await api.receiving.countLine({ lineId: line.id, counted: Number(row.实到数量), damaged: 0 });
      const serials = line.tracking === 'unit' ? String(row['条码(每行一个)']).split('\n') : [];
      for (const barcode of serials)
        delivery = await api.receiving.countUnit({ id: delivery.id, barcode, lineId: null });
    }
    return delivery;
  }

  function inspectAsColumnsSay(delivery: Delivery, columns: readonly Record<string, unknown>[]): Promise<Delivery> {
    return api.receiving.inspect({
      id: delivery.id,
      verdicts: delivery.lines.flatMap((line, at): Verdict[] => {
        const failed = Number(columns[at]?.检验不合格);
        if (line.tracking === 'lot') {
          return [
            {
              lineId: line.id,
              passed: (line.counted ?? 0) - failed,
              failed,
              reason: failed > 0 ? ('notWorking' as const) : null,
            },
          ];
        }
        return line.units.map(({ barcode }, unit) =>
          unit < failed
            ? { barcode, verdict: 'fail' as const, reason: 'notWorking' as const }
            : { barcode, verdict: 'pass' as const },
        );
      }),
    });
  }

  async function putEverythingAway(): Promise<void> {
    for (const holding of await api.stock.staging()) {
      const { partId, condition, qty, unitBarcodes } = holding;
      const [first] = await api.stock.suggestBins({ partId, condition, qty });
      const lines = unitBarcodes.length > 0 ? unitBarcodes.map((unitBarcode) => ({ unitBarcode })) : [{ partId, qty }];
      await api.stock.putAway({ lines, condition, binCode: first?.bin.code ?? '' });
    }
  }

  async function everythingOf(code: string): Promise<number> {
    const { holdings } = await api.stock.part({ code });
    return holdings.filter((holding) => holding.place.kind === 'bin').reduce((sum, holding) => sum + holding.qty, 0);
  }
});

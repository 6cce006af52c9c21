import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { code128, qrCode } from '../../../electron/areas/labels/codes.ts';
import { labelSvg } from '../../../electron/areas/labels/picture.ts';
import { labelContent, readLabelContent } from '../../../shared/areas/labels/content.ts';
import { type Item, type LabelFields, type Layout, layoutLabel } from '../../../shared/areas/labels/layout.ts';
import { zh } from '../../../shared/areas/labels/texts.ts';
import { type LabelSize, labelSizes } from '../../../shared/areas/labels/words.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { chromiumArguments, installedChromium } from '../../support/chromium.ts';
import { skipBecause, zbarimg } from '../../support/tools.ts';

const label: LabelFields = {
  number: 'BQ20261121-0007',
  barcode: 'MB0001B124260004308',
  partCode: 'HW.MB.0001-B1',
  partName: 'HW-42F2 主板',
  fault: '不开机,电源指示灯不亮,主板 5V 无输出',
  repairOrder: 'WX2026110500123',
  machineSerial: 'HW42F21956163027',
  engineer: '郭平超',
  day: '2026-11-21' as Day,
  isBatch: true,
  isDoa: true,
  copy: 2,
};
const bare: LabelFields = {
  ...label,
  repairOrder: '',
  machineSerial: '',
  engineer: '',
  isBatch: false,
  isDoa: false,
  copy: 1,
};
/** A lot-tracked part carries the label's own number (DOMAIN section 9). */
const ofLot: LabelFields = { ...bare, barcode: bare.number, partName: 'HW-24E6 WIFI模块', fault: 'WIFI 无信号' };

function sizesOf(fields: LabelFields) {
  return { code128Modules: code128(fields.barcode).modules, qrModules: qrCode(labelContent(fields)).modules };
}

function laidOut(fields: LabelFields, size: LabelSize): Layout {
  const layout = layoutLabel(fields, sizesOf(fields), size, zh);
  if ('refused' in layout) throw new Error(`does not fit: ${layout.refused.field}`);
  return layout;
}

function textsOf(layout: Layout): string[] {
  return layout.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
}

function only<K extends Item['kind']>(layout: Layout, kind: K): Extract<Item, { kind: K }> {
  const found = layout.items.filter((item) => item.kind === kind);
  if (found.length !== 1) throw new Error(`${found.length} of ${kind}`);
  return found[0] as Extract<Item, { kind: K }>;
}

describe.each(labelSizes)('a label of %s mm', (size) => {
  test('is laid out on eight dots a millimetre', () => {
    const [widthMm, heightMm] = size.split('x').map(Number);
    expect(laidOut(label, size)).toMatchObject({ width: Number(widthMm) * 8, height: Number(heightMm) * 8 });
    expect(labelSvg(label, size)).toMatchObject({ widthMm, heightMm });
  });

  test('R4.3.1.2: says everything', () => {
    const said = textsOf(laidOut(label, size)).join(' ');
    for (const text of [
      '服务网点早期失效标签',
      'BQ20261121-0007',
      '第2次打印',
      'MB0001B124260004308',
      'HW.MB.0001-B1',
    ]) {
      expect(said).toContain(text);
    }
    for (const text of [
      'HW-42F2 主板',
      '不开机',
      'WX2026110500123',
      'HW42F21956163027',
      '郭平超',
      '2026-11-21',
      '批量',
      'DOA',
    ]) {
      expect(said).toContain(text);
    }
  });

  test('blanks print as a dash, marks only where they hold, the first print has no number', () => {
    const said = textsOf(laidOut(bare, size));
    expect(said).toEqual(expect.arrayContaining(['工单 —', '机号 —', '工程师 — 日期 2026-11-21', 'BQ20261121-0007']));
    expect(said.join(' ')).not.toMatch(/批量|DOA|次打印/);
  });

  test('bars and squares are at least two whole dots, within their quiet zones, on the label', () => {
    for (const fields of [label, bare, ofLot]) {
      const layout = laidOut(fields, size);
      const { code128Modules, qrModules } = sizesOf(fields);
      const bars = only(layout, 'code128');
      const squares = only(layout, 'qr');
      for (const number of [bars.x, bars.y, bars.moduleDots, squares.x, squares.y, squares.moduleDots])
        expect(Number.isInteger(number)).toBe(true);
      expect(Math.min(bars.moduleDots, squares.moduleDots)).toBeGreaterThanOrEqual(2);
      expect(bars.x).toBeGreaterThanOrEqual(10 * bars.moduleDots);
      expect(bars.x + (code128Modules + 10) * bars.moduleDots).toBeLessThanOrEqual(layout.width);
      const quiet = 4 * squares.moduleDots;
      const side = qrModules * squares.moduleDots;
      expect(squares.x + side + quiet).toBeLessThanOrEqual(layout.width);
      expect(squares.y + side + quiet).toBeLessThanOrEqual(layout.height);
      for (const item of layout.items) {
        if (item.kind !== 'text' || item.y < squares.y - quiet) continue;
        expect(item.x + item.maxWidth).toBeLessThanOrEqual(squares.x - quiet);
        expect(item.y).toBeLessThanOrEqual(layout.height);
      }
    }
  });

  test.each([
    { field: 'barcode', fields: { ...label, barcode: 'A'.repeat(64) } },
    { field: 'engineer', fields: { ...label, engineer: '长'.repeat(20) } },
    { field: 'repairOrder', fields: { ...label, repairOrder: 'W'.repeat(60) } },
    { field: 'machineSerial', fields: { ...label, machineSerial: 'M'.repeat(60) } },
    { field: 'partCode', fields: { ...label, partCode: 'W'.repeat(60) } },
    { field: 'number', fields: { ...label, number: 'B'.repeat(60) } },
  ])('what does not fit is refused by name: $field', ({ field, fields }) => {
    const codes = {
      ...sizesOf(label),
      ...(field === 'barcode' && { code128Modules: code128(fields.barcode).modules }),
    };
    expect(layoutLabel(fields, codes, size, zh)).toEqual({ refused: { field, size } });
  });

  test('many lines are refused by the field that takes most of them', () => {
    const layout = (fields: LabelFields) => layoutLabel(fields, sizesOf(label), size, zh);
    expect(layout({ ...label, fault: '坏'.repeat(200) })).toEqual({ refused: { field: 'fault', size } });
    expect(layout({ ...label, partName: '长'.repeat(200) })).toEqual({ refused: { field: 'partName', size } });
    expect(layoutLabel(label, { ...sizesOf(label), qrModules: 177 }, size, zh)).toEqual({
      refused: { field: 'content', size },
    });
  });
});

test('the longest fault that may be entered fits the larger label', () => {
  expect(laidOut({ ...label, fault: '坏'.repeat(60) }, '100x70').items.length).toBeGreaterThan(0);
});

test('a label that does not fit is an error with field and size', () => {
  expect(() => labelSvg({ ...label, barcode: 'A'.repeat(64) }, '60x40')).toThrow(
    expect.objectContaining({ code: 'LABEL_DOES_NOT_FIT', data: { field: 'barcode', size: '60x40' } }),
  );
});

test('what a user typed cannot become markup', () => {
  const { svg } = labelSvg({ ...label, fault: '<script>&"' }, '60x40');
  expect(svg).toContain('&lt;script&gt;&amp;"');
});

describe('the QR text', () => {
  test('is one line, so that a keyboard scanner sends one scan', () => {
    expect(labelContent({ ...label, fault: '不开机;偶发' })).toBe(
      'LABEL1;label=BQ20261121-0007;barcode=MB0001B124260004308;copy=2;part=HW.MB.0001-B1;day=2026-11-21;batch=1;doa=1;' +
        'order=WX2026110500123;machine=HW42F21956163027;name=HW-42F2 主板;fault=不开机%3B偶发;engineer=郭平超',
    );
  });

  test.each([
    { name: 'as printed', scanned: labelContent(label) },
    {
      name: 'in upper case and without blanks, as the scan line makes it',
      scanned: labelContent(label).toUpperCase().replaceAll(' ', ''),
    },
    { name: 'with the Chinese garbled', scanned: labelContent(label).replace(/[一-鿿]/g, '?') },
  ])('read back $name', ({ scanned }) => {
    expect(readLabelContent(scanned)).toEqual({ number: label.number, barcode: label.barcode });
  });

  test('a barcode may hold a semicolon', () => {
    const scanned = labelContent({ ...label, barcode: 'A;B=C' });
    expect(readLabelContent(scanned)).toEqual({ number: label.number, barcode: 'A;B=C' });
  });

  test.each(['MB0001B124260004308', 'LABEL1', '', 'LABEL1;barcode=X'])('other codes are no label: %s', (scanned) => {
    expect(readLabelContent(scanned)).toBeUndefined();
  });
});

describe('printed at 203 dpi and scanned', () => {
  const executablePath = installedChromium();
  let browser: Browser | undefined;

  beforeAll(async () => {
    // From the package, because the module would fetch it from the network otherwise.
    const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
    if (executablePath) browser = await chromium.launch({ executablePath, args: chromiumArguments() });
  }, 60_000);
  afterAll(() => browser?.close());

  const cases = labelSizes.flatMap((size) =>
    [
      { name: 'a full label', fields: label },
      { name: 'a bare one', fields: bare },
      { name: 'one of a lot', fields: ofLot },
    ].map((each) => ({ ...each, size })),
  );

  test.for(cases)('$name of $size mm: zxing reads both codes', async ({ fields, size }, context) => {
    if (!browser) skipBecause(context, 'no Chromium is installed');
    for (const png of await prints(browser, fields, size)) {
      const read = await readBarcodes(png, { formats: ['Code128', 'QRCode'], tryHarder: true });
      expect(read.map((code) => code.text).sort()).toEqual([fields.barcode, labelContent(fields)].sort());
    }
  });

  test.for(cases)('$name of $size mm: zbar reads both codes', async ({ fields, size }, context) => {
    const decoder = zbarimg();
    if (!browser) skipBecause(context, 'no Chromium is installed');
    if (!decoder) skipBecause(context, 'zbarimg is not installed');
    for (const png of await prints(browser, fields, size)) {
      expect(scannedBy(decoder, png).sort()).toEqual([fields.barcode, labelContent(fields)].sort());
    }
  });

  test.for(cases)('$name of $size mm: no text is wider than was reckoned', async ({ fields, size }, context) => {
    if (!browser) skipBecause(context, 'no Chromium is installed');
    const page = await browser.newPage();
    await page.setContent(labelSvg(fields, size).svg);
    const widths = await page
      .locator('text')
      .evaluateAll((texts) =>
        texts.map((text) => (text instanceof SVGTextElement ? text.getComputedTextLength() : Number.NaN)),
      );
    await page.close();
    const texts = laidOut(fields, size).items.filter((item) => item.kind === 'text');
    expect(widths).toHaveLength(texts.length);
    const wider = texts.filter((text, index) => !((widths[index] ?? Number.NaN) <= text.maxWidth));
    expect(wider).toEqual([]);
  });
});

/** The label as printed at 8 dots a millimetre, and at the 203 dots an inch that drivers round it to. */
function prints(browser: Browser, fields: LabelFields, size: LabelSize): Promise<Uint8Array[]> {
  return Promise.all([203.2, 203].map((dpi) => rasterised(browser, labelSvg(fields, size).svg, dpi)));
}

async function rasterised(browser: Browser, svg: string, dpi: number): Promise<Uint8Array> {
  const page = await browser.newPage({ deviceScaleFactor: dpi / 96, viewport: { width: 500, height: 400 } });
  await page.setContent(`<body style="margin:0">${svg}</body>`);
  const png = await page.locator('svg').screenshot();
  await page.close();
  return new Uint8Array(png);
}

function scannedBy(decoder: string, png: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'label-'));
  try {
    writeFileSync(join(folder, 'label.png'), png);
    const run = spawnSync(decoder, ['-q', '--nodbus', '--raw', join(folder, 'label.png')], { encoding: 'utf8' });
    return run.stdout.split('\n').filter((line) => line !== '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pathOfFinding } from '../../renderer/app/findings.ts';
import { handOver, takeHandedOver } from '../../renderer/app/handover.ts';
import { NoAnswer } from '../../renderer/app/intent.ts';
import { isSilence, refusalOf } from '../../renderer/app/refusal.ts';
import {
  dueOf,
  type ImportFile,
  inOrder,
  lonePaper,
  stateOfKind,
  withChange,
} from '../../renderer/areas/catalog/importFiles.ts';
import { printLabel, printPath, writePrinter } from '../../renderer/areas/labels/printing.ts';
import { texts } from '../../shared/areas/texts.ts';

describe('why something was not done', () => {
  const sentences: Readonly<Record<string, string>> = texts['zh-CN'].errors;
  /** What i18next does: fills the facts in; a key that it does not know comes back as it is. */
  const t = (key: string, data: Readonly<Record<string, unknown>> = {}) =>
    (sentences[key.replace('errors.', '')] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name) => String(data[name]));

  test.each([
    {
      name: 'a refusal keeps its code and says rule, fact and remedy',
      error: new ORPCError('NOT_OLDEST', { data: { binCode: 'A-01', receivedDay: '2026-09-01', qty: 3 } }),
      code: 'NOT_OLDEST',
      sentence: 'R4.8.1 这不是最早的一批：A-01 还有 2026-09-01 入库的 3 个，请先取那里的。',
    },
    {
      name: 'a code of a layer below is a fault of the program',
      error: new ORPCError('TEAPOT', { message: 'short and stout' }),
      code: 'INTERNAL',
      sentence: expect.stringContaining('short and stout'),
    },
    {
      name: 'nobody answered',
      error: new NoAnswer(new TypeError('Failed to fetch')),
      code: 'NO_ANSWER',
      sentence: 'app.noAnswer',
    },
    {
      name: 'the network is gone',
      error: new TypeError('NetworkError when attempting to fetch resource.'),
      code: 'NO_ANSWER',
      sentence: 'app.noAnswer',
    },
    {
      name: 'anything else is a fault of the program',
      error: new RangeError('oh'),
      code: 'INTERNAL',
      sentence: expect.stringContaining('oh'),
    },
  ])('$name', ({ error, code, sentence }) => {
    expect(refusalOf(error, t)).toMatchObject({ code, sentence });
  });

  test.each([
    { error: new TypeError('Failed to fetch'), silent: true },
    { error: new TypeError('Load failed'), silent: true },
    { error: new TypeError('x is not a function'), silent: false },
    { error: new Error('Failed to fetch'), silent: false },
  ])('$error is silence: $silent', ({ error, silent }) => expect(isSilence(error)).toBe(silent));
});

describe('the screen that a finding opens on', () => {
  test.each([
    { kind: 'unit', key: 'U 1/2', path: '/units/U%201%2F2' },
    { kind: 'bin', key: 'A-01', path: '/stock/bins/A-01' },
    { kind: 'part', key: '主板', path: `/stock/parts/${encodeURIComponent('主板')}` },
    { kind: 'engineer', key: 'E0001', path: '/engineers?search=E0001' },
    { kind: 'station', key: 'S&1', path: '/stations?search=S%261' },
  ] as const)('$kind $key', ({ kind, key, path }) => expect(pathOfFinding({ kind, key })).toBe(path));
});

test('a file that one screen hands over is taken once', () => {
  const note = new File([], 'note.xlsx');
  handOver(note);
  expect([takeHandedOver(), takeHandedOver()]).toEqual([note, undefined]);
});

describe('workbooks dropped together', () => {
  const dropped = (...files: Partial<ImportFile>[]): readonly ImportFile[] =>
    files.map((words, id) => ({ id, file: new File([], `${id}.xlsx`), state: 'waiting', ...words }));

  test('what refers to something else comes after it; the unknown at the end', () => {
    const files = dropped({}, { kind: 'openingStock' }, { kind: 'engineers' }, { kind: 'parts' }, { kind: 'bins' });
    expect(inOrder(files).map((file) => file.kind)).toEqual(['bins', 'parts', 'engineers', 'openingStock', undefined]);
  });
  test('two of one kind stay in the order dropped', () => {
    expect(inOrder(dropped({ kind: 'parts' }, { kind: 'parts' })).map((file) => file.id)).toEqual([0, 1]);
  });

  test.each<{ name: string; states: ImportFile['state'][]; due: number | undefined }>([
    { name: 'the first that waits', states: ['done', 'waiting', 'waiting'], due: 1 },
    { name: 'none while one is still being recognised', states: ['waiting', 'reading'], due: undefined },
    { name: 'none when all are dealt with', states: ['done', 'skipped', 'refused', 'paper'], due: undefined },
  ])('due is $name', ({ states, due }) => {
    expect(dueOf(dropped(...states.map((state) => ({ state }))))?.id).toBe(due);
  });

  test.each(['deliveryNote', 'partRequest', 'returnList'] as const)(
    'a paper (%s) dropped alone is opened at once; beside others it waits',
    (kind) => {
      const [paper, ...rest] = dropped({ kind, state: stateOfKind(kind) }, { kind: 'parts' });
      expect(lonePaper(paper ? [paper] : [])).toBe(paper);
      expect(lonePaper(paper ? [paper, ...rest] : [])).toBeUndefined();
      expect(lonePaper(dropped({ kind: 'parts' }))).toBeUndefined();
      expect(lonePaper([])).toBeUndefined();
    },
  );

  test('what becomes known of a file changes that one alone; a change without its file adds none', () => {
    const file = new File([], 'parts.xlsx');
    const two = [0, 1].reduce((files, id) => withChange(files, { id, patch: { file } }), dropped());
    expect(two.map(({ state }) => state)).toEqual(['reading', 'reading']);
    const one = withChange(two, { id: 1, patch: { kind: 'parts', state: 'waiting' } });
    expect(one).toMatchObject([{ state: 'reading' }, { kind: 'parts', state: 'waiting' }]);
    expect(withChange(one, { id: 7, patch: { state: 'done' } })).toHaveLength(2);
  });
});

describe('printing a label', () => {
  const job = { id: '号/1', size: '100x70', copy: 2 } as const;
  const path = `/print/label/${encodeURIComponent('号/1')}?size=100x70&copy=2`;
  const stored = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  };
  beforeEach(() => stored.clear());
  afterEach(() => vi.unstubAllGlobals());

  test('its page is named by label, size and copy', () => expect(printPath(job)).toBe(path));

  test.each([
    { name: 'a browser opens the page', opens: true, result: 'sent' },
    { name: 'a browser that blocks the window says so', opens: false, result: 'blocked' },
  ])('$name', async ({ opens, result }) => {
    const opened: string[] = [];
    vi.stubGlobal('window', {
      localStorage,
      open: (url: string) => {
        opened.push(url);
        return opens ? {} : null;
      },
    });
    expect(await printLabel(job)).toBe(result);
    expect(opened).toEqual([path]);
  });

  test.each([
    { name: 'silently, exactly as large as the label', printer: 'GK888', isPrinted: true, result: 'sent' },
    { name: 'a printer that fails', printer: 'GK888', isPrinted: false, result: 'failed' },
    { name: 'not before a printer is chosen', printer: '', isPrinted: true, result: 'noPrinter' },
  ])('on the desktop: $name', async ({ printer, isPrinted, result }) => {
    const sent: unknown[] = [];
    const partsdepot = {
      printLabel: async (request: unknown) => {
        sent.push(request);
        return { isPrinted };
      },
    };
    vi.stubGlobal('window', { localStorage, partsdepot });
    writePrinter(printer);
    expect(await printLabel(job)).toBe(result);
    expect(sent).toEqual(printer ? [{ printer, widthMm: 100, heightMm: 70, url: path }] : []);
  });
});

import { describe, expect, test } from 'vitest';
import { createScanQueue, KEPT_SCANS, type ScanHandler, type ScanOutcome } from '../../renderer/app/scanQueue.ts';
import { createWedge, type KeyDown, type WedgeSettings } from '../../renderer/app/wedge.ts';

const ENTER = ['Enter'] as const;
const SCANNER_GAP_MS = 2;

describe('the wedge tells a scanner from a person', () => {
  test.each([
    { name: 'CR', suffix: ENTER, pause: 0 },
    { name: 'CR of the number pad', suffix: ['NumpadEnter'], pause: 0 },
    { name: 'LF (Ctrl+J)', suffix: ['ctrl+KeyJ'], pause: 0 },
    { name: 'CR+LF as Enter and Ctrl+J', suffix: ['Enter', 'ctrl+KeyJ'], pause: 0 },
    { name: 'CR+LF as two Enters', suffix: ['Enter', 'Enter'], pause: 0 },
    { name: 'Tab', suffix: ['Tab'], pause: 0 },
    { name: 'no suffix, told by the silence', suffix: [], pause: 1000 },
  ])('a barcode ended by $name is one scan, and the suffix presses nothing', ({ suffix, pause }) => {
    const desk = scanDesk();
    desk.type('HW.TC.0033-A2', SCANNER_GAP_MS);
    const verdicts = suffix.map((key) => desk.press(key, SCANNER_GAP_MS));
    desk.pass(pause);
    expect(desk.scans).toEqual(['HW.TC.0033-A2']);
    expect(verdicts.every((verdict) => verdict === 'swallow')).toBe(true);
  });

  test('a scanner without a suffix is known after its first scan: the next ends after a short silence', () => {
    const desk = scanDesk();
    desk.type('SN000041', SCANNER_GAP_MS);
    desk.pass(1000);
    desk.type('SN000042', SCANNER_GAP_MS);
    desk.pass(160);
    expect(desk.scans).toEqual(['SN000041', 'SN000042']);
  });

  test.each(['Enter', 'F8'])(
    '%s by hand after a scan without suffix does its work, and the scan is not lost',
    (key) => {
      const desk = scanDesk();
      desk.type('SN000041', SCANNER_GAP_MS);
      expect(desk.press(key, 400)).toBe('pass');
      expect(desk.scans).toEqual(['SN000041']);
    },
  );

  test('20 scans within a second arrive, all and in order', () => {
    const desk = scanDesk();
    const barcodes = Array.from({ length: 20 }, (_, index) => `SN20261101${String(index).padStart(4, '0')}`);
    for (const barcode of barcodes) {
      desk.type(barcode, 3);
      desk.press('Enter', 3);
      desk.pass(2);
    }
    expect(desk.now()).toBeLessThanOrEqual(1000);
    expect(desk.scans).toEqual(barcodes);
  });

  test('the same barcode twice is two scans: the screen decides what that means', () => {
    const desk = scanDesk();
    for (let round = 0; round < 2; round += 1) {
      desk.type('SN0001', SCANNER_GAP_MS);
      desk.press('Enter', SCANNER_GAP_MS);
    }
    expect(desk.scans).toEqual(['SN0001', 'SN0001']);
  });

  test.each([
    { name: 'key code 229 and key "Process"', method: { keyCode: 229, key: 'Process', isComposing: false } },
    { name: 'a running composition', method: { keyCode: 229, key: 'a', isComposing: true } },
    { name: 'full-width characters', method: { keyCode: 229, key: 'Ａ', isComposing: true } },
  ])('a Chinese input method ($name) does not garble the barcode: physical keys are read', ({ method }) => {
    const desk = scanDesk();
    desk.type('Hw-0033_a2/9', SCANNER_GAP_MS, method);
    desk.press('Enter', SCANNER_GAP_MS, method);
    expect(desk.scans).toEqual(['Hw-0033_a2/9']);
  });

  test.each([
    { name: 'a person typing and pressing Enter', text: 'HW0033', gap: 90 },
    { name: 'a fast person', text: 'abcdef', gap: 55 },
    { name: 'three quick keys, as when the hand rolls', text: 'abc', gap: 20 },
  ])('$name is not a scan, and Enter does its work', ({ text, gap }) => {
    const desk = scanDesk();
    desk.type(text, gap);
    expect(desk.press('Enter', gap)).toBe('pass');
    desk.pass(500);
    expect(desk.scans).toEqual([]);
  });

  test('a lone key is told once the silence proves it lone, the first key of a scan never', () => {
    const desk = scanDesk();
    desk.type('3', 0);
    desk.pass(100);
    desk.type('1234567', SCANNER_GAP_MS);
    desk.press('Enter', SCANNER_GAP_MS);
    desk.pass(100);
    expect(desk.loneKeys).toEqual(['3']);
    expect(desk.scans).toEqual(['1234567']);
  });

  test('a group separator inside a GS1 barcode does not tear it', () => {
    const desk = scanDesk();
    desk.type('0106901234', SCANNER_GAP_MS);
    expect(desk.press('ctrl+BracketRight', SCANNER_GAP_MS)).toBe('swallow');
    desk.type('21SN77', SCANNER_GAP_MS);
    desk.press('Enter', SCANNER_GAP_MS);
    expect(desk.scans).toEqual(['010690123421SN77']);
  });

  test('typing that a scan interrupts stays out of the barcode', () => {
    const desk = scanDesk();
    desk.type('ab', 120);
    desk.pass(200);
    desk.type('SN0042', SCANNER_GAP_MS);
    desk.press('Enter', SCANNER_GAP_MS);
    expect(desk.scans).toEqual(['SN0042']);
  });

  test('Enter after a scan whose keys bear a later time, as after a clock was set back, does its work', () => {
    const desk = scanDesk();
    desk.type('SN0042', SCANNER_GAP_MS);
    desk.press('Enter', SCANNER_GAP_MS);
    expect(desk.press('Enter', -200)).toBe('pass');
    desk.type('SN0043', SCANNER_GAP_MS);
    desk.press('Enter', SCANNER_GAP_MS);
    expect(desk.scans).toEqual(['SN0042', 'SN0043']);
  });

  test('a slow scanner is understood once its workstation is set to it', () => {
    const slow = scanDesk({ maxGapMs: 80, suffix: 'auto' });
    slow.type('SN0042', 60);
    slow.press('Enter', 60);
    expect(slow.scans).toEqual(['SN0042']);
  });
});

describe('a busy page', () => {
  test('keys that came in time but are delivered after the silence timer still make one scan', () => {
    const desk = scanDesk();
    desk.type('SN0', SCANNER_GAP_MS);
    desk.freezeClock(500);
    desk.type('042', SCANNER_GAP_MS);
    desk.press('Enter', SCANNER_GAP_MS);
    expect(desk.scans).toEqual(['SN0042']);
  });

  test.each([
    { name: 'in the middle', head: 'PW0015A2253200', tail: '04572' },
    { name: 'before the suffix', head: 'PW0015A225320004572', tail: '' },
  ])('a computer that stumbles $name of a scan does not make two barcodes of it', ({ head, tail }) => {
    const desk = scanDesk();
    desk.type(head, SCANNER_GAP_MS);
    desk.pass(120);
    desk.type(tail, SCANNER_GAP_MS);
    expect(desk.press('Enter', SCANNER_GAP_MS)).toBe('swallow');
    expect(desk.scans).toEqual(['PW0015A225320004572']);
  });

  test('a computer that stands still in the middle of the first scan of a window does not make two barcodes of it', () => {
    const desk = scanDesk();
    desk.type('HW55U3', SCANNER_GAP_MS);
    desk.freezeClock(900);
    desk.type('00000102', SCANNER_GAP_MS);
    desk.press('Enter', SCANNER_GAP_MS);
    expect(desk.scans).toEqual(['HW55U300000102']);
  });

  test('a suffix delivered after the silence has ended the scan presses nothing', () => {
    const desk = scanDesk();
    desk.type('SN000042', SCANNER_GAP_MS);
    desk.freezeClock(1200);
    expect(desk.press('Enter', SCANNER_GAP_MS)).toBe('swallow');
    expect(desk.scans).toEqual(['SN000042']);
  });
});

describe('the queue', () => {
  test('20 scans pushed at once are handled one after the other, in order, none lost', async () => {
    const seen: string[] = [];
    let running = 0;
    let most = 0;
    const { queue, outcomes } = scanQueue();
    queue.register(async (text) => {
      running += 1;
      most = Math.max(most, running);
      await tick();
      seen.push(text);
      running -= 1;
      return good(text);
    });
    const texts = Array.from({ length: 20 }, (_, index) => `S${index}`);
    for (const text of texts) queue.push(text);
    await until(() => outcomes.length === 20);
    expect(seen).toEqual(texts);
    expect(most).toBe(1);
    expect(queue.scans().map((scan) => scan.text)).toEqual(texts.slice(-KEPT_SCANS));
    expect(queue.scans().every((scan) => scan.outcome?.mark === 'good')).toBe(true);
  });

  test('the topmost screen wins, and what it leaves alone is looked up', async () => {
    const { queue, found } = scanQueue();
    const seen: string[] = [];
    queue.register(async (text) => good(`below ${text}`));
    const leave = queue.register(async (text) => {
      seen.push(text);
      return text === 'MINE' ? good(text) : undefined;
    });
    queue.push('MINE');
    queue.push('OTHER');
    await until(() => found.length === 1);
    leave();
    expect(seen).toEqual(['MINE', 'OTHER']);
    expect(found).toEqual(['OTHER']);
  });

  test('a scan meets the screen that the scan before it opened', async () => {
    const seen: string[] = [];
    const { queue, outcomes } = scanQueue();
    queue.register(async (text) => {
      queue.register(async (later) => {
        seen.push(`second screen: ${later}`);
        return good(later);
      });
      seen.push(`first screen: ${text}`);
      return good(text);
    });
    queue.push('A');
    queue.push('B');
    await until(() => outcomes.length === 2);
    expect(seen).toEqual(['first screen: A', 'second screen: B']);
  });

  test('a handler that throws costs its own scan only', async () => {
    const { queue, outcomes } = scanQueue();
    queue.register(async (text) => {
      if (text === 'BAD') throw new Error('down');
      return good(text);
    });
    queue.push('BAD');
    queue.push('FINE');
    await until(() => outcomes.length === 2);
    expect(outcomes.map((outcome) => outcome.mark)).toEqual(['bad', 'good']);
  });
});

/** A wedge on a clock that only moves when the test says so. */
function scanDesk(settings: WedgeSettings = { maxGapMs: 40, suffix: 'auto' }) {
  let at = 0;
  let timers: { readonly due: number; readonly fn: () => void }[] = [];
  const scans: string[] = [];
  const loneKeys: string[] = [];
  const wedge = createWedge({
    settings: () => settings,
    schedule: (ms, fn) => {
      const timer = { due: at + ms, fn };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    onScan: (text) => scans.push(text),
    onLoneKey: (char) => loneKeys.push(char),
  });

  function pass(ms: number) {
    at += ms;
    const due = timers.filter((timer) => timer.due <= at);
    timers = timers.filter((timer) => timer.due > at);
    for (const timer of due) timer.fn();
  }

  /** The page does nothing for a while but run its timers; the keys' own times go on from where they were. */
  function freezeClock(ms: number) {
    const before = at;
    pass(ms);
    at = before;
  }

  function press(name: string, gapMs: number, method: Partial<KeyDown> = {}) {
    pass(gapMs);
    const code = name.replace('ctrl+', '');
    return wedge.keyDown({ ...plain, code, key: code, timeStamp: at, ctrlKey: name.startsWith('ctrl+'), ...method });
  }

  function type(text: string, gapMs: number, method: Partial<KeyDown> = {}) {
    for (const char of text) {
      pass(gapMs);
      const { code, shiftKey } = keyOf(char);
      if (shiftKey) wedge.keyDown({ ...plain, code: 'ShiftLeft', key: 'Shift', timeStamp: at, shiftKey: true });
      wedge.keyDown({ ...plain, code, key: char, timeStamp: at, shiftKey, ...method });
    }
  }

  return { scans, loneKeys, pass, freezeClock, press, type, now: () => at };
}

const plain: KeyDown = {
  code: '',
  key: '',
  isComposing: false,
  keyCode: 0,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  timeStamp: 0,
};

/** The key of a US keyboard that makes a character. */
function keyOf(char: string): { readonly code: string; readonly shiftKey: boolean } {
  if (/[a-z]/.test(char)) return { code: `Key${char.toUpperCase()}`, shiftKey: false };
  if (/[A-Z]/.test(char)) return { code: `Key${char}`, shiftKey: true };
  if (/\d/.test(char)) return { code: `Digit${char}`, shiftKey: false };
  const sign = { '-': 'Minus', _: 'Minus', '.': 'Period', '/': 'Slash' }[char];
  if (!sign) throw new Error(`no key for ${char}`);
  return { code: sign, shiftKey: char === '_' };
}

function scanQueue() {
  const found: string[] = [];
  const outcomes: ScanOutcome[] = [];
  const find: ScanHandler = async (text) => {
    found.push(text);
    return { mark: 'ask', line: text };
  };
  const queue = createScanQueue({
    now: () => 0,
    find,
    failed: (error) => ({ mark: 'bad', line: String(error) }),
    onOutcome: (outcome) => outcomes.push(outcome),
    settled: tick,
  });
  return { queue, found, outcomes };
}

function good(line: string): ScanOutcome {
  return { mark: 'good', line };
}

function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !isTrue(); tries += 1) await tick();
  expect(isTrue()).toBe(true);
}

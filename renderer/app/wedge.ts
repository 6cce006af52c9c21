/** One key going down, as the browser tells it (a `KeyboardEvent` fits). */
export interface KeyDown {
  /** The physical key: all that is left when a Chinese input method has taken the key (keyCode 229, key "Process"). */
  readonly code: string;
  readonly key: string;
  readonly isComposing: boolean;
  readonly keyCode: number;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** When the key went down, in milliseconds of any steady clock: the device's time, not the time a busy page got round to it. */
  readonly timeStamp: number;
}

export interface WedgeSettings {
  /** The longest pause between two keys of one scan, in milliseconds. People need three times as long. */
  readonly maxGapMs: number;
  /** What the scanner sends after the barcode; `none` means that only the silence afterwards ends it. */
  readonly suffix: 'auto' | 'none';
}

export interface WedgeOptions {
  readonly settings: () => WedgeSettings;
  /** Calls back once after so many milliseconds; returns how to prevent it. */
  readonly schedule: (ms: number, fn: () => void) => () => void;
  readonly onScan: (text: string) => void;
  /** The first key of what may become a scan: the moment to remember the field it may land in. */
  readonly onBegin?: () => void;
  /** A single key that turned out not to belong to a scan: shortcuts of one character fire here. */
  readonly onLoneKey?: (char: string) => void;
}

/** What the caller should do with the key: let it work, or keep it from the page. */
export type WedgeVerdict = 'pass' | 'swallow';

export const defaultWedgeSettings: WedgeSettings = { maxGapMs: 40, suffix: 'auto' };
/** A burst this long with a suffix is a scan; people do not type four keys within 120 ms. */
export const MIN_SCAN = 4;
/** Without a suffix only the burst's length tells, so it must be longer. */
export const MIN_UNSUFFIXED_SCAN = 6;
/** How many times the longest pause a burst is waited for. */
const PATIENCE = 4;
/** The same until a scanner has ended a scan by silence: its suffix is still to come, however the computer stumbles. */
const PATIENCE_FOR_SUFFIX = 25;

/**
 * Tells a keyboard-wedge scanner from a person by the pauses between keys, and reads physical keys so that a Chinese input
 * method cannot garble it (DOMAIN section 10). Ends a scan at Enter, Tab, CR+LF, LF or silence.
 */
export function createWedge(options: WedgeOptions) {
  let chars = '';
  let lastAt = Number.NEGATIVE_INFINITY;
  let endedAt = Number.NEGATIVE_INFINITY;
  let cancelTimer: (() => void) | undefined;
  let isSuffixExpected = true;
  // What the last silence ended: a busy page may run the timer before it delivers keys that came in time.
  let settled = '';

  function keyDown(event: KeyDown): WedgeVerdict {
    const at = event.timeStamp;
    const { maxGapMs, suffix } = options.settings();
    const isQuick = isWithin(at, lastAt, longestPause(maxGapMs, chars));

    if (isModifier(event)) return 'pass';
    // A key by hand, long after the last one: a scan without suffix is waited for no longer.
    if (!isQuick && chars.length >= MIN_UNSUFFIXED_SCAN) settle();
    if (isQuick && chars === '' && settled !== '') {
      if (settled.length < MIN_UNSUFFIXED_SCAN) chars = settled;
      else if (isSuffix(event)) endedAt = at;
    }
    settled = '';
    if (isSuffix(event)) {
      // CR+LF arrives as two keys: the second ends nothing, and must not press a button.
      if (chars === '' && isWithin(at, endedAt, maxGapMs)) {
        endedAt = at;
        return 'swallow';
      }
      if (suffix === 'auto' && isQuick && chars.length >= MIN_SCAN) {
        finish(at);
        return 'swallow';
      }
      drop();
      return 'pass';
    }
    const char = charOf(event);
    if (char === undefined) {
      // GS of a GS1 barcode and its like come as control chords in the middle of a scan; they separate, they do not end.
      if (event.ctrlKey && isQuick && chars !== '') {
        lastAt = at;
        wait(maxGapMs);
        return 'swallow';
      }
      drop();
      return 'pass';
    }
    if (!isQuick) settle();
    if (chars === '') options.onBegin?.();
    chars += char;
    lastAt = at;
    wait(maxGapMs);
    return 'pass';
  }

  /** Silence: what was gathered is a scan without suffix, one lone key, or somebody's typing. */
  function settle(): void {
    cancelTimer?.();
    const gathered = chars;
    chars = '';
    settled = gathered;
    if (gathered.length >= MIN_UNSUFFIXED_SCAN) {
      isSuffixExpected = false;
      options.onScan(gathered);
    }
    if (gathered.length === 1) options.onLoneKey?.(gathered);
  }

  function finish(at: number): void {
    cancelTimer?.();
    const scanned = chars;
    chars = '';
    endedAt = at;
    isSuffixExpected = true;
    options.onScan(scanned);
  }

  function drop(): void {
    cancelTimer?.();
    chars = '';
  }

  function wait(maxGapMs: number): void {
    cancelTimer?.();
    // A lone key is a shortcut and should not wait long; several may be a scan, and one torn in two is worse than a late one.
    const patience = isSuffixExpected && options.settings().suffix === 'auto' ? PATIENCE_FOR_SUFFIX : PATIENCE;
    cancelTimer = options.schedule(maxGapMs * (chars.length === 1 ? 2 : patience), settle);
  }

  return { keyDown, drop };
}

/** A burst long enough can only be a scanner's: a busy computer that stumbles in the middle must not make two barcodes of it. */
function longestPause(maxGapMs: number, gathered: string): number {
  return gathered.length >= MIN_UNSUFFIXED_SCAN ? maxGapMs * PATIENCE : maxGapMs;
}

/** Close to a moment. A clock that was set back in between puts a key long before it; keys that come in disorder lie just before it. */
function isWithin(at: number, moment: number, ms: number): boolean {
  return Math.abs(at - moment) <= ms;
}

function isModifier(event: KeyDown): boolean {
  return /^(Shift|Control|Alt|Meta|CapsLock|NumLock)/.test(event.code);
}

function isSuffix(event: KeyDown): boolean {
  if (event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'Tab')
    return !event.altKey && !event.metaKey;
  // LF and CR as scanners send them through a keyboard: Ctrl+J and Ctrl+M.
  return event.ctrlKey && !event.altKey && !event.metaKey && (event.code === 'KeyJ' || event.code === 'KeyM');
}

function charOf(event: KeyDown): string | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const isTakenByInputMethod = event.isComposing || event.keyCode === 229 || event.key === 'Process';
  // The layout's own character is right where no input method has touched it.
  if (!isTakenByInputMethod && /^[\x21-\x7e]$/.test(event.key)) return event.key;
  return physicalChar(event.code, event.shiftKey);
}

function physicalChar(code: string, isShifted: boolean): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return isShifted ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit) return isShifted && code.startsWith('Digit') ? SHIFTED_DIGITS[Number(digit)] : digit;
  return SIGNS[code]?.[isShifted ? 1 : 0];
}

// US layout: the one that scanners are set to when they leave the factory.
const SHIFTED_DIGITS = ')!@#$%^&*(';
const SIGNS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Backquote: ['`', '~'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  NumpadDecimal: ['.', '.'],
  NumpadAdd: ['+', '+'],
  NumpadSubtract: ['-', '-'],
  NumpadMultiply: ['*', '*'],
  NumpadDivide: ['/', '/'],
};

import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { isTextField } from './scanListener.ts';

/** Keys of a screen: `{ F8: confirm, Escape: back, 'ctrl+z': undo, 'alt+1': room, n: add }`. Undefined switches one off for now. */
export type KeyBindings = Readonly<Record<string, (() => void) | undefined>>;
/** What each key does, in the clerk's words; they stand at the foot of the page and on the `?` sheet. */
export type KeyHints = Readonly<Record<string, string>>;

export interface KeyLayer {
  readonly bindings: () => KeyBindings;
  readonly hints: () => KeyHints;
  /** True for dialogues and side panels: nothing beneath hears keys while they are open. */
  readonly isExclusive: boolean;
  /** Whether it has the focus already; where nothing is said, it has it as soon as the screen beneath has it no more. */
  readonly isFocused?: () => boolean;
}

/** Puts a layer of keys on top of the present ones; the returned function takes it off. */
export function pushKeyLayer(layer: KeyLayer): () => void {
  layers.push(layer);
  changed();
  return () => {
    layers.splice(layers.indexOf(layer), 1);
    changed();
  };
}

/** Keys for as long as the component is there. */
export function useKeyLayer(bindings: KeyBindings, hints: KeyHints, isExclusive: boolean): void {
  const latest = useRef({ bindings, hints });
  const words = JSON.stringify([hints, Object.keys(bindings).filter((key) => bindings[key])]);
  // Before the screen is shown: a key at the very moment at which it appears finds it listening.
  useLayoutEffect(() => {
    latest.current = { bindings, hints };
  });
  useLayoutEffect(
    () => pushKeyLayer({ bindings: () => latest.current.bindings, hints: () => latest.current.hints, isExclusive }),
    [isExclusive],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sheet is told when the words change, not at every draw
  useEffect(changed, [words]);
}

/** The hints of the keys that work right now, topmost first. */
export function useKeyHints(): readonly (readonly [key: string, text: string])[] {
  return useSyncExternalStore(subscribe, () => hintsNow);
}

/** Fires the binding of a key, topmost first; false where nobody wanted it. */
export function fireKey(name: string): boolean {
  for (const layer of layers.toReversed()) {
    const binding = layer.bindings()[name];
    if (binding) {
      binding();
      return true;
    }
    if (layer.isExclusive) return false;
  }
  return false;
}

/**
 * Function keys, Escape and Ctrl chords, at once; Enter where a question is seen that has not got the focus yet. Printable
 * keys come through the scanner's ear, which knows a lone key from a scan.
 */
export function listenForKeys(target: Window): () => void {
  // A dialogue takes the focus a moment after it is seen: Enter in that moment is its answer, and no row's or button's beneath.
  function enterDown(event: KeyboardEvent): void {
    const top = layers.at(-1);
    if (event.key !== 'Enter' || !top?.isExclusive || isComposed(event)) return;
    if (top.isFocused ? top.isFocused() : !isBeneath(target.document)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) top.bindings().Enter?.();
  }

  function keyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || isComposed(event)) return;
    const name = nameOf(event);
    if (!name) return;
    // A key held down is one wish: the next step must not be taken by the same press.
    if (event.repeat && /^(F\d+|Escape)$/.test(name)) {
      event.preventDefault();
      return;
    }
    // Ctrl+Z in a field that holds text is the field's own undo.
    const active = target.document.activeElement;
    if (name === 'ctrl+z' && isTextField(active) && active.value !== '') return;
    if (name === 'Escape' && isPopupOpen(target.document)) return;
    if (fireKey(name)) event.preventDefault();
  }
  target.addEventListener('keydown', enterDown, { capture: true });
  target.addEventListener('keydown', keyDown);
  return () => {
    target.removeEventListener('keydown', enterDown, { capture: true });
    target.removeEventListener('keydown', keyDown);
  };
}

const layers: KeyLayer[] = [];
const listeners = new Set<() => void>();
let hintsNow: readonly (readonly [string, string])[] = [];

function nameOf(event: KeyboardEvent): string | undefined {
  if (event.altKey) return /^Digit\d$/.test(event.code) ? `alt+${event.code.slice(5)}` : undefined;
  if (event.ctrlKey || event.metaKey) return `ctrl+${event.key.toLowerCase()}`;
  if (/^F\d{1,2}$/.test(event.key)) return event.key;
  if (['Escape', 'PageUp', 'PageDown', 'Insert', 'Delete'].includes(event.key)) return event.key;
  return undefined;
}

function isComposed(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Whether the focus is with the screen and not with what stands above it: dialogues and popups hang beside its root. */
function isBeneath({ activeElement, body }: Document): boolean {
  return !activeElement || activeElement === body || activeElement.closest('#root') !== null;
}

/** A list or calendar that hangs open closes on Escape by itself; the page behind stays. */
function isPopupOpen(document: Document): boolean {
  const popups = document.querySelectorAll(
    '.ant-select-dropdown, .ant-picker-dropdown, .ant-dropdown, .ant-modal-wrap, .ant-popconfirm',
  );
  return [...popups].some((popup) => popup.getClientRects().length > 0);
}

function changed(): void {
  const seen = new Map<string, string>();
  for (const layer of layers.toReversed()) {
    const bindings = layer.bindings();
    for (const [key, text] of Object.entries(layer.hints())) if (bindings[key] && !seen.has(key)) seen.set(key, text);
    if (layer.isExclusive) break;
  }
  hintsNow = [...seen];
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

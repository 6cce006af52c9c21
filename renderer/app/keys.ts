import { useEffect, useRef, useSyncExternalStore } from 'react';
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
  useEffect(() => {
    latest.current = { bindings, hints };
  });
  useEffect(
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

/** Function keys, Escape and Ctrl chords, at once. Printable keys come through the scanner's ear, which knows a lone key from a scan. */
export function listenForKeys(target: Window): () => void {
  function keyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
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
  target.addEventListener('keydown', keyDown);
  return () => target.removeEventListener('keydown', keyDown);
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

import { readSetting } from './scannerSettings.ts';
import { createWedge, defaultWedgeSettings } from './wedge.ts';

/** A field that wants the barcode itself; a scan into any other field is taken back out of it. */
const FIELD_MARK = '[data-scan="field"]';
/** A field that gathers barcodes and needs the suffix to take each one in. */
const LIST_MARK = '[data-scan="list"]';

export interface ScanListenerOptions {
  readonly onScan: (text: string) => void;
  /** A single printable key outside of fields: one-character shortcuts. */
  readonly onLoneKey: (char: string) => void;
}

/** Hears the scanner wherever the focus is, before any control does. Returns how to stop listening. */
export function listenForScans(target: Window, { onScan, onLoneKey }: ScanListenerOptions): () => void {
  let before: FieldMemory | undefined;
  const wedge = createWedge({
    settings: () => ({ ...defaultWedgeSettings, ...readSetting() }),
    schedule: (ms, fn) => {
      let timer = target.setTimeout(fire, ms);
      // Keys that already wait in the queue came before this silence ended.
      function fire() {
        if (isInputPending(target)) timer = target.setTimeout(fire, 5);
        else fn();
      }
      return () => target.clearTimeout(timer);
    },
    onBegin: () => {
      before = rememberField(target.document.activeElement);
    },
    onScan: (text) => {
      if (before?.field.closest(FIELD_MARK)) writeField(before.field, text, text.length);
      else {
        if (before) writeField(before.field, before.value, before.caret);
        onScan(text);
      }
    },
    onLoneKey: (char) => {
      if (!before) onLoneKey(char);
    },
  });

  function keyDown(event: KeyboardEvent): void {
    if (event.repeat) return;
    if (event.target instanceof Element && event.target.closest(LIST_MARK)) return;
    if (wedge.keyDown(event) === 'pass') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  target.addEventListener('keydown', keyDown, { capture: true });
  return () => target.removeEventListener('keydown', keyDown, { capture: true });
}

/** True for controls that take typed characters. */
export function isTextField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly && !element.disabled;
  return (
    element instanceof HTMLInputElement &&
    !['button', 'checkbox', 'radio', 'submit', 'reset', 'file', 'range', 'color'].includes(element.type) &&
    !element.disabled
  );
}

interface FieldMemory {
  readonly field: HTMLInputElement | HTMLTextAreaElement;
  readonly value: string;
  readonly caret: number | null;
}

function rememberField(element: Element | null): FieldMemory | undefined {
  return isTextField(element) ? { field: element, value: element.value, caret: element.selectionStart } : undefined;
}

/** Gives the field a value as if it had been typed, also out of an input method's composition. */
function writeField(field: HTMLInputElement | HTMLTextAreaElement, value: string, caret: number | null): void {
  const hadFocus = field.ownerDocument.activeElement === field;
  // Leaving the field ends a composition; what it commits is overwritten by the next lines.
  if (hadFocus) field.blur();
  if (field.value !== value) {
    const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    // React tracks the value through the instance's own setter, so the prototype's one makes it see the change.
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (!hadFocus) return;
  field.focus({ preventScroll: true });
  if (caret !== null) field.setSelectionRange(caret, caret);
}

/** Whether the browser holds key presses that the page has not seen yet; Chromium alone can tell. */
function isInputPending(target: Window): boolean {
  const { scheduling }: { scheduling?: { isInputPending?: () => boolean } } = target.navigator as object;
  return scheduling?.isInputPending?.() ?? false;
}

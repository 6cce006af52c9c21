import { Fragment } from 'react';
import { type KeyBindings, type KeyHints, useKeyLayer } from '../app/keys.ts';
import styles from './Keys.module.css';

/**
 * Keys of a screen while it is shown: `useKeys({ F8: confirm, 'ctrl+z': undo, n: add }, { F8: t('…') })`.
 * Printable keys fire outside of text fields only, and only when they are not the beginning of a scan.
 */
export function useKeys(bindings: KeyBindings, hints: KeyHints = NO_HINTS): void {
  useKeyLayer(bindings, hints, false);
}

/** The same for dialogues and side panels: nothing beneath hears keys while it is open. */
export function useDialogKeys(bindings: KeyBindings, hints: KeyHints = NO_HINTS): void {
  useKeyLayer(bindings, hints, true);
}

/** A key as it is printed on the keyboard: `ctrl+z` → Ctrl Z. */
export function KeyCap({ name }: { readonly name: string }) {
  return (
    <>
      {name.split('+').map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' '}
          <kbd className={styles.cap}>{capText(part)}</kbd>
        </Fragment>
      ))}
    </>
  );
}

/** Keys and what they do, in one quiet line. */
export function KeyLine({ hints }: { readonly hints: readonly (readonly [key: string, text: string])[] }) {
  return (
    <ul className={styles.line}>
      {hints.map(([key, text]) => (
        <li key={key}>
          <KeyCap name={key} /> {text}
        </li>
      ))}
    </ul>
  );
}

const NO_HINTS: KeyHints = {};

function capText(part: string): string {
  if (part === 'Escape') return 'Esc';
  return part.length === 1 ? part.toUpperCase() : part.charAt(0).toUpperCase() + part.slice(1);
}

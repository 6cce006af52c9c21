import type { ReactNode } from 'react';
import styles from './text.module.css';

/** A code, number or barcode in a monospaced face, so that 0 and O, 1 and I are told apart and columns line up. */
export function Code({ children }: { readonly children: ReactNode }) {
  return <span className={styles.code}>{children}</span>;
}

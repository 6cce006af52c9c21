import { formatYuan } from '../../shared/kernel/money.ts';
import styles from './text.module.css';

/** Fen as `¥1,180.65`; a dash where there is no price. */
export function MoneyText({ fen }: { readonly fen: number | null | undefined }) {
  if (fen === null || fen === undefined) return <span className={styles.none}>—</span>;
  return <span className={styles.number}>¥{grouped(formatYuan(fen))}</span>;
}

function grouped(yuan: string): string {
  return yuan.replace(/\B(?=(\d{3})+(?=\.))/g, ',');
}

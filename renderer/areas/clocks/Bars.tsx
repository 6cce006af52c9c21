import styles from './Bars.module.css';

export interface BarPart {
  /** Told apart by fill and by pattern, so that greyscale and colour blindness lose nothing. */
  readonly kind: 'bad' | 'ask' | 'plain' | 'faint';
  readonly value: number;
}

export interface BarsProps {
  /** The figures in words, read out and shown on hover. */
  readonly label: string;
  readonly parts: readonly BarPart[];
  /** The value that fills the whole width: the largest of the list. */
  readonly most: number;
}

/** A small stacked bar in a table's cell; rows of one list share their scale. */
export function Bars({ label, parts, most }: BarsProps) {
  return (
    <div role="img" aria-label={label} title={label} className={styles.bars}>
      {parts
        .filter((part) => part.value > 0)
        .map((part) => (
          <span
            key={part.kind}
            className={`${styles.part} ${styles[part.kind] ?? ''}`}
            style={{ width: `${(part.value / Math.max(most, 1)) * 100}%` }}
          />
        ))}
    </div>
  );
}

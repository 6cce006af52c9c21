import { useT } from '../../app/texts.ts';
import styles from './calendar.module.css';

/** What the fills and borders of the year's picture mean. */
export function YearLegend({ stocktakeDate }: { readonly stocktakeDate: number | undefined }) {
  const t = useT();
  const entries = [
    { key: 'holiday', style: styles.holiday, sign: t('clocks.calendar.off') },
    { key: 'makeUp', style: styles.makeUp, sign: t('clocks.calendar.work') },
    { key: 'own', style: styles.own, sign: '' },
    { key: 'today', style: styles.today, sign: '' },
    ...(stocktakeDate === undefined
      ? []
      : [{ key: 'stocktake', style: styles.stocktake, sign: String(stocktakeDate) }]),
  ];
  return (
    <ul className={styles.legend}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <span className={`${styles.swatch} ${entry.style ?? ''}`} aria-hidden="true">
            {entry.sign}
          </span>
          {t(`clocks.calendar.${entry.key}`)}
        </li>
      ))}
    </ul>
  );
}

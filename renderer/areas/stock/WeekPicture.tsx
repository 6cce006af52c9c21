import type { WeekFigures } from '../../../shared/areas/stock/shapes.ts';
import { useT } from '../../app/texts.ts';
import styles from './figures.module.css';

const WIDTH = 620;
const HEIGHT = 160;
const LEFT = 48;
const TOP = 16;

/** Receipts and issues week by week: filled bars came in, hollow ones went out. */
export function WeekPicture({ weeks }: { readonly weeks: readonly WeekFigures[] }) {
  const t = useT();
  const most = Math.max(1, ...weeks.flatMap(({ received, issued }) => [received, issued]));
  const slot = WIDTH / Math.max(1, weeks.length);
  const width = slot * 0.34;
  const heightOf = (pieces: number) => (pieces / most) * HEIGHT;
  const sum = (of: 'received' | 'issued') => weeks.reduce((total, week) => total + week[of], 0);
  return (
    <figure className={styles.picture}>
      <figcaption>
        {t('stock.figures.weeks')} <span className={styles.filled} /> {t('stock.figures.received')}{' '}
        <span className={styles.hollow} /> {t('stock.figures.issued')}
      </figcaption>
      <svg
        viewBox={`0 0 ${LEFT + WIDTH + 8} ${TOP + HEIGHT + 30}`}
        role="img"
        aria-label={t('stock.figures.weeksLabel', { received: sum('received'), issued: sum('issued') })}
      >
        <path d={`M${LEFT} ${TOP}v${HEIGHT}h${WIDTH}`} fill="none" stroke="var(--faint)" />
        <text x={LEFT - 6} y={TOP + 5} textAnchor="end" className={styles.axis}>
          {most}
        </text>
        <text x={LEFT - 6} y={TOP + HEIGHT} textAnchor="end" className={styles.axis}>
          0
        </text>
        {weeks.map((week, at) => {
          const middle = LEFT + slot * (at + 0.5);
          const bar = (of: 'received' | 'issued', x: number) => (
            <rect
              x={x}
              y={TOP + HEIGHT - heightOf(week[of])}
              width={width}
              height={heightOf(week[of])}
              fill={of === 'received' ? 'var(--accent)' : 'transparent'}
              stroke="var(--accent)"
              strokeWidth={1.5}
            >
              <title>{`${week.from} ${t(`stock.figures.${of}`)} ${week[of]}`}</title>
            </rect>
          );
          return (
            <g key={week.from}>
              {bar('received', middle - width - 1)}
              {bar('issued', middle + 1)}
              <text x={middle} y={TOP + HEIGHT + 16} textAnchor="middle" className={styles.axis}>
                {week.from.slice(5)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

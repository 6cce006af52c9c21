import { ageFroms } from '../../../shared/areas/stock/ageing.ts';
import type { AgeRow } from '../../../shared/areas/stock/shapes.ts';
import { formatYuan } from '../../../shared/kernel/money.ts';
import { useT } from '../../app/texts.ts';
import styles from './figures.module.css';

/** How old the good stock is: pieces to the left, their value to the right, the youngest on top. */
export function AgePyramid({ categories }: { readonly categories: readonly AgeRow[] }) {
  const t = useT();
  const rows = ageFroms.map((from, at) => {
    const own = categories.flatMap(({ ages }) => ages.filter((age) => age.from === from));
    const next = ageFroms[at + 1];
    return {
      from,
      name: next === undefined ? t('stock.figures.ageFrom', { from }) : t('stock.figures.age', { from, to: next - 1 }),
      pieces: own.reduce((sum, { pieces }) => sum + pieces, 0),
      valueFen: own.reduce((sum, { valueFen }) => sum + valueFen, 0),
    };
  });
  const [mostPieces, mostFen] = [
    Math.max(1, ...rows.map(({ pieces }) => pieces)),
    Math.max(1, ...rows.map(({ valueFen }) => valueFen)),
  ];
  return (
    <figure className={styles.picture}>
      <figcaption>{t('stock.figures.ages')}</figcaption>
      <table className={styles.pyramid} aria-label={t('stock.figures.ages')}>
        <thead>
          <tr>
            <th scope="col">{t('stock.figures.pieces')}</th>
            <th scope="col">{t('stock.figures.days')}</th>
            <th scope="col">{t('stock.figures.value')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.from}>
              <td className={styles.left}>
                <span className={styles.bar} style={{ width: `${(row.pieces / mostPieces) * 100}%` }} />
                <span className={styles.figure}>{row.pieces}</span>
              </td>
              <th scope="row">{row.name}</th>
              <td>
                <span className={styles.bar} style={{ width: `${(row.valueFen / mostFen) * 100}%` }} />
                <span className={styles.figure}>{formatYuan(row.valueFen)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

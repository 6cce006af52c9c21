import { limitsOf } from '../../../shared/areas/inspection/judge.ts';
import type { LengthItem, StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { tiers } from '../../../shared/areas/inspection/words.ts';
import { useLanguage, useT } from '../../app/texts.ts';
import styles from './standards.module.css';
import { inLanguage, lengthText } from './standardWords.ts';

/** The limits of the gaps side by side: a row for each side, a column for each size class and tier (R2.5.2.3A, B). */
export function StandardGapTable({
  standard,
  items,
}: {
  readonly standard: StandardDocument;
  readonly items: readonly LengthItem[];
}) {
  const t = useT();
  const [language] = useLanguage();
  return (
    <table className={styles.paper} aria-label={t('inspection.standards.gapLimits')}>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {t('inspection.standards.fields.side')}
          </th>
          {standard.sizeClasses.map(({ id, name }) => (
            <th key={id} scope="colgroup" colSpan={tiers.length} className={styles.number}>
              {inLanguage(name, language)} (mm)
            </th>
          ))}
          <th scope="col" rowSpan={2} className={styles.number}>
            {t('inspection.standards.fields.points')}
          </th>
        </tr>
        <tr>
          {standard.sizeClasses.flatMap(({ id }) =>
            tiers.map((tier) => (
              <th key={`${id} ${tier}`} scope="col" className={styles.number}>
                {t(`words.tier.${tier}`)}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">{t(`words.side.${item.side}`)}</th>
            {standard.sizeClasses.flatMap(({ id }) => {
              const limits = limitsOf(item, id);
              return tiers.map((tier) => {
                const limit = limits[tier];
                return (
                  <td key={`${id} ${tier}`} className={styles.number} title={limit?.clause}>
                    {limit ? `≤ ${lengthText(limit.maxUm)}` : '—'}
                  </td>
                );
              });
            })}
            <td className={styles.number}>{item.points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

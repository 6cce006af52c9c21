import type { StandardDocument, StandardItem } from '../../../shared/areas/inspection/standard.ts';
import { useLanguage, useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import styles from './standards.module.css';
import { COMMON_PANELS, inLanguage, isPerMillion, limitOn, panelText, ruleWords } from './standardWords.ts';

/** The items of a chapter with their rule in words. Where limits grow with the panel, what they come to on common ones. */
export function StandardItemTable({
  standard,
  items,
}: {
  readonly standard: StandardDocument;
  readonly items: readonly StandardItem[];
}) {
  const t = useT();
  const [language] = useLanguage();
  const panels = items.some(isPerMillion) ? COMMON_PANELS : [];
  return (
    <table className={styles.paper}>
      <thead>
        <tr>
          <th scope="col" className={styles.clause}>
            {t('inspection.standards.fields.clause')}
          </th>
          <th scope="col">{t('inspection.standards.fields.text')}</th>
          <th scope="col">{t('inspection.standards.fields.rule')}</th>
          {panels.map((panel) => (
            <th key={panel.widthPx} scope="col" className={styles.number}>
              {panelText(panel)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td className={styles.clause}>
              <Code>{item.clause}</Code>
            </td>
            <td>{inLanguage(item.text, language)}</td>
            <td className={item.kind === 'check' ? styles.quiet : undefined}>
              {ruleWords(item, standard, t, language)}
            </td>
            {panels.map((panel) => {
              const limit = limitOn(item, panel);
              return (
                <td key={panel.widthPx} className={styles.number}>
                  {limit === undefined ? '—' : `≤ ${limit}`}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { Alert } from 'antd';
import type { SheetDifference } from '../../../shared/areas/machines/sheet.ts';
import { type T, useT } from '../../app/texts.ts';
import styles from './rmas.module.css';

/** R2.3.5: where sheet and application say different things, both side by side. A sheet that differs is not printed. */
export function SheetDifferences({ differences }: { readonly differences: readonly SheetDifference[] }) {
  const t = useT();
  if (differences.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 14 }}
      title={t('machines.rmas.sheet.differ')}
      description={
        <>
          <table className={styles.compare}>
            <thead>
              <tr>
                <td />
                <th scope="col">{t('machines.rmas.sheet.onSheet')}</th>
                <th scope="col">{t('machines.rmas.sheet.onApplication')}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map((difference) => (
                <tr key={difference.field}>
                  <th scope="row">{t(`words.sheetField.${difference.field}`)}</th>
                  <td>{wordsOf(difference, difference.onSheet, t)}</td>
                  <td>{wordsOf(difference, difference.onApplication, t)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p style={{ margin: '8px 0 0' }}>{t('machines.rmas.sheet.differHint')}</p>
        </>
      }
    />
  );
}

/** Words of closed lists as people write them; a blank as a dash. */
function wordsOf({ field }: SheetDifference, value: string, t: T): string {
  if (field === 'machineKind' || field === 'panelUse') return t(`words.${field}.${value}`);
  return value || '—';
}

import type { Issue } from '../../../shared/areas/issuing/contract.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { DayText } from '../../ui/DayText.tsx';
import styles from '../stock/taskTable.module.css';

/** The pieces of an issue with the bin and the age that each was taken from. */
export function PickedTable({ picks }: { readonly picks: Issue['picks'] }) {
  const t = useT();
  if (picks.length === 0) return <p>{t('issuing.result.nothing')}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('stock.fields.part')}</th>
          <th scope="col">{t('stock.fields.unit')}</th>
          <th scope="col">{t('issuing.fields.bin')}</th>
          <th scope="col">{t('stock.fields.receivedDay')}</th>
          <th scope="col" className={styles.number}>
            {t('stock.fields.qty')}
          </th>
          <th scope="col">{t('issuing.fields.fifoReason')}</th>
        </tr>
      </thead>
      <tbody>
        {picks.map((pick) => (
          <tr key={pick.id}>
            <td>
              <Code>{pick.partCode}</Code>
            </td>
            <td>
              <Code>{pick.unitBarcode ?? '—'}</Code>
            </td>
            <td>
              <Code>{pick.binCode}</Code>
            </td>
            <td>
              <DayText day={pick.receivedDay} />
            </td>
            <td className={styles.number}>{pick.qty}</td>
            <td>{pick.fifoReason ? t(`words.fifoReason.${pick.fifoReason}`) : t('issuing.fields.inOrder')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

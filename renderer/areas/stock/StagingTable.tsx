import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { DayText } from '../../ui/DayText.tsx';
import type { Batch, StagingGroup } from './batches.ts';
import { ConditionText } from './ConditionText.tsx';
import styles from './taskTable.module.css';

export interface StagingTableProps {
  readonly groups: readonly StagingGroup[];
  readonly pointed: string | undefined;
  readonly batch: Batch | undefined;
  readonly onChoose: (group: StagingGroup) => void;
}

/** What stands on the trolley between inspection and its bin. */
export function StagingTable({ groups, pointed, batch, onChoose }: StagingTableProps) {
  const t = useT();
  if (groups.length === 0) return <p>{t('stock.putAway.nothingHint')}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('stock.fields.part')}</th>
          <th scope="col">{t('stock.fields.condition')}</th>
          <th scope="col" className={styles.number}>
            {t('stock.fields.qty')}
          </th>
          <th scope="col">{t('stock.fields.receivedDay')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr
            key={group.key}
            data-part={group.holding.partCode}
            className={group.key === pointed ? `${styles.row} ${styles.current}` : styles.row}
            aria-current={group.key === pointed}
            onClick={() => onChoose(group)}
          >
            <td>
              <Code>{group.holding.partCode}</Code> {group.holding.partName}
              {batch?.group.key === group.key && batch.units.length > 0 && (
                <div style={{ fontSize: 13 }}>
                  <Code>{batch.units.join(' · ')}</Code>
                </div>
              )}
            </td>
            <td>
              <ConditionText condition={group.holding.condition} />
            </td>
            <td className={styles.number}>
              {batch?.group.key === group.key ? `${batch.qty} / ${group.qty}` : group.qty} {group.holding.unitName}
            </td>
            <td>
              <DayText day={group.holding.receivedDay} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

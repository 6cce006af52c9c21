import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { NumberCell, TaskRow, TaskTable } from '../../ui/TaskTable.tsx';
import type { Batch, StagingGroup } from './batches.ts';
import { ConditionText } from './ConditionText.tsx';
import { PartText } from './PartText.tsx';

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
  const columns = [
    { title: t('stock.fields.part') },
    { title: t('stock.fields.condition') },
    { title: t('stock.fields.qty'), isNumber: true },
    { title: t('stock.fields.receivedDay') },
  ];
  return (
    <TaskTable columns={columns}>
      {groups.map((group) => (
        <TaskRow key={group.key} isCurrent={group.key === pointed} onStand={() => onChoose(group)}>
          <td>
            <PartText of={group.holding} />
            {batch?.group.key === group.key && batch.units.length > 0 && (
              <div style={{ fontSize: 13 }}>
                <Code>{batch.units.join(' · ')}</Code>
              </div>
            )}
          </td>
          <td>
            <ConditionText condition={group.holding.condition} />
          </td>
          <NumberCell>
            {batch?.group.key === group.key ? `${batch.qty} / ${group.qty}` : group.qty} {group.holding.unitName}
          </NumberCell>
          <td>
            <DayText day={group.holding.receivedDay} />
          </td>
        </TaskRow>
      ))}
    </TaskTable>
  );
}

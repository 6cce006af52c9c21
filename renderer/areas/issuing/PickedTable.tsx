import type { Issue } from '../../../shared/areas/issuing/contract.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { NumberCell, TaskTable } from '../../ui/TaskTable.tsx';

/** The pieces of an issue with the bin and the age that each was taken from. */
export function PickedTable({ picks }: { readonly picks: Issue['picks'] }) {
  const t = useT();
  if (picks.length === 0) return <p>{t('issuing.result.nothing')}</p>;
  const columns = [
    { title: t('stock.fields.part') },
    { title: t('stock.fields.unit') },
    { title: t('issuing.fields.bin') },
    { title: t('stock.fields.receivedDay') },
    { title: t('stock.fields.qty'), isNumber: true },
    { title: t('issuing.fields.fifoReason') },
  ];
  return (
    <TaskTable columns={columns}>
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
          <NumberCell>{pick.qty}</NumberCell>
          <td>{pick.fifoReason ? t(`words.fifoReason.${pick.fifoReason}`) : t('issuing.fields.inOrder')}</td>
        </tr>
      ))}
    </TaskTable>
  );
}

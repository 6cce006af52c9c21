import { cartonFaults } from '../../../shared/areas/machines/carton.ts';
import type { Rma, RmaLine } from '../../../shared/areas/machines/rmas.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { NumberCell, TaskRow, TaskTable } from '../../ui/TaskTable.tsx';
import { newestCheck } from './cartonDraft.ts';

/** What was applied for, and what of it has come; below it what came besides. */
export function ArrivalTable({ rma, inHand }: { readonly rma: Rma; readonly inHand: string | undefined }) {
  const t = useT();
  const surplus = rma.differences.filter(({ kind }) => kind === 'surplus');
  const isSwapped = ({ serial }: RmaLine) =>
    rma.differences.some((each) => each.kind === 'cartonSwapped' && each.serial === serial);
  return (
    <TaskTable
      columns={[
        { title: t('machines.carton.no'), isNumber: true },
        { title: t('machines.carton.machine') },
        { title: t('machines.carton.carton') },
        { title: t('machines.arrival.came') },
        { title: t('machines.arrival.packing') },
      ]}
    >
      {rma.lines.map((line) => (
        <TaskRow key={line.id} isCurrent={line.id === inHand} onStand={() => undefined}>
          <NumberCell>{line.lineNo}</NumberCell>
          <td>
            <Code>{line.serial}</Code> {line.modelCode}
          </td>
          <td>
            <Code>{line.cartonBarcode}</Code>
          </td>
          <td data-testid={`came-${line.lineNo}`}>
            {line.bookedAt ? (
              <>
                <StateMark mark="good">{t('machines.arrival.in')}</StateMark>{' '}
                {isSwapped(line) ? (
                  <StateMark mark="bad">{t('words.rmaDifference.cartonSwapped')}</StateMark>
                ) : (
                  <MomentText at={line.bookedAt} />
                )}
              </>
            ) : (
              '—'
            )}
          </td>
          <td>
            <ArrivalCheck line={line} />
          </td>
        </TaskRow>
      ))}
      {surplus.map((difference) => (
        <TaskRow key={difference.id} isCurrent={false} onStand={() => undefined}>
          <NumberCell>—</NumberCell>
          <td>
            <Code>{difference.serial}</Code>
          </td>
          <td />
          <td>
            <StateMark mark="bad">{t('words.rmaDifference.surplus')}</StateMark>
          </td>
          <td />
        </TaskRow>
      ))}
    </TaskTable>
  );
}

function ArrivalCheck({ line }: { readonly line: RmaLine }) {
  const t = useT();
  const check = newestCheck(line, 'arrival');
  if (!check) return <>—</>;
  const isOk = cartonFaults(check.items).length === 0;
  return (
    <StateMark mark={isOk ? 'good' : 'bad'}>
      {t(
        isOk
          ? 'words.checkVerdict.ok'
          : line.damaged.length > 0
            ? 'machines.arrival.carrierDamage'
            : 'words.checkVerdict.notOk',
      )}
    </StateMark>
  );
}

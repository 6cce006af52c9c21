import { cartonFaults } from '../../../shared/areas/machines/carton.ts';
import type { RmaLine } from '../../../shared/areas/machines/rmas.ts';
import { type CartonItem, type CartonPlace, cartonItems } from '../../../shared/areas/machines/words.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { NumberCell, TaskRow, TaskTable } from '../../ui/TaskTable.tsx';
import { newestCheck } from './cartonDraft.ts';

export interface CartonTableProps {
  readonly lines: readonly RmaLine[];
  readonly place: CartonPlace;
  readonly standing: string | undefined;
  /** How many of the eight lines are judged and wait to be saved. */
  readonly judgedOf: (line: RmaLine) => number;
  readonly onStand: (lineId: string) => void;
}

/** The machines of the return, with what the newest check of their cartons found. */
export function CartonTable({ lines, place, standing, judgedOf, onStand }: CartonTableProps) {
  const t = useT();
  return (
    <TaskTable
      columns={[
        { title: t('machines.carton.no'), isNumber: true },
        { title: t('machines.carton.machine') },
        { title: t('machines.carton.carton') },
        { title: t('machines.carton.verdict') },
      ]}
    >
      {lines.map((line) => (
        <TaskRow key={line.id} isCurrent={line.id === standing} onStand={() => onStand(line.id)}>
          <NumberCell>{line.lineNo}</NumberCell>
          <td>
            <Code>{line.serial}</Code> {line.modelCode}
          </td>
          <td>
            <Code>{line.cartonBarcode}</Code>
          </td>
          <td data-testid={`check-${line.lineNo}`}>
            {judgedOf(line) > 0 ? (
              t('machines.carton.halfWay', { count: judgedOf(line), total: cartonItems.length })
            ) : (
              <CartonVerdict line={line} place={place} />
            )}
          </td>
        </TaskRow>
      ))}
    </TaskTable>
  );
}

/** Whether the carton is in order, what is not, and what of it happened on the way. */
function CartonVerdict({ line, place }: { readonly line: RmaLine; readonly place: CartonPlace }) {
  const t = useT();
  const check = newestCheck(line, place);
  if (!check) return <>—</>;
  const faults = cartonFaults(check.items);
  const names = (items: readonly CartonItem[]) => items.map((item) => t(`machines.carton.fault.${item}`)).join('、');
  const isOk = faults.length === 0;
  const damaged = place === 'arrival' ? line.damaged : [];
  return (
    <>
      <StateMark mark={isOk ? 'good' : 'bad'}>{t(`words.checkVerdict.${isOk ? 'ok' : 'notOk'}`)}</StateMark>{' '}
      {names(faults)}
      {damaged.length > 0 && <div>{t('machines.carton.carrierDamageShort', { items: names(damaged) })}</div>}
    </>
  );
}

import type { Issue } from '../../../shared/areas/issuing/contract.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { NumberCell, TaskRow, TaskTable } from '../../ui/TaskTable.tsx';
import { useTones } from '../../ui/tones.ts';
import { PartText } from '../stock/PartText.tsx';
import type { Stop } from './stops.ts';

export interface PickTableProps {
  readonly issue: Issue;
  readonly stops: readonly Stop[];
  readonly current: Stop | undefined;
  readonly onChoose: (stop: Stop) => void;
}

/** What is still to fetch, line by line, with the bin and the age that R4.8.1 says. */
export function PickTable({ issue, stops, current, onChoose }: PickTableProps) {
  const t = useT();
  const tones = useTones();
  const columns = [
    { title: t('stock.fields.part') },
    { title: t('issuing.fields.picked'), isNumber: true },
    { title: t('issuing.fields.bin') },
    { title: t('stock.fields.receivedDay') },
  ];
  return (
    <TaskTable columns={columns}>
      {issue.lines.map((line) => {
        const stop = stops.find((each) => each.line.id === line.id);
        const isCurrent = stop !== undefined && stop.line.id === current?.line.id;
        return (
          <TaskRow key={line.id} isCurrent={isCurrent} onStand={() => stop && onChoose(stop)}>
            <td>
              <PartText of={line} />
              {isCurrent && stop.unitBarcodes.length > 0 && (
                <div style={{ fontSize: 13 }}>
                  <Code>{stop.unitBarcodes.join(' · ')}</Code>
                </div>
              )}
              {line.missing > 0 && (
                <div style={{ color: tones.bad.ink }}>
                  <span aria-hidden="true">{tones.bad.shape} </span>
                  {t('issuing.pick.missing', { missing: line.missing })}
                </div>
              )}
            </td>
            <NumberCell>
              {line.picked} / {line.qty} {line.unitName}
            </NumberCell>
            <td>
              {stop ? (
                <Code>{stop.binCode}</Code>
              ) : line.picked >= line.qty ? (
                <span style={{ color: tones.good.ink }}>✓</span>
              ) : (
                '—'
              )}
            </td>
            <td>{stop ? <DayText day={stop.receivedDay} /> : ''}</td>
          </TaskRow>
        );
      })}
    </TaskTable>
  );
}

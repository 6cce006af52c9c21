import { Button } from 'antd';
import type { CountedBin, CountLine } from '../../../shared/areas/stocktake/contract.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { NumberCell, TaskRow, TaskTable } from '../../ui/TaskTable.tsx';
import { PartText } from '../stock/PartText.tsx';

export interface CountedTableProps {
  readonly bins: readonly CountedBin[];
  /** What is counted in the bin that the clerk stands at; undefined between two bins. */
  readonly lines: readonly CountLine[] | undefined;
  readonly onBegin: (binCode: string) => void;
  readonly onTakeBack: (line: CountLine) => void;
}

/** Between two bins the bins with their state; at a bin what has been counted in it. Never what the books have. */
export function CountedTable({ bins, lines, onBegin, onTakeBack }: CountedTableProps) {
  const t = useT();
  if (lines) return <Lines lines={lines} onTakeBack={onTakeBack} />;
  const columns = [
    { title: t('stocktake.fields.bin') },
    { title: t('stocktake.fields.binState') },
    { title: t('stocktake.fields.pieces'), isNumber: true },
    { title: t('stocktake.fields.countedBy') },
  ];
  const current = bins.find((bin) => bin.state !== 'counted')?.code;
  return (
    <TaskTable columns={columns}>
      {bins.map((bin) => (
        <TaskRow key={bin.code} isCurrent={bin.code === current} onStand={() => onBegin(bin.code)}>
          <td>
            <Code>{bin.code}</Code>
          </td>
          <td>
            <StateMark mark={bin.state === 'counted' ? 'good' : bin.state === 'counting' ? 'ask' : undefined}>
              {t(`words.countState.${bin.state}`)}
            </StateMark>
          </td>
          <NumberCell>{bin.state === 'waiting' ? '—' : bin.pieces}</NumberCell>
          <td>{bin.countedBy || '—'}</td>
        </TaskRow>
      ))}
    </TaskTable>
  );
}

function Lines({
  lines,
  onTakeBack,
}: { readonly lines: readonly CountLine[] } & Pick<CountedTableProps, 'onTakeBack'>) {
  const t = useT();
  if (lines.length === 0) return <p>{t('stocktake.count.nothing')}</p>;
  const columns = [
    { title: t('stocktake.fields.part') },
    { title: t('stocktake.fields.barcode') },
    { title: t('stocktake.fields.counted'), isNumber: true },
    { title: '' },
  ];
  return (
    <TaskTable columns={columns}>
      {lines.map((line, index) => (
        <TaskRow key={line.id} isCurrent={index === 0} onStand={() => undefined}>
          <td>
            <PartText of={line} />
          </td>
          <td>{line.barcode ? <Code>{line.barcode}</Code> : '—'}</td>
          <NumberCell isStrong>
            {line.counted} {line.unitName}
          </NumberCell>
          <td>
            <Button
              size="small"
              aria-label={`${t('stocktake.count.takeBack')} ${line.barcode ?? line.partCode}`}
              onClick={() => onTakeBack(line)}
            >
              {t('stocktake.count.takeBack')}
            </Button>
          </td>
        </TaskRow>
      ))}
    </TaskTable>
  );
}

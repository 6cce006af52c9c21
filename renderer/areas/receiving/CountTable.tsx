import { Button, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import type { DeliveryLine } from '../../../shared/areas/receiving/contract.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { NumberCell, TaskRow, TaskTable } from '../../ui/TaskTable.tsx';
import { useTones } from '../../ui/tones.ts';
import { PartText } from '../stock/PartText.tsx';
import { LotCount } from './LotCount.tsx';
import { countFigures, DifferenceCells, lineColumns } from './lineFigures.tsx';
import styles from './units.module.css';

export interface CountTableProps {
  readonly lines: readonly DeliveryLine[];
  readonly standing: string | undefined;
  readonly onStand: (lineId: string) => void;
  readonly onCount: (line: DeliveryLine, counted: number, damaged: number) => Promise<void>;
  readonly onDamaged: (barcode: string, isDamaged: boolean) => void;
  readonly onUncount: (barcode: string) => void;
}

/** R4.1.2: five numbers a line that are never netted; the line that the clerk stands on takes the count. */
export function CountTable({ lines, standing, onStand, onCount, onDamaged, onUncount }: CountTableProps) {
  const t = useT();
  const field = useRef<InputRef>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: standing on another line is what moves the focus
  useEffect(() => field.current?.focus(), [standing]);
  return (
    <TaskTable columns={lineColumns(t, countFigures)}>
      {lines.map((line) => {
        const isCurrent = line.id === standing;
        return (
          <TaskRow key={line.id} isCurrent={isCurrent} onStand={() => onStand(line.id)}>
            <NumberCell>{line.lineNo}</NumberCell>
            <td>
              <PartText of={line} />
              {isCurrent && line.tracking === 'lot' && <LotCount line={line} field={field} onCount={onCount} />}
              {isCurrent && line.tracking === 'unit' && (
                <Units line={line} onDamaged={onDamaged} onUncount={onUncount} />
              )}
            </td>
            <NumberCell>{line.expected}</NumberCell>
            <NumberCell isStrong testId={`counted-${line.lineNo}`}>
              {line.counted ?? '—'}
            </NumberCell>
            <DifferenceCells line={line} />
          </TaskRow>
        );
      })}
    </TaskTable>
  );
}

function Units({
  line,
  onDamaged,
  onUncount,
}: { readonly line: DeliveryLine } & Pick<CountTableProps, 'onDamaged' | 'onUncount'>) {
  const t = useT();
  const tones = useTones();
  return (
    <div className={styles.units}>
      {line.units
        .filter((unit) => unit.isCounted)
        .map((unit) => (
          <span
            key={unit.barcode}
            className={styles.unit}
            style={unit.isDamaged ? { borderColor: tones.bad.line, color: tones.bad.ink } : {}}
          >
            <Code>{unit.barcode}</Code>
            {!unit.isExpected && <span style={{ color: tones.ask.ink }}>{t('receiving.count.unexpected')}</span>}
            {unit.isDamaged && <strong>{t('receiving.count.isDamaged')}</strong>}
            <Button
              size="small"
              aria-label={`${t(unit.isDamaged ? 'receiving.count.notDamaged' : 'receiving.count.markDamaged')} ${unit.barcode}`}
              onClick={() => onDamaged(unit.barcode, !unit.isDamaged)}
            >
              {t(unit.isDamaged ? 'receiving.count.notDamaged' : 'receiving.count.markDamaged')}
            </Button>
            <Button
              size="small"
              aria-label={`${t('receiving.count.takeBack')} ${unit.barcode}`}
              onClick={() => onUncount(unit.barcode)}
            >
              {t('receiving.count.takeBack')}
            </Button>
          </span>
        ))}
    </div>
  );
}

import { Button, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import type { DeliveryLine } from '../../../shared/areas/receiving/contract.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { useTones } from '../../ui/tones.ts';
import { LotCount } from './LotCount.tsx';
import styles from './lineTable.module.css';

export interface CountTableProps {
  readonly lines: readonly DeliveryLine[];
  readonly standing: string | undefined;
  readonly onStand: (lineId: string) => void;
  readonly onCount: (line: DeliveryLine, counted: number, damaged: number) => Promise<void>;
  readonly onDamaged: (barcode: string, isDamaged: boolean) => void;
  readonly onUncount: (barcode: string) => void;
}

/** R4.1.2: five numbers a line that are never netted; the line that the clerk stands on takes the count. */
export function CountTable(props: CountTableProps) {
  const t = useT();
  const holder = useRef<HTMLTableElement>(null);
  const field = useRef<InputRef>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: standing on another line is what moves focus and view
  useEffect(() => {
    holder.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
    field.current?.focus();
  }, [props.standing]);
  return (
    <table ref={holder} className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('receiving.count.no')}</th>
          <th scope="col">{t('receiving.count.part')}</th>
          {(['expected', 'counted', 'short', 'over', 'damaged'] as const).map((name) => (
            <th key={name} scope="col" className={styles.number}>
              {t(`receiving.count.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.lines.map((line) => (
          <CountRow key={line.id} {...props} line={line} isCurrent={line.id === props.standing} field={field} />
        ))}
      </tbody>
    </table>
  );
}

interface CountRowProps extends CountTableProps {
  readonly line: DeliveryLine;
  readonly isCurrent: boolean;
  readonly field: React.Ref<InputRef>;
}

function CountRow({ line, isCurrent, field, onStand, onCount, onDamaged, onUncount }: CountRowProps) {
  const tones = useTones();
  const difference = (value: number, tone: 'ask' | 'bad') => (
    <td className={styles.number}>
      {line.counted === null ? (
        ''
      ) : value === 0 ? (
        '0'
      ) : (
        <span style={{ color: tones[tone].ink, fontWeight: 700 }}>{value}</span>
      )}
    </td>
  );
  return (
    <tr
      className={isCurrent ? `${styles.row} ${styles.current}` : styles.row}
      aria-current={isCurrent}
      data-line={line.lineNo}
      onClick={() => onStand(line.id)}
    >
      <td className={styles.number}>{line.lineNo}</td>
      <td>
        <Code>{line.partCode}</Code> {line.partName}
        {isCurrent && line.tracking === 'lot' && <LotCount key={line.id} line={line} field={field} onCount={onCount} />}
        {isCurrent && line.tracking === 'unit' && <Units line={line} onDamaged={onDamaged} onUncount={onUncount} />}
      </td>
      <td className={styles.number}>{line.expected}</td>
      <td className={`${styles.number} ${styles.strong}`} data-testid={`counted-${line.lineNo}`}>
        {line.counted ?? '—'}
      </td>
      {difference(line.short, 'bad')}
      {difference(line.over, 'ask')}
      {difference(line.damaged, 'bad')}
    </tr>
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

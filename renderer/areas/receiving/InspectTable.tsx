import type { Delivery, DeliveryLine } from '../../../shared/areas/receiving/contract.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { NumberCell, TaskRow, TaskTable } from '../../ui/TaskTable.tsx';
import { useTones } from '../../ui/tones.ts';
import { PartText } from '../stock/PartText.tsx';
import { lineColumns } from './lineFigures.tsx';
import type { InspectItem } from './lines.ts';
import { SampleMark } from './SampleMark.tsx';
import styles from './units.module.css';

export interface InspectTableProps {
  readonly delivery: Delivery;
  readonly items: readonly InspectItem[];
  readonly standing: string | undefined;
  readonly onStand: (item: InspectItem) => void;
}

/** The received lines with what passed, what failed and what still waits; units one by one under their line. */
export function InspectTable({ delivery, items, standing, onStand }: InspectTableProps) {
  const t = useT();
  return (
    <TaskTable columns={lineColumns(t, ['counted', 'damaged', 'passed', 'failed', 'waiting'])}>
      {delivery.lines.map((line) => {
        const counted = line.counted ?? 0;
        if (counted === 0) return null;
        const ofLine = items.filter((item) => item.line.id === line.id);
        const isCurrent = ofLine.some((item) => item.key === standing);
        return (
          <TaskRow key={line.id} isCurrent={isCurrent} onStand={() => ofLine[0] && onStand(ofLine[0])}>
            <NumberCell>{line.lineNo}</NumberCell>
            <td>
              <PartText of={line} />
              {line.sampling && <SampleMark sampling={line.sampling} />}
              {isCurrent && line.tracking === 'unit' && <Units line={line} standing={standing} />}
            </td>
            <NumberCell>{counted}</NumberCell>
            <NumberCell>{line.damaged}</NumberCell>
            <NumberCell mark={line.passed > 0 ? 'good' : undefined}>{line.passed}</NumberCell>
            <NumberCell mark={line.failed > 0 ? 'bad' : undefined}>{line.failed}</NumberCell>
            <NumberCell isStrong>{counted - line.passed - line.failed}</NumberCell>
          </TaskRow>
        );
      })}
    </TaskTable>
  );
}

function Units({ line, standing }: { readonly line: DeliveryLine; readonly standing: string | undefined }) {
  const t = useT();
  const tones = useTones();
  return (
    <div className={styles.units}>
      {line.units
        .filter((unit) => unit.isCounted)
        .map((unit) => {
          const tone = unit.verdict === 'pass' ? tones.good : unit.verdict === 'fail' ? tones.bad : undefined;
          return (
            <span
              key={unit.barcode}
              className={styles.unit}
              aria-current={unit.barcode === standing}
              style={{
                ...(unit.barcode === standing ? { outline: '2px solid var(--accent)' } : {}),
                ...(tone ? { borderColor: tone.line, color: tone.ink } : {}),
              }}
            >
              {tone && <span aria-hidden="true">{tone.shape}</span>}
              <Code>{unit.barcode}</Code>
              {line.sampling?.units.includes(unit.barcode) && <strong>{t('receiving.sampling.one')}</strong>}
              {unit.isDamaged && <strong>{t('receiving.count.isDamaged')}</strong>}
              {unit.failureReason && t(`words.failureReason.${unit.failureReason}`)}
            </span>
          );
        })}
    </div>
  );
}

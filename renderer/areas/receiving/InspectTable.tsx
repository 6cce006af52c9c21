import { useEffect, useRef } from 'react';
import type { Delivery } from '../../../shared/areas/receiving/contract.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { useTones } from '../../ui/tones.ts';
import type { InspectItem } from './lines.ts';
import styles from './lineTable.module.css';

export interface InspectTableProps {
  readonly delivery: Delivery;
  readonly items: readonly InspectItem[];
  readonly standing: string | undefined;
  readonly onStand: (item: InspectItem) => void;
}

/** The received lines with what passed, what failed and what still waits; units one by one under their line. */
export function InspectTable({ delivery, items, standing, onStand }: InspectTableProps) {
  const t = useT();
  const tones = useTones();
  const holder = useRef<HTMLTableElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: standing on another item is what moves the view
  useEffect(() => {
    holder.current?.querySelector('[data-standing="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [standing]);
  return (
    <table ref={holder} className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('receiving.count.no')}</th>
          <th scope="col">{t('receiving.count.part')}</th>
          {(['counted', 'damaged', 'passed', 'failed', 'waiting'] as const).map((name) => (
            <th key={name} scope="col" className={styles.number}>
              {t(`receiving.count.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {delivery.lines
          .filter((line) => (line.counted ?? 0) > 0)
          .map((line) => {
            const ofLine = items.filter((item) => item.line.id === line.id);
            const isCurrent = ofLine.some((item) => item.key === standing);
            const waiting = (line.counted ?? 0) - line.passed - line.failed;
            return (
              <tr
                key={line.id}
                className={isCurrent ? `${styles.row} ${styles.current}` : styles.row}
                data-standing={isCurrent}
                data-line={line.lineNo}
                onClick={() => ofLine[0] && onStand(ofLine[0])}
              >
                <td className={styles.number}>{line.lineNo}</td>
                <td>
                  <Code>{line.partCode}</Code> {line.partName}
                  {isCurrent && line.tracking === 'unit' && (
                    <div className={styles.units}>
                      {line.units
                        .filter((unit) => unit.isCounted)
                        .map((unit) => {
                          const tone =
                            unit.verdict === 'pass' ? tones.good : unit.verdict === 'fail' ? tones.bad : undefined;
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
                              {unit.isDamaged && <strong>{t('receiving.count.isDamaged')}</strong>}
                              {unit.failureReason && t(`words.failureReason.${unit.failureReason}`)}
                            </span>
                          );
                        })}
                    </div>
                  )}
                </td>
                <td className={styles.number}>{line.counted}</td>
                <td className={styles.number}>{line.damaged}</td>
                <td className={styles.number} style={line.passed > 0 ? { color: tones.good.ink, fontWeight: 700 } : {}}>
                  {line.passed}
                </td>
                <td className={styles.number} style={line.failed > 0 ? { color: tones.bad.ink, fontWeight: 700 } : {}}>
                  {line.failed}
                </td>
                <td className={`${styles.number} ${styles.strong}`}>{waiting}</td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}

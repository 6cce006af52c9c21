import type { Issue } from '../../../shared/areas/issuing/contract.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { useTones } from '../../ui/tones.ts';
import styles from '../stock/taskTable.module.css';
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
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('stock.fields.part')}</th>
          <th scope="col" className={styles.number}>
            {t('issuing.fields.picked')}
          </th>
          <th scope="col">{t('issuing.fields.bin')}</th>
          <th scope="col">{t('stock.fields.receivedDay')}</th>
        </tr>
      </thead>
      <tbody>
        {issue.lines.map((line) => {
          const stop = stops.find((each) => each.line.id === line.id);
          const isCurrent = stop !== undefined && stop.line.id === current?.line.id;
          return (
            <tr
              key={line.id}
              data-part={line.partCode}
              className={isCurrent ? `${styles.row} ${styles.current}` : styles.row}
              aria-current={isCurrent}
              onClick={() => stop && onChoose(stop)}
            >
              <td>
                <Code>{line.partCode}</Code> {line.partName}
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
              <td className={styles.number}>
                {line.picked} / {line.qty} {line.unitName}
              </td>
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
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

import { Skeleton } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Ageing } from '../../../shared/areas/machines/machines.ts';
import { ageFroms, type MachineState } from '../../../shared/areas/machines/words.ts';
import { type T, useT } from '../../app/texts.ts';
import styles from './ageing.module.css';
import { shadeOf } from './ageingShades.ts';

export interface AgeingPictureProps {
  readonly ageing: Ageing | undefined;
  readonly chosen: { readonly state: MachineState | undefined; readonly from: number | null };
  /** A cell: machines of this state that have stood so many days; the last column has no end. */
  readonly onChoose: (state: MachineState, from: number, to: number | null) => void;
}

/** States by age: the darker and fuller a cell, the more machines stand there. Arrows walk the cells, Enter filters the list. */
export function AgeingPicture({ ageing, chosen, onChoose }: AgeingPictureProps) {
  const t = useT();
  const holder = useRef<HTMLTableElement>(null);
  const [tabStop, setTabStop] = useState('0-0');
  if (!ageing) return <Skeleton active paragraph={{ rows: 4 }} title={false} className={styles.picture ?? ''} />;
  const rows = ageing.filter(({ machines }) => machines > 0);
  if (rows.length === 0) return null;
  const most = Math.max(1, ...rows.flatMap((row) => row.ages.map(({ machines }) => machines)));
  const fullest = Math.max(1, ...rows.map(({ machines }) => machines));

  function walk(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (!step) return;
    const [row = 0, column = 0] = tabStop.split('-').map(Number);
    const next = `${row + step[0]}-${column + step[1]}`;
    const cell = holder.current?.querySelector<HTMLButtonElement>(`[data-cell="${next}"]`);
    event.preventDefault();
    if (!cell) return;
    setTabStop(next);
    cell.focus();
  }

  return (
    <table ref={holder} className={styles.picture} onKeyDown={walk}>
      <caption className={styles.caption}>{t('machines.store.ageing.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('machines.store.state')}</th>
          {ageFroms.map((from, index) => (
            <th key={from} scope="col">
              {ageText(index, t)}
            </th>
          ))}
          <th scope="col">{t('machines.store.ageing.total')}</th>
          <th scope="col">{t('machines.store.ageing.oldest')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, rowIndex) => (
          <tr key={row.state}>
            <th scope="row">{t(`words.machineState.${row.state}`)}</th>
            {ageFroms.map((from, index) => {
              const count = row.ages.find((age) => age.from === from)?.machines ?? 0;
              const at = `${rowIndex}-${index}`;
              return (
                <td key={from}>
                  <button
                    type="button"
                    data-cell={at}
                    tabIndex={at === tabStop ? 0 : -1}
                    aria-pressed={chosen.state === row.state && chosen.from === from}
                    aria-label={t('machines.store.ageing.cell', {
                      state: t(`words.machineState.${row.state}`),
                      age: ageText(index, t),
                      count,
                    })}
                    className={styles.cell}
                    data-shade={shadeOf(count, most)}
                    onFocus={() => setTabStop(at)}
                    onClick={() => onChoose(row.state, from, lastDay(index))}
                  >
                    {count === 0 ? '·' : count}
                  </button>
                </td>
              );
            })}
            <td className={styles.total}>
              <span className={styles.bar} style={{ width: `${(row.machines / fullest) * 100}%` }} />
              <span className={styles.sum}>{row.machines}</span>
            </td>
            <td className={styles.oldest}>{t('machines.store.daysCount', { count: row.oldestDays })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The last day of a column; null for the last column. */
function lastDay(index: number): number | null {
  const next = ageFroms[index + 1];
  return next === undefined ? null : next - 1;
}

function ageText(index: number, t: T): string {
  const from = ageFroms[index];
  const to = lastDay(index);
  return to === null ? t('machines.store.ageing.from', { from }) : t('machines.store.ageing.span', { from, to });
}

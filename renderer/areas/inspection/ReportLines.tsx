import { Fragment } from 'react';
import type { JudgedLine } from '../../../shared/areas/inspection/judge.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { sections } from '../../../shared/areas/inspection/words.ts';
import { type T, useT } from '../../app/texts.ts';
import { useTones } from '../../ui/tones.ts';
import { figureOf, isLength, shapeOfLine } from './benchLine.ts';
import { nameOfLine } from './benchSaid.ts';
import styles from './report.module.css';

export interface ReportLinesProps {
  /** Whose judgement it is: the table's accessible name. */
  readonly label: string;
  readonly lines: readonly JudgedLine[];
  readonly standard: StandardDocument;
  readonly isPaper?: boolean;
}

/** Every line of a judgement by section: measured, limit, margin, clause, and the word on it. */
export function ReportLines({ label, lines, standard, isPaper = false }: ReportLinesProps) {
  const t = useT();
  const tones = useTones();
  return (
    <table className={styles.lines} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('inspection.bench.report.clause')}</th>
          <th scope="col">{t('inspection.bench.report.item')}</th>
          <th scope="col" className={styles.number}>
            {t('inspection.bench.report.measured')}
          </th>
          <th scope="col" className={styles.number}>
            {t('inspection.bench.report.limit')}
          </th>
          <th scope="col" className={styles.number}>
            {t('inspection.bench.report.margin')}
          </th>
          <th scope="col">{t('inspection.bench.report.word')}</th>
        </tr>
      </thead>
      <tbody>
        {sections.map((section) => {
          const own = lines.filter((line) => line.section === section);
          if (own.length === 0) return null;
          return (
            <Fragment key={section}>
              <tr className={styles.section}>
                <th scope="rowgroup" colSpan={6}>
                  {t(`words.section.${section}`)}
                </th>
              </tr>
              {own.map((line) => {
                const item = standard.items.find(({ id }) => id === line.itemId);
                const { mark, shape } = shapeOfLine(line);
                const unit = isLength(line, standard) ? ' mm' : '';
                const figure = (value: number | null) =>
                  value === null ? '' : `${figureOf(line, value, standard)}${unit}`;
                return (
                  <tr key={line.key} data-state={line.state}>
                    <td className={styles.code}>{line.clause}</td>
                    <td>{item ? nameOfLine(item, line.accessory) : line.key}</td>
                    <td className={styles.number}>{figure(line.measured)}</td>
                    <td className={styles.number}>{line.limit === null ? '' : `≤ ${figure(line.limit)}`}</td>
                    <td className={styles.number}>{figure(line.margin)}</td>
                    <td style={mark && !isPaper ? { color: tones[mark].ink } : {}}>
                      <span aria-hidden="true">{shape} </span>
                      {wordOf(line, t)}
                      {line.reason !== '' && ` ${line.reason}`}
                    </td>
                  </tr>
                );
              })}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function wordOf({ state, tier }: JudgedLine, t: T): string {
  const word = t(`words.lineState.${state}`);
  return tier === 'relaxed' ? `${word}（${t('words.tier.relaxed')}）` : word;
}

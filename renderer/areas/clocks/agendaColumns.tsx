import type { Clock } from '../../../shared/areas/clocks/contract.ts';
import { PathLink } from '../../app/PathLink.tsx';
import type { T } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import styles from './clocks.module.css';
import { DueText } from './DueText.tsx';
import { pathOfPaper } from './papers.ts';

/** The columns of the agenda; a station's own sign-in needs no column of stations. */
export function agendaColumns(t: T, isStaff: boolean): Column<Clock>[] {
  return [
    {
      key: 'due',
      title: t('clocks.fields.due'),
      width: 118,
      render: (row) => (
        <>
          <DueText clock={row} />
          <div className={styles.second}>
            <DayText day={row.dueDay} />
          </div>
        </>
      ),
    },
    {
      key: 'rule',
      title: t('clocks.fields.rule'),
      width: 128,
      render: (row) => (
        <>
          {t(`words.clockRule.${row.rule}`)}
          <div className={styles.second}>
            {row.rule}
            {isStaff && ` · ${t(`words.dutyParty.${row.duty}`)}`}
          </div>
        </>
      ),
    },
    {
      key: 'paper',
      title: t(isStaff ? 'clocks.fields.paperAndStation' : 'clocks.fields.paper'),
      width: 172,
      render: (row) => (
        <>
          <PathLink to={pathOfPaper(row)}>
            <Code>{row.subjectNumber}</Code>
          </PathLink>
          {isStaff && <div className={styles.second}>{row.stationName ?? '—'}</div>}
        </>
      ),
    },
    { key: 'goods', title: t('clocks.fields.goods'), width: 236, render: (row) => <Goods of={row} /> },
    { key: 'qty', title: t('clocks.fields.qty'), kind: 'number', width: 56, render: (row) => row.qty },
    {
      key: 'explanation',
      title: t('clocks.fields.explanation'),
      render: (row) => <div className={styles.explanation}>{row.explanation}</div>,
    },
  ];
}

function Goods({ of }: { readonly of: Clock }) {
  if (!of.partCode) return <>—</>;
  return (
    <>
      <Code>{of.partCode}</Code> {of.partName}
      {of.unitBarcode && (
        <div className={styles.second}>
          <Code>{of.unitBarcode}</Code>
        </div>
      )}
    </>
  );
}

import type { Loan } from '../../../shared/areas/loans/shapes.ts';
import type { T } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from '../clocks/clocks.module.css';
import { DueText } from '../clocks/DueText.tsx';
import { PartText } from '../stock/PartText.tsx';

/** The columns of the loans; a station's own sign-in needs no column of stations. */
export function loanColumns(t: T, isStaff: boolean): Column<Loan>[] {
  return [
    ...(isStaff
      ? [{ key: 'station', title: t('loans.fields.station'), width: 150, render: (row: Loan) => row.stationName }]
      : []),
    {
      key: 'part',
      title: t('loans.fields.part'),
      width: 240,
      render: (row) => (
        <>
          <PartText of={row} /> {row.isBatch && <StateMark mark="ask">{t('loans.isBatch')}</StateMark>}
          {row.unitBarcode && (
            <div className={styles.second}>
              <Code>{row.unitBarcode}</Code>
            </div>
          )}
        </>
      ),
    },
    {
      key: 'open',
      title: t('loans.fields.open'),
      kind: 'number',
      width: 70,
      render: (row) => `${row.openQty} / ${row.qty}`,
    },
    {
      key: 'owed',
      title: t('loans.fields.owed'),
      kind: 'number',
      width: 84,
      render: (row) => (row.owedQty === 0 ? '·' : row.owedQty),
    },
    { key: 'state', title: t('loans.fields.state'), width: 58, render: (row) => t(`words.loanState.${row.state}`) },
    {
      key: 'issue',
      title: t('loans.fields.issueAndOrder'),
      width: 150,
      render: (row) => (
        <>
          <Code>{row.issueNumber}</Code>
          <div className={styles.second}>
            <Code>{row.repairOrder || '—'}</Code>
          </div>
        </>
      ),
    },
    {
      key: 'received',
      title: t('loans.fields.received'),
      width: 100,
      render: (row) => (row.receivedDay ? <DayText day={row.receivedDay} /> : t('loans.notReceived')),
    },
    { key: 'due', title: t('loans.fields.due'), render: (row) => <NextClock of={row} t={t} /> },
  ];
}

export function isLoanOverdue(loan: Loan): boolean {
  return loan.clocks.some((clock) => clock.state === 'overdue');
}

/** The deadline that ends first, with its count in words. */
function NextClock({ of, t }: { readonly of: Loan; readonly t: T }) {
  const [first] = of.clocks;
  if (!first) return <>—</>;
  return (
    <>
      <DueText clock={first} /> {t(`words.clockRule.${first.rule}`)} <DayText day={first.dueDay} />
      <div className={styles.explanation}>
        {first.explanation}
        {of.clocks.length > 1 && ` ${t('loans.moreClocks', { count: of.clocks.length - 1 })}`}
      </div>
    </>
  );
}

import type { Obligation } from '../../../shared/areas/loans/shapes.ts';
import type { T } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from '../clocks/clocks.module.css';
import { DueText } from '../clocks/DueText.tsx';
import { PartText } from '../stock/PartText.tsx';

/** The columns of the owed parts: old unit, new unit and repair order side by side. */
export function owedColumns(t: T, isStaff: boolean): Column<Obligation>[] {
  return [
    {
      key: 'number',
      title: t(isStaff ? 'loans.fields.numberAndStation' : 'loans.fields.number'),
      width: 170,
      render: (row) => (
        <>
          <Code>{row.number}</Code>
          {isStaff && <div className={styles.second}>{row.stationName}</div>}
        </>
      ),
    },
    {
      key: 'part',
      title: t('loans.fields.part'),
      width: 220,
      render: (row) => (
        <>
          <PartText of={row} /> {row.isBatch && <StateMark mark="ask">{t('loans.isBatch')}</StateMark>}
        </>
      ),
    },
    {
      key: 'qty',
      title: t('loans.owed.openQty'),
      kind: 'number',
      width: 100,
      render: (row) => `${row.openQty} / ${row.qty}`,
    },
    {
      key: 'units',
      title: t('loans.owed.oldAndNew'),
      width: 190,
      render: (row) => (
        <>
          {row.oldBarcode ? <Code>{row.oldBarcode}</Code> : t('loans.owed.noBarcode')}
          <div className={styles.second}>
            <Code>{row.newBarcode || '—'}</Code>
          </div>
        </>
      ),
    },
    {
      key: 'repair',
      title: t('loans.owed.orderAndDay'),
      width: 130,
      render: (row) => (
        <>
          <Code>{row.repairOrder}</Code>
          <div className={styles.second}>
            <DayText day={row.repairedDay} />
          </div>
        </>
      ),
    },
    { key: 'due', title: t('loans.fields.due'), render: (row) => <Ending of={row} t={t} /> },
  ];
}

/** How long it may still take, or what settled it. */
function Ending({ of, t }: { readonly of: Obligation; readonly t: T }) {
  if (of.closing) {
    return (
      <>
        <StateMark mark="good">{t(`words.obligationClosing.${of.closing}`)}</StateMark> <Code>{of.closingNumber}</Code>{' '}
        {of.waiverReason}
      </>
    );
  }
  const [first] = of.clocks;
  if (!first) return <>—</>;
  return (
    <>
      <DueText clock={first} /> <DayText day={first.dueDay} />
      <div className={styles.explanation}>{first.explanation}</div>
    </>
  );
}

import type { Sale } from '../../../shared/areas/loans/shapes.ts';
import type { SaleState } from '../../../shared/areas/loans/words.ts';
import type { T } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import type { Mark } from '../../ui/tones.ts';
import styles from '../clocks/clocks.module.css';
import { DueText } from '../clocks/DueText.tsx';
import { PartText } from '../stock/PartText.tsx';

/** The columns of the sales; the deadline is HQ's own write-off (R4.2.2). */
export function saleColumns(t: T, isStaff: boolean): Column<Sale>[] {
  return [
    { key: 'number', title: t('loans.fields.number'), kind: 'code', width: 150, render: (row) => row.number },
    {
      key: 'kind',
      title: t('loans.sales.kind'),
      render: (row) => (
        <>
          {t(`words.saleKind.${row.kind}`)}
          {row.isReportedLate && (
            <>
              {' '}
              <StateMark mark="ask">{t('loans.sales.late')}</StateMark>
            </>
          )}
        </>
      ),
    },
    {
      key: 'state',
      title: t('loans.sales.state'),
      render: (row) => <StateMark mark={markOfSale[row.state]}>{t(`words.saleState.${row.state}`)}</StateMark>,
    },
    ...(isStaff
      ? [{ key: 'station', title: t('loans.fields.station'), width: 150, render: (row: Sale) => row.stationName }]
      : []),
    {
      key: 'part',
      title: t('loans.fields.part'),
      width: 250,
      render: (row) => (
        <>
          <PartText of={row} />
          {row.unitBarcode && (
            <div className={styles.second}>
              <Code>{row.unitBarcode}</Code>
            </div>
          )}
        </>
      ),
    },
    { key: 'qty', title: t('loans.fields.qty'), kind: 'number', render: (row) => row.qty },
    {
      key: 'price',
      title: t('loans.sales.unitPrice'),
      kind: 'number',
      render: (row) => (
        <>
          <MoneyText fen={row.unitPriceFen} />
          {row.factor > 1 && ` × ${row.factor}`}
        </>
      ),
    },
    {
      key: 'amount',
      title: t('loans.sales.amount'),
      kind: 'number',
      render: (row) => <MoneyText fen={row.amountFen} />,
    },
    { key: 'day', title: t('loans.sales.soldDay'), render: (row) => <DayText day={row.soldDay} /> },
    { key: 'paid', title: t('loans.sales.paidDay'), render: (row) => <DayText day={row.paidDay} /> },
    {
      key: 'due',
      title: t('loans.fields.due'),
      render: ({ clocks: [clock] }) => (clock ? <DueText clock={clock} /> : '—'),
    },
  ];
}

/** The state of a sale as every list shows it. */
export const markOfSale: Readonly<Record<SaleState, Mark | undefined>> = {
  awaitingPayment: 'ask',
  awaitingWriteOff: 'ask',
  writtenOff: 'good',
  cancelled: undefined,
};

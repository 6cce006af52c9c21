import { useState } from 'react';
import type { Proposal } from '../../../shared/areas/loans/shapes.ts';
import { api } from '../../app/api.ts';
import { type T, useT } from '../../app/texts.ts';
import { usePages } from '../../app/usePages.ts';
import { Code } from '../../ui/Code.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { Page } from '../../ui/Page.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from '../clocks/clocks.module.css';
import { DueText } from '../clocks/DueText.tsx';
import { PartText } from '../stock/PartText.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { LoanTabs } from './LoanTabs.tsx';

/** R4.3c: what is past its twentieth working day. The program proposes; a person decides each. */
export function ProposalsScreen() {
  const t = useT();
  const [openedId, setOpenedId] = useState<string>();
  const pages = usePages<Proposal>(['proposals'], (cursor) => api.loans.proposals(cursor ? { cursor } : {}));
  const opened = pages.rows?.find((row) => row.loan.id === openedId);
  return (
    <Page title={t('loans.title')} aside={<LoanTabs />} hint={t('loans.proposals.hint')}>
      <DataTable
        label={t('loans.proposals.title')}
        columns={columnsOf(t)}
        {...pages}
        rowKey={(row) => row.loan.id}
        onOpen={(row) => setOpenedId(row.loan.id)}
        mark={(row) => (row.loan.isSellable ? undefined : 'ask')}
        empty={<EmptyState title={t('loans.proposals.empty')} hint={t('loans.proposals.emptyHint')} />}
      />
      {opened && <DecisionPanel key={opened.loan.id} proposal={opened} onClose={() => setOpenedId(undefined)} />}
    </Page>
  );
}

function columnsOf(t: T): Column<Proposal>[] {
  return [
    {
      key: 'station',
      title: t('loans.fields.stationAndIssue'),
      width: 160,
      render: ({ loan }) => (
        <>
          {loan.stationName}
          <div className={styles.second}>
            <Code>{loan.issueNumber}</Code>
          </div>
        </>
      ),
    },
    {
      key: 'part',
      title: t('loans.fields.part'),
      width: 250,
      render: ({ loan }) => (
        <>
          <PartText of={loan} />
          {loan.unitBarcode && (
            <div className={styles.second}>
              <Code>{loan.unitBarcode}</Code>
            </div>
          )}
        </>
      ),
    },
    { key: 'qty', title: t('loans.proposals.qty'), kind: 'number', width: 56, render: (row) => row.qty },
    {
      key: 'price',
      title: t('loans.proposals.price'),
      kind: 'number',
      width: 96,
      render: (row) => <MoneyText fen={row.unitPriceFen} />,
    },
    {
      key: 'decision',
      title: t('loans.proposals.proposed'),
      width: 172,
      render: (row) =>
        row.loan.isSellable ? (
          t(`words.proposalDecision.${row.decision}`)
        ) : (
          <StateMark mark="ask">{t('loans.proposals.manual')}</StateMark>
        ),
    },
    {
      key: 'amount',
      title: t('loans.proposals.amount'),
      kind: 'number',
      width: 96,
      render: (row) => <MoneyText fen={row.amountFen} />,
    },
    {
      key: 'due',
      title: t('loans.fields.due'),
      render: ({ loan }) => {
        const clock = loan.clocks.find((each) => each.rule === 'R4.3c') ?? loan.clocks[0];
        return (
          clock && (
            <>
              <DueText clock={clock} />
              <div className={styles.explanation}>{clock.explanation}</div>
            </>
          )
        );
      },
    },
  ];
}

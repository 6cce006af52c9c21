import { Alert, App, Input, Radio } from 'antd';
import { useState } from 'react';
import type { Proposal } from '../../../shared/areas/loans/shapes.ts';
import type { ProposalDecision } from '../../../shared/areas/loans/words.ts';
import { api } from '../../app/api.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { Section } from '../../ui/Section.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { ClockLines } from '../clocks/ClockLines.tsx';
import { deciders } from './access.ts';
import { Facts } from './Facts.tsx';

/** R4.3c, R4.2.4: convert or fine, signed by a manager. Nothing is chosen beforehand. */
export function DecisionPanel({ proposal, onClose }: { readonly proposal: Proposal; readonly onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const { loan, qty } = proposal;
  const mayDecide = can(useMe(), deciders);
  const [decision, setDecision] = useState<ProposalDecision>();
  const [note, setNote] = useState('');
  const decide = useCommand(api.loans.decide, {
    onRefused: () => true,
    onDone: (sales) => {
      void message.success(t('loans.proposals.done', { numbers: sales.map((sale) => sale.number).join('、') }));
      onClose();
    },
  });
  // A part for sale is converted, one that is not is fined: the other choice would only be refused.
  const allowed: ProposalDecision = loan.isSellable ? 'convert' : 'fine';
  return (
    <SidePanel
      title={t('loans.proposals.panelTitle', { part: loan.partCode })}
      width={560}
      onClose={onClose}
      {...(mayDecide && decision
        ? {
            onSave: () => void decide.run({ loanId: loan.id, decision, note }),
            saveText: t('loans.proposals.decide'),
          }
        : {})}
      isSaving={decide.isRunning}
    >
      {decide.refusal && (
        <Alert type="error" showIcon role="alert" title={decide.refusal.sentence} style={{ marginBottom: 12 }} />
      )}
      <Facts
        facts={[
          [t('loans.fields.station'), `${loan.stationCode} ${loan.stationName}`],
          [t('loans.fields.part'), `${loan.partCode} ${loan.partName}`],
          [t('loans.fields.unit'), loan.unitBarcode],
          [t('loans.fields.issue'), loan.issueNumber],
          [t('loans.proposals.qty'), `${qty} ${loan.unitName}`],
          [t('loans.fields.open'), loan.openQty > 0 && String(loan.openQty)],
          [t('loans.fields.owed'), loan.owedQty > 0 && String(loan.owedQty)],
          [t('loans.proposals.price'), <MoneyText key="price" fen={proposal.unitPriceFen} />],
          [t('loans.proposals.amount'), <MoneyText key="amount" fen={proposal.amountFen} />],
          [t('loans.fields.explanation'), loan.explanation],
        ]}
      />
      {proposal.unitPriceFen === null && <Alert type="warning" showIcon title={t('loans.proposals.noPrice')} />}
      {mayDecide ? (
        <Section title={t('loans.proposals.question')}>
          <Radio.Group
            value={decision}
            onChange={(event) => setDecision(event.target.value === 'fine' ? 'fine' : 'convert')}
            style={{ display: 'grid', gap: 8, marginBottom: 12 }}
            options={(['convert', 'fine'] as const).map((each) => ({
              value: each,
              label: t(`loans.proposals.${each}`, { qty }),
              disabled: each !== allowed,
            }))}
          />
          <label htmlFor="decision-note">{t('loans.proposals.note')}</label>
          <Input id="decision-note" maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
        </Section>
      ) : (
        <p>{t('loans.proposals.notMine')}</p>
      )}
      <Section title={t('loans.fields.clocks')}>
        <ClockLines clocks={loan.clocks} />
      </Section>
    </SidePanel>
  );
}

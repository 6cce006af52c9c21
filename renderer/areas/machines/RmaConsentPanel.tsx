import { Form } from 'antd';
import { useState } from 'react';
import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import { parseYuan } from '../../../shared/kernel/money.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { RmaMachineChoice } from './RmaMachineChoice.tsx';
import { RmaTextField } from './RmaTextField.tsx';
import { needsConsent } from './rmaLines.ts';
import styles from './rmas.module.css';
import { useRmaCommand } from './useRma.ts';

/** R2.4.3: a liable party other than the company agrees to pay before its machine travels. */
export function RmaConsentPanel({ rma, onClose }: { readonly rma: Rma; readonly onClose: () => void }) {
  const t = useT();
  const lines = rma.lines.filter(needsConsent);
  const [lineId, choose] = useState<string | undefined>(lines.length === 1 ? lines[0]?.id : undefined);
  const [person, setPerson] = useState('');
  const [amount, setAmount] = useState('');
  const consent = useRmaCommand(api.machines.rmas.consent, onClose);
  const line = lines.find((each) => each.id === lineId);
  const amountFen = parseYuan(amount);
  const isReady = line !== undefined && person.trim() !== '' && amountFen !== undefined;

  function save() {
    if (line && amountFen !== undefined) void consent.run({ lineId: line.id, person, amountFen });
  }

  return (
    <SidePanel
      title={t('words.rmaAction.consent')}
      onClose={onClose}
      {...(isReady ? { onSave: save } : {})}
      saveText={t('words.rmaAction.consent')}
      isSaving={consent.isRunning}
    >
      <p className={styles.quiet}>{t('machines.rmas.steps.consent.hint')}</p>
      <Form layout="vertical" component="div" requiredMark={false}>
        <div data-form="rma">
          <RmaMachineChoice lines={lines} value={lineId} onChange={choose} />
          {line?.hqJudgement && (
            <p>
              {t('machines.rmas.fields.liability')}：<strong>{t(`words.liableParty.${line.hqJudgement.party}`)}</strong>{' '}
              {line.hqJudgement.note}
            </p>
          )}
          <RmaTextField
            name="person"
            label={t('machines.rmas.steps.consent.person')}
            maxLength={40}
            value={person}
            onChange={setPerson}
          />
          <RmaTextField
            name="amount"
            label={t('machines.rmas.steps.consent.amount')}
            maxLength={12}
            trouble={
              amount !== '' && amountFen === undefined ? t('machines.rmas.steps.consent.amountFormat') : undefined
            }
            value={amount}
            onChange={setAmount}
          />
        </div>
      </Form>
    </SidePanel>
  );
}

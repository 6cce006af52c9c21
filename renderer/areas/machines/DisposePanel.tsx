import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { ErrorCode } from '../../../shared/areas/errors.ts';
import type { Machine } from '../../../shared/areas/machines/machines.ts';
import { mayDispose } from '../../../shared/areas/machines/store.ts';
import { type Disposition, dispositions } from '../../../shared/areas/machines/words.ts';
import { refusalFacts } from '../../../shared/areas/refusalFacts.ts';
import { parseYuan } from '../../../shared/kernel/money.ts';
import { api } from '../../app/api.ts';
import { currentLanguage, type T, useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import type { MachinePanelProps } from './MachinePanels.tsx';
import styles from './store.module.css';

/** R2.4.5: quick repair, exchange, refund or clearance; why one of them is not open is said beside it, before it is chosen. */
export function DisposePanel({ machine, onClose }: MachinePanelProps) {
  const t = useT();
  const [disposition, setDisposition] = useState<Disposition>();
  const [reason, setReason] = useState('');
  const [consent, setConsent] = useState('');
  const [amount, setAmount] = useState('');
  const dispose = useCommand(api.machines.store.dispose, { onDone: onClose });
  const amountFen = amount.trim() === '' ? 0 : parseYuan(amount);
  const isRefund = disposition === 'refund';
  const needsConsent = disposition === 'exchange' && obstacleOf(machine, 'exchange', '') === 'EXCHANGE_NEEDS_CONSENT';
  const isReady =
    disposition !== undefined &&
    reason.trim() !== '' &&
    amountFen !== undefined &&
    (!isRefund || amountFen > 0) &&
    (!needsConsent || consent.trim() !== '');

  function run() {
    if (!isReady) return;
    void dispose.run({ machineId: machine.id, disposition, reason, consent, amountFen });
  }

  return (
    <SidePanel
      title={t('machines.store.dispose.of', { serial: machine.serial })}
      onClose={onClose}
      {...(isReady ? { onSave: run } : {})}
      saveText={t('machines.store.action.dispose')}
      isSaving={dispose.isRunning}
    >
      <Form layout="vertical" component="div" requiredMark={false}>
        <Radio.Group
          aria-label={t('machines.store.dispose.title')}
          className={styles.choices ?? ''}
          value={disposition ?? null}
          onChange={(event) => setDisposition(event.target.value)}
        >
          {dispositions.map((each) => (
            <Choice key={each} machine={machine} disposition={each} />
          ))}
        </Radio.Group>
        {disposition && (
          <>
            <Form.Item label={t('machines.store.reason')} htmlFor="dispose-reason">
              <Input.TextArea
                id="dispose-reason"
                maxLength={120}
                autoSize={{ minRows: 2, maxRows: 4 }}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </Form.Item>
            {disposition === 'exchange' && (
              <Form.Item
                label={t('machines.store.dispose.consent')}
                htmlFor="dispose-consent"
                extra={t(needsConsent ? 'machines.store.dispose.consentNeeded' : 'machines.store.dispose.consentFree')}
              >
                <Input.TextArea
                  id="dispose-consent"
                  maxLength={120}
                  autoSize={{ minRows: 2, maxRows: 4 }}
                  value={consent}
                  onChange={(event) => setConsent(event.target.value)}
                />
              </Form.Item>
            )}
            {(isRefund || disposition === 'clearance') && (
              <Form.Item
                label={t(isRefund ? 'machines.store.dispose.refund' : 'machines.store.dispose.proceeds')}
                htmlFor="dispose-amount"
                {...(amountFen === undefined ? { validateStatus: 'error', help: t('machines.store.yuanFormat') } : {})}
              >
                <Input
                  id="dispose-amount"
                  prefix="¥"
                  inputMode="decimal"
                  autoComplete="off"
                  value={amount}
                  onChange={(event) => setAmount(event.target.value)}
                />
              </Form.Item>
            )}
          </>
        )}
      </Form>
    </SidePanel>
  );
}

function Choice({ machine, disposition }: { readonly machine: Machine; readonly disposition: Disposition }) {
  const t = useT();
  const obstacle = obstacleOf(machine, disposition, '');
  // A consent can still be written down; every other obstacle lies with the machine.
  const isClosed = obstacle !== undefined && obstacle !== 'EXCHANGE_NEEDS_CONSENT';
  return (
    <Radio value={disposition} disabled={isClosed}>
      <strong>{t(`words.disposition.${disposition}`)}</strong>
      <div className={styles.quiet}>{t(`machines.store.dispose.means.${disposition}`)}</div>
      {obstacle && <div className={styles.obstacle}>{sentenceOf(obstacle, machine, t)}</div>}
    </Radio>
  );
}

function obstacleOf(machine: Machine, disposition: Disposition, consent: string) {
  // A refund of an earlier stay was another customer's case.
  const bookedAt = machine.events.find(({ action }) => action === 'bookIn')?.at ?? '';
  const decision = mayDispose({
    serial: machine.serial,
    disposition,
    state: machine.state,
    isBoardOut: machine.boards.some(({ takenAt, backAt }) => takenAt !== null && backAt === null),
    isRepaired: machine.repairs.some(({ finishedAt }) => finishedAt !== null),
    isConceded: machine.isConceded,
    isRefunded: machine.dispositions.some((each) => each.disposition === 'refund' && each.at >= bookedAt),
    consent,
  });
  return decision.allowed ? undefined : decision.code;
}

function sentenceOf(code: ErrorCode, { serial, state }: Machine, t: T): string {
  return t(`errors.${code}`, refusalFacts(code, { serial, state }, currentLanguage()));
}

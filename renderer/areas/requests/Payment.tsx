import { Button } from 'antd';
import { useState } from 'react';
import type { Request } from '../../../shared/areas/requests/contract.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { DayField, today } from '../../ui/DayField.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './requests.module.css';

/** R4.2.1: what is bought ships when finance has the payment. */
export function PaymentBox({
  request,
  onRecord,
}: {
  readonly request: Request;
  readonly onRecord: (() => void) | undefined;
}) {
  const t = useT();
  return (
    <section className={styles.box} aria-label={t('requests.payment.title')}>
      <h2>{t('requests.payment.title')}</h2>
      <div className={styles.confirmation}>
        {request.paidDay ? (
          <StateMark mark="good">{t('requests.payment.done', { day: request.paidDay })}</StateMark>
        ) : (
          <StateMark mark="ask">{t('requests.payment.waiting')}</StateMark>
        )}
        {onRecord && <Button onClick={onRecord}>{t('requests.payment.record')}</Button>}
      </div>
    </section>
  );
}

/** Finance's notice: the day on which the money was there. */
export function PaymentPanel({ request, onClose }: { readonly request: Request; readonly onClose: () => void }) {
  const t = useT();
  const [paidDay, setPaidDay] = useState<Day>(today());
  const notify = useCommand(api.requests.notifyPayment, { onDone: onClose });
  return (
    <SidePanel
      title={t('requests.payment.panel', { number: request.number })}
      onClose={onClose}
      onSave={() => void notify.run({ id: request.id, paidDay })}
      saveText={t('requests.payment.record')}
      isSaving={notify.isRunning}
    >
      <p>{t('requests.payment.hint')}</p>
      <p>
        {t('requests.payment.day')} <DayField label={t('requests.payment.day')} value={paidDay} onChange={setPaidDay} />
      </p>
    </SidePanel>
  );
}

import type { RequestHead } from '../../../shared/areas/requests/contract.ts';
import type { RequestState } from '../../../shared/areas/requests/words.ts';
import { useT } from '../../app/texts.ts';
import { StateMark } from '../../ui/StateMark.tsx';

/** Where a request stands. */
export function RequestStateMark({ state }: { readonly state: RequestState }) {
  const t = useT();
  const mark = (
    { awaitingSignatures: 'ask', awaitingPayment: 'ask', toShip: 'ask', shipped: 'good', cancelled: undefined } as const
  )[state];
  return <StateMark mark={mark}>{t(`words.requestState.${state}`)}</StateMark>;
}

/** Urgent and batch, where the station said so. */
export function RequestFlags({ of }: { readonly of: Pick<RequestHead, 'isUrgent' | 'isBatch'> }) {
  const t = useT();
  if (!of.isUrgent && !of.isBatch) return null;
  return (
    <span style={{ display: 'inline-flex', gap: 4 }}>
      {of.isUrgent && <StateMark mark="bad">{t('requests.urgent')}</StateMark>}
      {of.isBatch && <StateMark mark="ask">{t('requests.batch')}</StateMark>}
    </span>
  );
}

/** A station with deadlines that are over is marked wherever it asks for more (R4.3). */
export function OverdueMark({ count }: { readonly count: number }) {
  const t = useT();
  return count > 0 ? <StateMark mark="bad">{t('requests.overdue', { count })}</StateMark> : null;
}

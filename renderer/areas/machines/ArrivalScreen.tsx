import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useGo, usePathParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { ArrivalCases } from './ArrivalCases.tsx';
import { ArrivalTask } from './ArrivalTask.tsx';
import { useRma } from './useRma.ts';

/** One return at the door: booked in machine by machine, then compared with what was approved (R2.4.5, R2.3.1). */
export function ArrivalScreen() {
  const t = useT();
  const { rma, error, read } = useRma(usePathParam('id'));
  if (error) return <EmptyState title={refusalOf(error, t).sentence} />;
  if (!rma) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  if (rma.state === 'shipped') return <ArrivalTask key={rma.id} rma={rma} read={read} />;
  if (rma.state === 'arrived') return <Arrived key={rma.id} rma={rma} read={read} />;
  return <NotOnItsWay number={rma.number} state={t(`words.rmaState.${rma.state}`)} />;
}

/** What was compared; a machine that comes late is booked in all the same. */
function Arrived({ rma, read }: { readonly rma: Rma; readonly read: () => Rma | undefined }) {
  const [isLate, setLate] = useState(false);
  if (isLate) return <ArrivalTask rma={rma} read={read} onBack={() => setLate(false)} />;
  return <ArrivalCases rma={rma} onLate={() => setLate(true)} />;
}

function NotOnItsWay({ number, state }: { readonly number: string; readonly state: string }) {
  const t = useT();
  const go = useGo();
  const back = () => go('/machines/arrive');
  useKeys({ Escape: back }, { Escape: t('machines.arrival.back') });
  return (
    <Page title={t('machines.arrival.task', { number })}>
      <EmptyState
        title={t('machines.arrival.notShipped', { number, state })}
        hint={t('machines.arrival.notShippedHint')}
        action={<Button onClick={back}>{t('machines.arrival.back')}</Button>}
      />
    </Page>
  );
}

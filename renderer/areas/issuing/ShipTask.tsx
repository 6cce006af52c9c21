import { Steps } from 'antd';
import { useState } from 'react';
import type { Issue } from '../../../shared/areas/issuing/contract.ts';
import { useT } from '../../app/texts.ts';
import { PackTask } from './PackTask.tsx';
import { PickTask } from './PickTask.tsx';

/** A station's shipment in its steps: pick, pack, post. It opens where it was left. */
export function ShipTask({ issue, read }: { readonly issue: Issue; readonly read: () => Issue | undefined }) {
  const [isPacking, setIsPacking] = useState(issue.parcel !== null && issue.picked > 0);
  if (isPacking && issue.picked > 0)
    return (
      <PackTask issue={issue} onBack={() => setIsPacking(false)} trail={<Trail current={issue.parcel ? 2 : 1} />} />
    );
  return <PickTask issue={issue} read={read} onPack={() => setIsPacking(true)} trail={<ShipBy issue={issue} />} />;
}

function ShipBy({ issue }: { readonly issue: Issue }) {
  const t = useT();
  return (
    <>
      {issue.requestNumber && issue.shipBy && (
        <p style={{ margin: '10px 0 0' }}>
          {t('issuing.ship.by', { request: issue.requestNumber, day: issue.shipBy })}
        </p>
      )}
      <Trail current={0} />
    </>
  );
}

function Trail({ current }: { readonly current: number }) {
  const t = useT();
  return (
    <section aria-label={t('issuing.ship.steps.label')}>
      <Steps
        size="small"
        current={current}
        style={{ margin: '12px 0 0' }}
        items={[
          { title: t('issuing.ship.steps.pick') },
          { title: t('issuing.ship.steps.pack') },
          { title: t('issuing.ship.steps.post') },
        ]}
      />
    </section>
  );
}

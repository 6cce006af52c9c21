import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useState } from 'react';
import type { Machine } from '../../../shared/areas/machines/machines.ts';
import { orpc } from '../../app/api.ts';
import { PathLink } from '../../app/PathLink.tsx';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, usePathParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { BigWord } from '../../ui/BigWord.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { BoardTable } from './BoardTable.tsx';
import { DisposeTable } from './DisposeTable.tsx';
import { BENCH, MachineActions } from './MachineActions.tsx';
import { MachineFacts } from './MachineFacts.tsx';
import { type MachinePanel, MachinePanels } from './MachinePanels.tsx';
import { STATE_MARKS } from './MachineStateMark.tsx';
import { MachineTimeline } from './MachineTimeline.tsx';
import { RepairList } from './RepairList.tsx';
import styles from './store.module.css';
import { useMachineScan } from './useMachineScan.ts';

/** One machine in the store: where it stands, what happened to it, and what may be done with it now. */
export function MachineScreen() {
  const t = useT();
  const go = useGo();
  const serial = usePathParam('serial');
  const machine = useQuery(orpc.machines.store.get.queryOptions({ input: { serial } }));
  useKeys({ Escape: () => go('/machines/store') }, { Escape: t('machines.store.back') });
  useMachineScan();
  if (machine.error) return <EmptyState title={refusalOf(machine.error, t).sentence} />;
  if (!machine.data) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  return <MachinePage key={machine.data.id} machine={machine.data} />;
}

function MachinePage({ machine }: { readonly machine: Machine }) {
  const t = useT();
  const me = useMe();
  const [panel, setPanel] = useState<MachinePanel>();
  const mark = STATE_MARKS[machine.state];
  const place = machine.binCode ?? t('machines.store.noBin');
  return (
    <Page
      title={machine.serial}
      aside={machine.modelCode || t('machines.store.modelUnknown')}
      actions={<MachineActions machine={machine} onPanel={setPanel} />}
    >
      <div className={styles.standing}>
        <BigWord size={56} {...(mark ? { tone: mark } : {})}>
          {t(`words.machineState.${machine.state}`)}
        </BigWord>
        <span className={styles.place}>
          {machine.isConceded && `${t('machines.store.conceded')} · `}
          {place} · {t('machines.store.daysCount', { count: machine.days })}
        </span>
        <PathLink to={`/machines/warranty?serial=${encodeURIComponent(machine.serial)}`}>
          {t('machines.warranty.title')}
        </PathLink>
        {can(me, BENCH) && (
          <PathLink to={`/inspection/bench?serial=${encodeURIComponent(machine.serial)}`}>
            {t('machines.store.toBench')}
          </PathLink>
        )}
        {machine.rmaId && (
          <PathLink to={pathOf('/machines/rmas', machine.rmaId)}>
            {t('machines.store.ofRma', { number: machine.rmaNumber })}
          </PathLink>
        )}
      </div>
      <MachineFacts machine={machine} />
      <div className={styles.columns}>
        <Section title={t('machines.store.timeline')}>
          <MachineTimeline machine={machine} />
        </Section>
        <div>
          <Section title={t('machines.store.repair.title')}>
            <RepairList repairs={machine.repairs} />
          </Section>
          <Section title={t('machines.store.board.title')}>
            <BoardTable machine={machine} onPanel={setPanel} />
          </Section>
          {machine.dispositions.length > 0 && (
            <Section title={t('machines.store.dispose.title')}>
              <DisposeTable dispositions={machine.dispositions} />
            </Section>
          )}
        </div>
      </div>
      {panel && <MachinePanels panel={panel} machine={machine} onClose={() => setPanel(undefined)} />}
    </Page>
  );
}

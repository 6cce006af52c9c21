import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Inspection } from '../../../shared/areas/inspection/inspections.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useGo, usePathParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { StandingNow } from './BenchHead.tsx';
import { ConcessionPanel } from './ConcessionPanel.tsx';
import { ReportAmend } from './ReportAmend.tsx';
import { ReportBody } from './ReportBody.tsx';
import { ReportRejudge } from './ReportRejudge.tsx';
import { openReport } from './reportPaths.ts';
import { benchPath } from './useMachineScan.ts';
import { useStandard } from './useStandard.ts';

/** A whole inspection on screen, with what may be done about it: print, amend, confirm, ask another standard. */
export function ReportScreen() {
  const t = useT();
  const found = useQuery(orpc.inspection.get.queryOptions({ input: { id: usePathParam('id') }, retry: false }));
  const standard = useStandard(found.data);
  if (found.error) return <EmptyState title={refusalOf(found.error, t).sentence} />;
  if (!found.data || !standard) return <Skeleton active paragraph={{ rows: 12 }} style={{ padding: 24 }} />;
  return (
    <Report inspection={found.data}>
      <ReportBody inspection={found.data} standard={standard} />
    </Report>
  );
}

type Panel = 'amend' | 'rejudge' | 'concede';

function Report({ inspection, children }: { readonly inspection: Inspection; readonly children: ReactNode }) {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const [panel, setPanel] = useState<Panel>();
  const isBencher = can(me, ['inspector', 'supervisor']);
  const close = () => setPanel(undefined);
  const actions: readonly Action[] = [
    { key: 'F6', label: t('inspection.bench.print'), run: () => openReport(inspection.id) },
    { key: 'r', label: t('inspection.bench.rejudge.open'), run: () => setPanel('rejudge') },
    ...(isBencher && inspection.state === 'open'
      ? [{ key: 'F8', label: t('inspection.bench.report.toBench'), run: () => go(benchPath(inspection.serial)) }]
      : []),
    ...(inspection.state === 'awaitingConcession' && can(me, ['supervisor']) && me.id !== inspection.inspectorId
      ? [{ key: 'F8', label: t('inspection.bench.concession.own'), run: () => setPanel('concede') }]
      : []),
    ...(isBencher && inspection.state === 'concluded'
      ? [{ key: 'F4', label: t('inspection.bench.amend.open'), run: () => setPanel('amend') }]
      : []),
  ];
  useKeys(
    Object.fromEntries(actions.map(({ key, run }) => [key, run])),
    Object.fromEntries(actions.map(({ key, label }) => [key, label])),
  );
  return (
    <Page
      title={t('inspection.bench.report.title', { number: inspection.number, version: inspection.version })}
      aside={<StandingNow inspection={inspection} judgement={inspection.judgement} />}
      hint={hintOf(inspection, t)}
      actions={actions.map(({ key, label, run }) => (
        <Button key={key} onClick={run}>
          <KeyCap name={key} /> {label}
        </Button>
      ))}
    >
      {children}
      {panel === 'amend' && <ReportAmend inspection={inspection} onClose={close} />}
      {panel === 'rejudge' && <ReportRejudge inspection={inspection} onClose={close} />}
      {panel === 'concede' && <ConcessionPanel inspection={inspection} isOwn onClose={close} onDone={close} />}
    </Page>
  );
}

interface Action {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

function hintOf(inspection: Inspection, t: ReturnType<typeof useT>): string {
  return t(`inspection.bench.report.hint.${inspection.state}`, { inspector: inspection.inspector });
}

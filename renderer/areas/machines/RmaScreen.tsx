import { Skeleton } from 'antd';
import { useState } from 'react';
import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import { WRITABLE } from '../../../shared/areas/machines/workflow.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { refusalOf } from '../../app/refusal.ts';
import { usePathParam } from '../../app/route.ts';
import { useScan } from '../../app/scan.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { RmaActions } from './RmaActions.tsx';
import { RmaDifferences } from './RmaDifferences.tsx';
import { RmaFactList } from './RmaFactList.tsx';
import { RmaHistory } from './RmaHistory.tsx';
import { RmaMachines } from './RmaMachines.tsx';
import { EligibilityMark, RmaStateMark } from './RmaMarks.tsx';
import { RmaPanels } from './RmaPanels.tsx';
import { RmaSteps } from './RmaSteps.tsx';
import { RMA_WRITERS } from './rmaAccess.ts';
import { lineScanned, wasLost } from './rmaLines.ts';
import type { RmaPanel } from './rmaPanel.ts';
import { useRma } from './useRma.ts';

/** One return authorisation from the first report to the store (R2.4). */
export function RmaScreen() {
  const t = useT();
  const { rma, error, read } = useRma(usePathParam('id'));
  if (error) return <EmptyState title={refusalOf(error, t).sentence} />;
  if (!rma) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  return <RmaPage key={rma.id} rma={rma} read={read} />;
}

function RmaPage({ rma, read }: { readonly rma: Rma; readonly read: () => Rma | undefined }) {
  const t = useT();
  const me = useMe();
  const isStaff = can(me, 'signedIn');
  const isWritable = WRITABLE.includes(rma.state) && can(me, RMA_WRITERS);
  const [panel, setPanel] = useState<RmaPanel>();

  useScan(async (text) => {
    const code = scannedText(text);
    const line = lineScanned((read() ?? rma).lines, text);
    if (line) {
      setPanel({ kind: 'machine', lineId: line.id });
      return { mark: 'good', line: t('machines.rmas.machine.standsOn', { code, no: line.lineNo }) };
    }
    if (isWritable) {
      setPanel({ kind: 'write', lineId: undefined, scanned: code });
      return { mark: 'good', line: t('machines.rmas.machine.lookingUp', { code }) };
    }
    return isStaff ? undefined : { mark: 'bad', line: t('machines.rmas.machine.notOn', { code, number: rma.number }) };
  });

  return (
    <Page
      title={t('machines.rmas.pageTitle', { number: rma.number })}
      aside={
        <>
          {wasLost(rma) ? (
            <StateMark mark="bad">{t('words.rmaAction.lose')}</StateMark>
          ) : (
            <RmaStateMark state={rma.state} />
          )}
          {rma.machines > 0 && <EligibilityMark verdict={rma.eligibility} rule={rma.rule} />}
        </>
      }
      hint={wasLost(rma) ? t('machines.rmas.steps.lost') : t(`machines.rmas.next.${rma.state}`)}
      actions={<RmaActions rma={rma} onPanel={setPanel} />}
    >
      <RmaSteps rma={rma} />
      <RmaFactList rma={rma} />
      {rma.differences.length > 0 && <RmaDifferences rma={rma} onPanel={setPanel} />}
      <Section title={t('machines.rmas.machine.tableTitle', { count: rma.lines.length })}>
        <RmaMachines rma={rma} onOpen={(line) => setPanel({ kind: 'machine', lineId: line.id })} />
      </Section>
      <Section title={t('machines.rmas.steps.history')}>
        <RmaHistory rma={rma} />
      </Section>
      {panel && (
        <RmaPanels panel={panel} rma={rma} read={read} onPanel={setPanel} onClose={() => setPanel(undefined)} />
      )}
    </Page>
  );
}

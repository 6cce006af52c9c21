import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { Request } from '../../../shared/areas/requests/contract.ts';
import type { ConfirmationKind, SignatureRole } from '../../../shared/areas/requests/words.ts';
import { api, orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, usePathParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useConfirm } from '../../app/useConfirm.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { ClockLines } from '../clocks/ClockLines.tsx';
import { CancelPanel } from './CancelPanel.tsx';
import { Confirmations } from './Confirmations.tsx';
import { ConfirmPanel } from './ConfirmPanel.tsx';
import { OverdueMark, RequestFlags, RequestStateMark } from './marks.tsx';
import { PaymentBox, PaymentPanel } from './Payment.tsx';
import { RequestFacts } from './RequestFacts.tsx';
import { RequestLineTable } from './RequestLineTable.tsx';
import styles from './requests.module.css';
import { ShipBox } from './ShipBox.tsx';
import { Signatures } from './Signatures.tsx';

/** One request: what is wanted and where it stands, who confirmed and signed, when it must leave. */
export function RequestScreen() {
  const t = useT();
  const id = usePathParam('id');
  const found = useQuery(orpc.requests.get.queryOptions({ input: { id } }));
  if (found.error) return <EmptyState title={refusalOf(found.error, t).sentence} />;
  if (!found.data) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  return <RequestPage request={found.data} />;
}

type Panel = ConfirmationKind | 'payment' | 'cancel';

function RequestPage({ request }: { readonly request: Request }) {
  const t = useT();
  const go = useGo();
  const [panel, setPanel] = useState<Panel>();
  const may = useAllowed(request);
  const sign = useSigning(request);
  const prepare = useCommand(api.issuing.prepare, { onDone: (issue) => go(pathOf('/issuing', issue.id)) });
  const open = (which: Panel) => (may[which] ? () => setPanel(which) : undefined);
  const [role] = request.maySign;
  const startPicking = may.prepare ? () => void prepare.run({ requestId: request.id }) : undefined;
  const primary = role ? () => sign.ask(role) : (startPicking ?? open('payment'));
  useKeys(
    { e: open('email'), p: open('phone'), F8: primary, F9: open('cancel'), Escape: () => go('/requests') },
    {
      e: t('requests.confirm.record', { kind: t('words.confirmationKind.email') }),
      p: t('requests.confirm.record', { kind: t('words.confirmationKind.phone') }),
      F8: role ? t('requests.sign.run') : startPicking ? t('requests.ship.prepare') : t('requests.payment.record'),
      F9: t('requests.cancel.run'),
      Escape: t('requests.back'),
    },
  );
  const close = () => setPanel(undefined);
  return (
    <Page
      title={`${t('requests.one')} ${request.number}`}
      aside={
        <>
          <RequestStateMark state={request.state} />
          <RequestFlags of={request} />
          <OverdueMark count={request.stationOverdue} />
        </>
      }
      actions={
        may.cancel && (
          <Button onClick={open('cancel')}>
            <KeyCap name="F9" /> {t('requests.cancel.run')}
          </Button>
        )
      }
    >
      <div className={styles.columns}>
        <div>
          <RequestFacts request={request} />
          <Section title={t('requests.lines.title')}>
            <RequestLineTable lines={request.lines} />
          </Section>
          <Section title={t('requests.clocks.title')}>
            <ClockLines clocks={request.clocks} />
          </Section>
        </div>
        <div className={styles.papers}>
          <Confirmations request={request} onRecord={(kind) => open(kind)} />
          <Signatures request={request} onSign={sign.ask} isSigning={sign.isRunning} />
          {request.purpose === 'outOfWarranty' && <PaymentBox request={request} onRecord={open('payment')} />}
          <ShipBox request={request} onPrepare={startPicking} isPreparing={prepare.isRunning} />
        </div>
      </div>
      {(panel === 'email' || panel === 'phone') && <ConfirmPanel request={request} kind={panel} onClose={close} />}
      {panel === 'payment' && <PaymentPanel request={request} onClose={close} />}
      {panel === 'cancel' && <CancelPanel request={request} onClose={close} />}
    </Page>
  );
}

/** What the person at this window may do with the request as it stands; the warehouse decides again. */
function useAllowed(request: Request): Readonly<Record<Panel | 'prepare', boolean>> {
  const me = useMe();
  const { state } = request;
  const isOpen = state !== 'shipped' && state !== 'cancelled';
  const lacks = (kind: ConfirmationKind) => !request.confirmations.some((each) => each.kind === kind);
  const mayConfirm = can(me, ['keeper', 'callCentre']) && state === 'awaitingSignatures';
  return {
    email: mayConfirm && lacks('email'),
    phone: mayConfirm && lacks('phone'),
    payment: can(me, ['finance', 'financeManager']) && state === 'awaitingPayment',
    cancel: can(me, ['keeper', 'callCentre', 'afterSalesManager', 'station']) && isOpen,
    prepare: can(me, ['keeper']) && state === 'toShip' && request.lines.some((line) => line.reserved > 0),
  };
}

/** R4.1.1a: a signature is asked about once, since it stays. */
function useSigning(request: Request) {
  const t = useT();
  const confirm = useConfirm();
  const sign = useCommand(api.requests.sign);
  function ask(role: SignatureRole) {
    const roleText = t(`words.role.${role}`);
    confirm({
      title: t('requests.sign.ask', { role: roleText, number: request.number }),
      content: t('requests.sign.askHint'),
      okText: t('requests.sign.runAs', { role: roleText }),
      cancelText: t('requests.sign.cancel'),
      onOk: () => sign.run({ id: request.id, role }),
    });
  }
  return { ask, isRunning: sign.isRunning };
}

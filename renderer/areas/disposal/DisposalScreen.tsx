import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { useState } from 'react';
import type { DisposalLine, DisposalView } from '../../../shared/areas/disposal/contract.ts';
import { formatYuan } from '../../../shared/kernel/money.ts';
import { api, orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, usePathParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useConfirm } from '../../app/useConfirm.ts';
import { type Action, ActionKeys } from '../../ui/ActionKeys.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { TextQuestion } from '../../ui/TextQuestion.tsx';
import { DisposalStateMark } from './DisposalStateMark.tsx';
import { LineTable } from './LineTable.tsx';
import { SettleDialog } from './SettleDialog.tsx';
import { useListing } from './useListing.tsx';

/** One list (S2-5): scanned together, approved by the service manager, handed over by the keeper. */
export function DisposalScreen() {
  const t = useT();
  const id = usePathParam('id');
  const found = useQuery(orpc.disposal.get.queryOptions({ input: { id } }));
  if (found.error) return <EmptyState title={refusalOf(found.error, t).sentence} />;
  if (!found.data) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  return <Disposal of={found.data} />;
}

const QUESTIONS = ['reject', 'cancel', 'handOver'] as const;

function Disposal({ of }: { readonly of: DisposalView }) {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const confirm = useConfirm();
  const { id, number, state } = of;
  const isKeeper = can(me, ['keeper']);
  const isListing = state === 'open' && isKeeper;
  const listing = useListing(of, isListing);
  const [asked, ask] = useState<(typeof QUESTIONS)[number]>();
  const [settling, setSettling] = useState<DisposalLine>();
  const close = () => ask(undefined);
  const submit = useCommand(api.disposal.submit);
  const approve = useCommand(api.disposal.approve);
  const remove = useCommand(api.disposal.removeLine);
  const settle = useCommand(api.disposal.settle);
  const answers = {
    reject: useCommand(api.disposal.reject, { onDone: close }),
    cancel: useCommand(api.disposal.cancel, { onDone: close }),
    handOver: useCommand(api.disposal.handOver, { onDone: close }),
  };

  const actions: Action[] = [];
  const isDue = { isPrimary: true };
  if (isListing)
    actions.push({ key: 'F8', label: t('disposal.view.submit'), run: () => void submit.run({ id }), ...isDue });
  if (state === 'submitted' && can(me, ['serviceManager'])) {
    actions.push({
      key: 'F8',
      label: t('disposal.view.approve'),
      ...isDue,
      run: () =>
        confirm({
          title: t('disposal.view.approveTitle', { number }),
          content: t('disposal.view.approveText', { pieces: of.pieces, value: formatYuan(of.valueFen) }),
          okText: t('disposal.view.approve'),
          cancelText: t('disposal.view.keep'),
          onOk: () => approve.run({ id }),
        }),
    });
    actions.push({ key: 'F9', label: t('disposal.view.reject'), run: () => ask('reject') });
  }
  if (state === 'approved' && isKeeper)
    actions.push({ key: 'F8', label: t('disposal.view.handOver'), run: () => ask('handOver'), ...isDue });
  const { documentNumber } = of;
  if (documentNumber !== null) {
    const openDocument = () => go(pathOf('/documents', documentNumber));
    actions.push({ key: 'd', label: t('disposal.view.openDocument', { number: documentNumber }), run: openDocument });
  }
  actions.push({ key: 'p', label: t('disposal.view.print'), run: () => go(pathOf('/print/disposal', id)) });
  if (isKeeper && (state === 'open' || state === 'submitted' || state === 'approved')) {
    const key = state === 'submitted' && can(me, ['serviceManager']) ? 'c' : 'F9';
    actions.push({ key, label: t('disposal.view.cancel'), run: () => ask('cancel'), isDanger: true });
  }

  function askRemove(line: DisposalLine) {
    confirm({
      title: t('disposal.view.removeTitle', { what: line.barcode ?? line.partCode }),
      content: t('disposal.view.removeText'),
      okText: t('disposal.view.remove'),
      cancelText: t('disposal.view.keep'),
      onOk: () => remove.run({ id, lineId: line.id }),
    });
  }

  const maySettle = state === 'posted' && of.kind === 'qc' && can(me, ['keeper', 'inspector', 'serviceManager']);
  const onOpen = isListing
    ? askRemove
    : maySettle
      ? (line: DisposalLine) => line.outcome === null && setSettling(line)
      : undefined;
  const facts = [
    t('disposal.view.sum', { lines: of.lines, pieces: of.pieces, value: formatYuan(of.valueFen) }),
    of.note,
    of.submittedBy && t('disposal.view.submittedBy', { name: of.submittedBy }),
    of.decidedBy && t('disposal.view.decidedBy', { name: of.decidedBy }),
    of.handedTo && t('disposal.view.handedTo', { name: of.handedTo }),
  ];
  const warning = of.cancelReason
    ? t('disposal.view.cancelled', { reason: of.cancelReason })
    : state === 'open' && of.rejectReason
      ? t('disposal.view.rejected', { reason: of.rejectReason })
      : undefined;
  return (
    <Page
      title={`${t(`words.disposalKind.${of.kind}`)} ${number}`}
      aside={<DisposalStateMark state={state} />}
      hint={facts.filter(Boolean).join(' · ')}
      actions={<ActionKeys actions={actions} back={{ label: t('disposal.back'), run: () => go('/disposals') }} />}
    >
      {warning && <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={warning} />}
      {isListing && (
        <section aria-live="polite" style={{ marginBottom: 12 }}>
          <strong style={{ fontSize: 20 }}>{listing.sentence}</strong>
          {listing.question}
        </section>
      )}
      {of.outstanding > 0 && maySettle && <p>{t('disposal.settle.waiting', { pieces: of.outstanding })}</p>}
      <LineTable of={of} {...(onOpen ? { onOpen } : {})} />
      {asked && (
        <TextQuestion
          title={t(`disposal.ask.${asked}Title`, { number })}
          label={t(`disposal.ask.${asked}Label`)}
          action={t(`disposal.view.${asked}`)}
          least={asked === 'handOver' ? 1 : 2}
          most={asked === 'handOver' ? 60 : 200}
          isRunning={answers[asked].isRunning}
          isDanger={asked === 'cancel'}
          onClose={close}
          onAnswer={(text) =>
            void (asked === 'handOver'
              ? answers.handOver.run({ id, to: text })
              : answers[asked].run({ id, reason: text }))
          }
        />
      )}
      {settling && (
        <SettleDialog
          line={settling}
          onClose={() => setSettling(undefined)}
          onSettle={(outcome) => {
            setSettling(undefined);
            void settle.run({ id, lineId: settling.id, outcome });
          }}
        />
      )}
    </Page>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Alert, Progress, Skeleton } from 'antd';
import { useState } from 'react';
import type { Difference, StocktakeView } from '../../../shared/areas/stocktake/contract.ts';
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
import { Section } from '../../ui/Section.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { BinTable } from './BinTable.tsx';
import { CauseDialog } from './CauseDialog.tsx';
import { DifferenceTable } from './DifferenceTable.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { StocktakeStateMark } from './StocktakeStateMark.tsx';

/** One stocktake: its bins, its differences with their causes, and the two signatures (R4.10). */
export function StocktakeScreen() {
  const t = useT();
  const id = usePathParam('id');
  const found = useQuery(orpc.stocktake.get.queryOptions({ input: { id } }));
  if (found.error) return <EmptyState title={refusalOf(found.error, t).sentence} />;
  if (!found.data) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  return <Stocktake of={found.data} />;
}

function Stocktake({ of }: { readonly of: StocktakeView }) {
  const t = useT();
  const go = useGo();
  const me = useMe();
  const confirm = useConfirm();
  const { id, number, state } = of;
  const [asked, ask] = useState<readonly Difference[]>();
  const [reasonFor, setReasonFor] = useState<'reject' | 'cancel'>();
  const close = useCommand(api.stocktake.close);
  const submit = useCommand(api.stocktake.submit);
  const approve = useCommand(api.stocktake.approve);
  const recount = useCommand(api.stocktake.recount, { onDone: () => go(`${pathOf('/stocktakes', id)}/count`) });
  const isKeeper = can(me, ['keeper']);
  const mayDecide = can(me, ['serviceManager', 'financeManager']);
  const open = of.differenceList.filter((each) => each.cause === null);
  const isReviewing = state === 'reviewing' && isKeeper;

  const actions: Action[] = [];
  if (state === 'counting' && isKeeper) {
    const isDone = of.countedBins === of.bins;
    actions.push({
      key: 'F7',
      label: t('stocktake.view.count'),
      run: () => go(`${pathOf('/stocktakes', id)}/count`),
      isPrimary: !isDone,
    });
    actions.push({ key: 'F8', label: t('stocktake.view.close'), run: () => void close.run({ id }), isPrimary: isDone });
  }
  if (isReviewing) {
    if (open.length > 1) actions.push({ key: 'F7', label: t('stocktake.cause.fillAll'), run: () => ask(open) });
    actions.push({
      key: 'F8',
      label: t('stocktake.view.submit'),
      run: () => void submit.run({ id }),
      isPrimary: open.length === 0,
    });
  }
  if (state === 'submitted' && mayDecide) {
    actions.push({
      key: 'F8',
      label: t('stocktake.view.approve'),
      isPrimary: true,
      run: () =>
        confirm({
          title: t('stocktake.view.approveTitle', { number }),
          content:
            of.differenceList.length === 0
              ? t('stocktake.view.approveEmpty')
              : t('stocktake.view.approveText', {
                  count: of.differenceList.length,
                  value: formatYuan(of.differenceList.reduce((sum, each) => sum + each.valueFen, 0)),
                }),
          okText: t('stocktake.view.approve'),
          cancelText: t('stocktake.view.keep'),
          onOk: () => approve.run({ id }),
        }),
    });
    actions.push({ key: 'F9', label: t('stocktake.view.reject'), run: () => setReasonFor('reject') });
  }
  const document = of.documentNumber;
  if (document !== null) {
    actions.push({
      key: 'd',
      label: t('stocktake.view.openDocument', { number: document }),
      run: () => go(pathOf('/documents', document)),
    });
  }
  actions.push({ key: 'p', label: t('stocktake.view.print'), run: () => go(pathOf('/print/stocktake', id)) });
  actions.push({
    key: 'e',
    label: t('stocktake.view.export'),
    run: () => void api.ledgers.stocktake({ id }).then(saveFile),
  });
  if ((state === 'counting' || state === 'reviewing') && isKeeper) {
    actions.push({ key: 'F9', label: t('stocktake.view.cancel'), run: () => setReasonFor('cancel'), isDanger: true });
  }

  function askRecount(bin: { readonly code: string; readonly round: number }) {
    confirm({
      title: t('stocktake.view.recountTitle', { bin: bin.code }),
      content: t('stocktake.view.recountText', { round: bin.round + 1 }),
      okText: t('stocktake.view.recount'),
      cancelText: t('stocktake.view.keep'),
      onOk: () => recount.run({ id, binCode: bin.code }),
    });
  }

  const mayRecount = isKeeper && (state === 'reviewing' || state === 'counting');
  return (
    <Page
      title={`${t('stocktake.one')} ${number}`}
      aside={<StocktakeStateMark state={state} />}
      hint={hint()}
      actions={<ActionKeys actions={actions} back={{ label: t('stocktake.back'), run: () => go('/stocktakes') }} />}
    >
      {of.rejectReason && state === 'reviewing' && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('stocktake.view.rejected', { reason: of.rejectReason })}
        />
      )}
      {of.cancelReason && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('stocktake.view.cancelled', { reason: of.cancelReason })}
        />
      )}
      {state === 'counting' ? (
        <>
          <Progress
            percent={of.bins === 0 ? 0 : Math.round((of.countedBins / of.bins) * 100)}
            strokeColor="var(--accent)"
            aria-label={t('stocktake.view.progress', { done: of.countedBins, total: of.bins })}
          />
          <p>
            {t('stocktake.view.progress', { done: of.countedBins, total: of.bins })} · {t('stocktake.view.blind')}
          </p>
        </>
      ) : (
        <Section title={t('stocktake.view.differencesTitle')}>
          <DifferenceTable
            differences={of.differenceList}
            {...(isReviewing ? { onOpen: (each: Difference) => ask([each]) } : {})}
          />
        </Section>
      )}
      <Section title={t('stocktake.view.binsTitle')}>
        <BinTable bins={of.binList} {...(mayRecount ? { onRecount: askRecount } : {})} />
      </Section>
      {asked && <CauseDialog id={id} differences={asked} onClose={() => ask(undefined)} />}
      {reasonFor && <ReasonDialog id={id} number={number} of={reasonFor} onClose={() => setReasonFor(undefined)} />}
    </Page>
  );

  function hint(): string {
    const facts = [
      of.zones.join('、'),
      of.note,
      of.submittedBy && t('stocktake.view.submittedBy', { name: of.submittedBy }),
      of.decidedBy && t('stocktake.view.decidedBy', { name: of.decidedBy }),
    ];
    return facts.filter(Boolean).join(' · ');
  }
}

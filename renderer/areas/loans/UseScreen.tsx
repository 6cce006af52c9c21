import { useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { UseFields } from './UseFields.tsx';
import { stepOf, type UseStep, useUsing } from './useUsing.ts';

/** R4.3a at the bench: scan the part put in, the part taken out, the machine; the old part is owed from then on. */
export function UseScreen() {
  const t = useT();
  const go = useGo();
  const { draft, change, events, post, restart, noOld } = useUsing();
  const step = stepOf(draft);
  const { loan } = draft;
  const keys: TaskKey[] = [
    {
      key: 'F8',
      label: t('loans.use.run'),
      run: () => void post(),
      isPrimary: step === 'machine' || step === 'ready',
      isDisabled: !loan || draft.oldBarcode === undefined,
    },
    { key: 'F6', label: t('loans.use.noBarcode'), run: noOld, isDisabled: step !== 'old' },
    { key: 'F9', label: t('loans.use.again'), run: restart, isDisabled: !loan },
    { key: 'Escape', label: t('loans.use.back'), run: () => go('/loans') },
  ];
  return (
    <GuidedTask
      title={t('loans.use.task')}
      progress={{ done: STEPS.indexOf(step), total: STEPS.length - 1 }}
      {...(step === 'machine' || step === 'ready' ? { tone: 'good' as const } : {})}
      sentence={t(sentenceOf[step === 'old' && loan?.tracking === 'lot' ? 'oldLot' : step])}
      {...(step === 'new' ? {} : { word: wordOf(step, draft) })}
      detail={
        loan &&
        `${loan.partCode} ${loan.partName} · ${t('loans.use.detail', {
          station: loan.stationName,
          issue: loan.issueNumber,
          received: loan.receivedDay,
          open: loan.openQty,
        })}`
      }
      leftTitle={t('loans.use.left')}
      left={<UseFields draft={draft} isOrderNext={step === 'order'} onChange={change} />}
      events={events}
      keys={keys}
    />
  );
}

const STEPS: readonly UseStep[] = ['new', 'old', 'order', 'machine', 'ready'];

const sentenceOf = {
  new: 'loans.use.scanNew',
  old: 'loans.use.scanOld',
  oldLot: 'loans.use.scanOldLot',
  order: 'loans.use.typeOrder',
  machine: 'loans.use.scanMachine',
  ready: 'loans.use.ready',
} as const;

/** What was read last, in letters that are read at the bench. */
function wordOf(step: UseStep, draft: ReturnType<typeof useUsing>['draft']): string {
  if (step === 'old') return draft.loan?.unitBarcode ?? draft.loan?.partCode ?? '—';
  if (step === 'order') return draft.oldBarcode || '—';
  return step === 'machine' ? draft.repairOrder : draft.machineSerial;
}

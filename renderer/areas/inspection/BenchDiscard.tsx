import { App, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { api } from '../../app/api.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import type { BenchAction } from './BenchFrame.tsx';
import type { Bench } from './useBench.ts';

export interface BenchDiscard {
  /** For who holds the inspection and for any supervisor, while it has no verdict. A chord, so that no slip of the hand begins it. */
  readonly action?: BenchAction;
  readonly panel?: ReactNode;
}

/** An inspection that was begun on wrong grounds is made void, with its reason, and its machine inspected anew. */
export function useBenchDiscard(bench: Bench): BenchDiscard {
  const t = useT();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  const { state, inspectorId } = bench.inspection;
  const isUnsettled = state === 'open' || state === 'awaitingConcession';
  if (!isUnsettled || (inspectorId !== me.id && !can(me, ['supervisor']))) return {};
  return {
    action: {
      key: 'ctrl+delete',
      label: t('inspection.bench.discard.open'),
      isDanger: true,
      run: () => {
        setOpen(true);
        return undefined;
      },
    },
    ...(isOpen ? { panel: <DiscardPanel bench={bench} onClose={() => setOpen(false)} /> } : {}),
  };
}

function DiscardPanel({ bench, onClose }: { readonly bench: Bench; readonly onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const discard = useCommand(api.inspection.discard);
  const isMissing = reason.trim() === '';

  async function save() {
    setTried(true);
    if (isMissing) return;
    const gone = await bench.after(({ id }) => discard.run({ id, reason }));
    if (!gone) return;
    void message.success(t('inspection.bench.discard.done', { number: gone.number }));
    bench.restart();
  }

  return (
    <SidePanel
      title={t('inspection.bench.discard.title', { number: bench.inspection.number })}
      saveText={t('inspection.bench.discard.save')}
      onClose={onClose}
      onSave={() => void save()}
      isSaving={discard.isRunning}
    >
      <p>{t('inspection.bench.discard.rule')}</p>
      <Form layout="vertical" onSubmitCapture={(event) => event.preventDefault()}>
        <Form.Item
          label={t('inspection.bench.discard.reason')}
          htmlFor="discard-reason"
          {...(isTried && isMissing
            ? { validateStatus: 'error' as const, help: t('inspection.bench.discard.reasonMissing') }
            : {})}
        >
          <Input
            id="discard-reason"
            maxLength={120}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={() => void save()}
          />
        </Form.Item>
      </Form>
    </SidePanel>
  );
}

import { Form, Input } from 'antd';
import { useState } from 'react';
import type { Inspection } from '../../../shared/areas/inspection/inspections.ts';
import { api } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { benchPath } from './useMachineScan.ts';

/** A concluded inspection is never changed: a new version with its reason takes its place, and opens at the bench. */
export function ReportAmend({
  inspection,
  onClose,
}: {
  readonly inspection: Inspection;
  readonly onClose: () => void;
}) {
  const t = useT();
  const go = useGo();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const amend = useCommand(api.inspection.amend, { onDone: (next) => go(benchPath(next.serial)) });
  const isMissing = reason.trim() === '';
  function save() {
    setTried(true);
    if (!isMissing) void amend.run({ id: inspection.id, reason });
  }
  return (
    <SidePanel
      title={t('inspection.bench.amend.title', { number: inspection.number })}
      saveText={t('inspection.bench.amend.save')}
      onClose={onClose}
      onSave={save}
      isSaving={amend.isRunning}
    >
      <p>{t('inspection.bench.amend.rule')}</p>
      <Form layout="vertical" onSubmitCapture={(event) => event.preventDefault()}>
        <Form.Item
          label={t('inspection.bench.amend.reason')}
          htmlFor="amend-reason"
          {...(isTried && isMissing
            ? { validateStatus: 'error' as const, help: t('inspection.bench.amend.reasonMissing') }
            : {})}
        >
          <Input
            id="amend-reason"
            maxLength={120}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={save}
          />
        </Form.Item>
      </Form>
    </SidePanel>
  );
}

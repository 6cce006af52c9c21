import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Inspection } from '../../../shared/areas/inspection/inspections.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { BenchFailures } from './BenchFailures.tsx';
import { useStandard } from './useStandard.ts';

export interface ConcessionPanelProps {
  readonly inspection: Inspection;
  /** True where the person at this window is the second person; else a supervisor signs in here for this one signature. */
  readonly isOwn: boolean;
  readonly onClose: () => void;
  readonly onDone: (inspection: Inspection) => void;
}

/** The second person's word on what passes at relaxed limits only (R2.5.2.3B): never the inspector's own. */
export function ConcessionPanel({ inspection, isOwn, onClose, onDone }: ConcessionPanelProps) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const standard = useStandard(inspection);
  const concede = useCommand(api.inspection.concede, { onDone });
  const concedeHere = useCommand(api.inspection.concedeHere, { onDone });
  const refuse = useCommand(api.inspection.refuseConcession, { onDone });
  const hasReason = reason.trim() !== '';
  const isReady = hasReason && (isOwn || (login.trim() !== '' && password !== ''));
  const id = inspection.id;

  function sign() {
    setTried(true);
    if (!isReady) return;
    if (isOwn) void concede.run({ id, reason });
    else void concedeHere.run({ id, reason, login, password });
  }

  return (
    <SidePanel
      title={t('inspection.bench.concession.title', { number: inspection.number })}
      saveText={t('inspection.bench.concession.sign')}
      onClose={onClose}
      onSave={sign}
      isSaving={concede.isRunning || concedeHere.isRunning}
    >
      <p>{t('inspection.bench.concession.rule', { inspector: inspection.inspector })}</p>
      {standard && <BenchFailures lines={inspection.judgement.lines} standard={standard} />}
      <Form layout="vertical" style={{ marginTop: 16 }} onSubmitCapture={(event) => event.preventDefault()}>
        <Form.Item
          label={t('inspection.bench.concession.reason')}
          htmlFor="concession-reason"
          {...(isTried && !hasReason
            ? { validateStatus: 'error' as const, help: t('inspection.bench.concession.reasonMissing') }
            : {})}
        >
          <Input
            id="concession-reason"
            maxLength={120}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
        {!isOwn && (
          <>
            <Form.Item label={t('inspection.bench.concession.login')} htmlFor="concession-login">
              <Input
                id="concession-login"
                autoComplete="off"
                maxLength={100}
                value={login}
                onChange={(event) => setLogin(event.target.value)}
              />
            </Form.Item>
            <Form.Item label={t('inspection.bench.concession.password')} htmlFor="concession-password">
              <Input.Password
                id="concession-password"
                autoComplete="new-password"
                maxLength={200}
                value={password}
                onChange={(event) => setPassword(event.target.value)}
                onPressEnter={sign}
              />
            </Form.Item>
          </>
        )}
        {isOwn && (
          <Button
            danger
            loading={refuse.isRunning}
            onClick={() => {
              setTried(true);
              if (hasReason) void refuse.run({ id, reason });
            }}
          >
            {t('inspection.bench.concession.refuse')}
          </Button>
        )}
      </Form>
    </SidePanel>
  );
}

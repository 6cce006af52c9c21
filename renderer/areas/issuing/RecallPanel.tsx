import { Form, Input } from 'antd';
import type { Issue } from '../../../shared/areas/issuing/contract.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';

/** Takes a shipment back that left by mistake, with the reason. */
export function RecallPanel({ issue, onClose }: { readonly issue: Issue; readonly onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<{ readonly reason: string }>();
  const recall = useCommand(api.issuing.recall, { onDone: onClose });
  return (
    <SidePanel
      title={t('issuing.ship.recallTitle', { number: issue.number })}
      onClose={onClose}
      onSave={form.submit}
      saveText={t('issuing.ship.recall')}
      isSaving={recall.isRunning}
    >
      <p>{t('issuing.ship.recallHint')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => void recall.run({ id: issue.id, reason })}
      >
        <Form.Item
          name="reason"
          label={t('issuing.ship.recallReason')}
          rules={[{ required: true, whitespace: true, message: t('app.form.required') }]}
        >
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
      </Form>
    </SidePanel>
  );
}

import { Form, Input } from 'antd';
import type { Request } from '../../../shared/areas/requests/contract.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';

/** Gives a request up, with the reason. */
export function CancelPanel({ request, onClose }: { readonly request: Request; readonly onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<{ readonly reason: string }>();
  const cancel = useCommand(api.requests.cancel, { onDone: onClose });
  return (
    <SidePanel
      title={t('requests.cancel.title', { number: request.number })}
      onClose={onClose}
      onSave={form.submit}
      saveText={t('requests.cancel.ok')}
      isSaving={cancel.isRunning}
    >
      <p>{t('requests.cancel.hint')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => void cancel.run({ id: request.id, reason })}
      >
        <Form.Item
          name="reason"
          label={t('requests.cancel.reason')}
          rules={[{ required: true, whitespace: true, message: t('app.form.required') }]}
        >
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
      </Form>
    </SidePanel>
  );
}

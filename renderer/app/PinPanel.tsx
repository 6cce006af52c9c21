import { App, Form, Input } from 'antd';
import { SidePanel } from '../ui/SidePanel.tsx';
import { api } from './api.ts';
import { useT } from './texts.ts';
import { useCommand } from './useCommand.ts';

interface Fields {
  readonly current: string;
  readonly pin: string;
}

/** A PIN of one's own, for the badge. */
export function PinPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const set = useCommand(api.people.setPin, {
    onDone: () => {
      void message.success(t('app.badge.pinDone'));
      onClose();
    },
  });
  return (
    <SidePanel title={t('app.badge.pinTitle')} onClose={onClose} onSave={form.submit} isSaving={set.isRunning}>
      <p>{t('app.badge.pinHint')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void set.run(fields)}>
        <Form.Item
          name="current"
          label={t('app.password.current')}
          rules={[{ required: true, message: t('app.form.required') }]}
        >
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="pin"
          label={t('app.badge.pin')}
          rules={[{ required: true, pattern: /^\d{6,8}$/, message: t('app.badge.pinRule') }]}
        >
          <Input.Password inputMode="numeric" autoComplete="off" maxLength={8} />
        </Form.Item>
      </Form>
    </SidePanel>
  );
}

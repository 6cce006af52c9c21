import { App, Form, Input } from 'antd';
import { SidePanel } from '../ui/SidePanel.tsx';
import { api } from './api.ts';
import { NewPassword, PasswordAgain } from './NewPassword.tsx';
import { useT } from './texts.ts';
import { useCommand } from './useCommand.ts';

interface Fields {
  readonly current: string;
  readonly password: string;
  readonly again: string;
}

/** A new password of one's own. */
export function PasswordPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const change = useCommand(api.people.changePassword, {
    onDone: () => {
      void message.success(t('app.password.done'));
      onClose();
    },
  });
  return (
    <SidePanel title={t('app.password.title')} onClose={onClose} onSave={form.submit} isSaving={change.isRunning}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ current, password }) => void change.run({ current, password })}
      >
        <Form.Item
          name="current"
          label={t('app.password.current')}
          rules={[{ required: true, message: t('app.form.required') }]}
        >
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
        <NewPassword label={t('app.password.next')} />
        <PasswordAgain label={t('app.password.again')} />
      </Form>
    </SidePanel>
  );
}

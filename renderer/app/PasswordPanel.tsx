import { App, Form, Input } from 'antd';
import { SidePanel } from '../ui/SidePanel.tsx';
import { api } from './api.ts';
import { passwordRule, repeatedRule } from './passwordRules.ts';
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
  const required = { required: true, message: t('app.form.required') };
  return (
    <SidePanel title={t('app.password.title')} onClose={onClose} onSave={form.submit} isSaving={change.isRunning}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ current, password }) => void change.run({ current, password })}
      >
        <Form.Item name="current" label={t('app.password.current')} rules={[required]}>
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="password" label={t('app.password.next')} rules={[required, passwordRule(t)]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('app.password.again')}
          dependencies={['password']}
          rules={[required, repeatedRule('password', t)]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </SidePanel>
  );
}

import { Alert, Button, Form, Input } from 'antd';
import { api } from './api.ts';
import { DoorCard } from './DoorCard.tsx';
import { useT } from './texts.ts';
import { useCommand } from './useCommand.ts';

interface Fields {
  readonly login: string;
  readonly password: string;
}

/** Who is at this window? */
export function SignIn({ version }: { readonly version: string }) {
  const t = useT();
  const [form] = Form.useForm<Fields>();
  const signIn = useCommand(api.people.signIn, {
    onRefused: () => {
      form.setFieldValue('password', '');
      form.getFieldInstance('password')?.focus();
      return true;
    },
  });
  return (
    <DoorCard title={t('app.signIn.title')} foot={version}>
      {signIn.refusal && (
        <Alert type="error" showIcon role="alert" title={signIn.refusal.sentence} style={{ marginBottom: 16 }} />
      )}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void signIn.run(fields)}>
        <Form.Item
          name="login"
          label={t('app.signIn.login')}
          rules={[{ required: true, message: t('app.form.required') }]}
        >
          <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('app.signIn.password')}
          rules={[{ required: true, message: t('app.form.required') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={signIn.isRunning}>
          {t('app.signIn.submit')}
        </Button>
      </Form>
    </DoorCard>
  );
}

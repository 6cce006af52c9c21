import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { isBadge } from '../../shared/areas/people/badge.ts';
import { api } from './api.ts';
import { BadgeSignIn } from './BadgeSignIn.tsx';
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
  const [badge, setBadge] = useState<string>();
  const signIn = useCommand(api.people.signIn, {
    onRefused: () => {
      form.setFieldValue('password', '');
      form.getFieldInstance('password')?.focus();
      return true;
    },
  });
  if (badge !== undefined) return <BadgeSignIn badge={badge} version={version} onBack={() => setBadge(undefined)} />;
  return (
    <DoorCard title={t('app.signIn.title')} intro={t('app.badge.atDoor')} foot={version}>
      {signIn.refusal && (
        <Alert type="error" showIcon role="alert" title={signIn.refusal.sentence} style={{ marginBottom: 16 }} />
      )}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void signIn.run(fields)}>
        <Form.Item
          name="login"
          label={t('app.signIn.login')}
          rules={[{ required: true, message: t('app.form.required') }]}
        >
          <Input
            autoFocus
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            // A scanner types the badge into whatever has the focus.
            onChange={({ target }) => isBadge(target.value.toUpperCase()) && setBadge(target.value.toUpperCase())}
          />
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

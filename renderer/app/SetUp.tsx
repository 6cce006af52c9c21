import { Alert, Button, Form, Input } from 'antd';
import { MIN_PASSWORD } from '../../shared/areas/people/contract.ts';
import { api } from './api.ts';
import { DoorCard } from './DoorCard.tsx';
import { NewPassword, PasswordAgain } from './NewPassword.tsx';
import { router } from './router.tsx';
import { useT } from './texts.ts';
import { useCommand } from './useCommand.ts';

interface Fields {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly again: string;
}

/** First run: makes the administrator and signs in; what the warehouse begins with is asked next. */
export function SetUp() {
  const t = useT();
  const setUp = useCommand(api.people.setUp, {
    onRefused: () => true,
    onDone: () => router.history.replace('/welcome'),
  });
  const required = { required: true, message: t('app.form.required') };
  return (
    <DoorCard title={t('app.setUp.title')} intro={t('app.setUp.intro')}>
      {setUp.refusal && (
        <Alert type="error" showIcon role="alert" title={setUp.refusal.sentence} style={{ marginBottom: 16 }} />
      )}
      <Form<Fields>
        layout="vertical"
        requiredMark={false}
        onFinish={({ login, name, password }) => void setUp.run({ login, name, password })}
      >
        <Form.Item name="name" label={t('app.setUp.name')} rules={[required]}>
          <Input autoFocus autoComplete="name" maxLength={40} />
        </Form.Item>
        <Form.Item
          name="login"
          label={t('app.setUp.login')}
          extra={t('app.setUp.loginHint')}
          rules={[required, { pattern: /^[a-zA-Z0-9][a-zA-Z0-9._-]{1,39}$/, message: t('app.form.loginPattern') }]}
        >
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <NewPassword label={t('app.setUp.password')} hint={t('app.setUp.passwordHint', { count: MIN_PASSWORD })} />
        <PasswordAgain label={t('app.setUp.again')} />
        <Button type="primary" htmlType="submit" block loading={setUp.isRunning}>
          {t('app.setUp.submit')}
        </Button>
      </Form>
    </DoorCard>
  );
}

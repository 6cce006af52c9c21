import { App, Button, Checkbox, Divider, Form, Input, Space, Switch } from 'antd';
import { useState } from 'react';
import { MIN_PASSWORD, type Person } from '../../../shared/areas/people/contract.ts';
import { type Role, roles } from '../../../shared/kernel/roles.ts';
import { api } from '../../app/api.ts';
import { NewPassword } from '../../app/NewPassword.tsx';
import { pathOf, useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StationSelect } from './StationSelect.tsx';

interface Fields {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly roles: Role[];
  readonly stationCode: string | null;
  readonly isActive: boolean;
}

/** One person: made anew, changed, stopped, or given a new password. */
export function PersonPanel({
  person,
  onClose,
}: {
  readonly person: Person | undefined;
  readonly onClose: () => void;
}) {
  const t = useT();
  const go = useGo();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [isResetting, setIsResetting] = useState(false);
  const saved = (result: Person) => {
    void message.success({ content: t('people.saved', { name: result.name }), key: 'saved' });
    onClose();
  };
  const create = useCommand(api.people.create, { onDone: saved });
  const update = useCommand(api.people.update, { onDone: saved });
  const [badge, setBadge] = useState(person?.badge);
  const issue = useCommand(api.people.issueBadge, {
    onDone: (result) => {
      setBadge(result.badge);
      void message.success(t('people.badge.issued', { name: result.name }));
    },
  });
  const required = { required: true, message: t('app.form.required') };

  const isStation = Form.useWatch('roles', form)?.includes('station') ?? false;

  function save({ login, name, password, roles: chosen, stationCode: of, isActive }: Fields) {
    const stationCode = chosen.includes('station') ? (of ?? null) : null;
    if (person) void update.run({ id: person.id, name, roles: chosen, stationCode, isActive });
    else void create.run({ login, name, password, roles: chosen, stationCode });
  }

  if (person && isResetting) return <ResetPanel person={person} onClose={onClose} />;
  return (
    <SidePanel
      title={person ? t('people.edit', { name: person.name }) : t('people.add')}
      onClose={onClose}
      onSave={form.submit}
      isSaving={create.isRunning || update.isRunning}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={person ?? { roles: [], stationCode: null, isActive: true }}
        onFinish={save}
      >
        <Form.Item name="name" label={t('people.name')} rules={[required]}>
          <Input autoFocus maxLength={40} autoComplete="off" />
        </Form.Item>
        {!person && (
          <>
            <Form.Item
              name="login"
              label={t('people.login')}
              extra={t('app.setUp.loginHint')}
              rules={[required, { pattern: /^[a-zA-Z0-9][a-zA-Z0-9._-]{1,39}$/, message: t('app.form.loginPattern') }]}
            >
              <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
            </Form.Item>
            <NewPassword label={t('people.password')} hint={t('people.passwordHint', { count: MIN_PASSWORD })} />
          </>
        )}
        <Form.Item
          name="roles"
          label={t('people.roles')}
          rules={[
            {
              // Not `required`: antd would put aria-required on the group, where it does not belong.
              validator: (_, chosen: readonly Role[]) =>
                chosen.length > 0 ? Promise.resolve() : Promise.reject(new Error(t('people.chooseRole'))),
            },
          ]}
        >
          <Checkbox.Group
            aria-label={t('people.roles')}
            style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8 }}
            options={roles.map((role) => ({ value: role, label: t(`words.role.${role}`) }))}
          />
        </Form.Item>
        {isStation && (
          <Form.Item
            name="stationCode"
            label={t('people.station')}
            extra={t('people.stationExtra')}
            rules={[{ required: true, message: t('people.chooseStation') }]}
          >
            <StationSelect label={t('people.station')} />
          </Form.Item>
        )}
        {person && (
          <Form.Item name="isActive" label={t('people.isActive')} valuePropName="checked" extra={t('people.stopHint')}>
            <Switch />
          </Form.Item>
        )}
      </Form>
      {person && (
        <>
          <Divider />
          <Space wrap>
            <Button onClick={() => setIsResetting(true)}>{t('people.reset')}</Button>
            {badge && <Button onClick={() => go(pathOf('/print/badge', person.id))}>{t('people.badge.print')}</Button>}
            <Button loading={issue.isRunning} onClick={() => void issue.run({ id: person.id })}>
              {t(badge ? 'people.badge.reissue' : 'people.badge.issue')}
            </Button>
          </Space>
        </>
      )}
    </SidePanel>
  );
}

function ResetPanel({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ readonly password: string }>();
  const reset = useCommand(api.people.resetPassword, {
    onDone: () => {
      void message.success(t('people.resetDone', { name: person.name }));
      onClose();
    },
  });
  return (
    <SidePanel
      title={t('people.resetTitle', { name: person.name })}
      onClose={onClose}
      onSave={form.submit}
      saveText={t('people.reset')}
      isSaving={reset.isRunning}
    >
      <p>{t('people.resetHint')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ password }) => void reset.run({ id: person.id, password })}
      >
        <NewPassword
          label={t('people.resetPassword')}
          hint={t('app.setUp.passwordHint', { count: MIN_PASSWORD })}
          autoFocus
        />
      </Form>
    </SidePanel>
  );
}

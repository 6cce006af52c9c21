import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Switch } from 'antd';
import { useState } from 'react';
import type { Tool } from '../../../shared/areas/issuing/engineers.ts';
import { api, orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap, useKeys } from '../../ui/Keys.tsx';
import { Page } from '../../ui/Page.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { IssuingTabs } from './IssuingTabs.tsx';
import { OverdueDay } from './OverdueDay.tsx';

/** S2-7: the tools that engineers take along, where each is now. */
export function ToolsScreen() {
  const t = useT();
  const canEdit = can(useMe(), ['keeper', 'administrator']);
  const tools = useQuery(orpc.issuing.tools.list.queryOptions());
  const [edited, setEdited] = useState<Tool | 'new'>();
  const add = canEdit ? () => setEdited('new') : undefined;
  useKeys({ n: add }, { n: t('issuing.tools.add') });
  const columns: readonly Column<Tool>[] = [
    { key: 'code', title: t('issuing.tools.code'), kind: 'code', render: (tool) => tool.code, width: 180 },
    { key: 'name', title: t('issuing.tools.name'), render: (tool) => tool.name },
    { key: 'state', title: t('issuing.tools.state'), render: (tool) => <ToolState tool={tool} />, width: 120 },
    { key: 'who', title: t('issuing.tools.who'), render: (tool) => tool.engineerName ?? '—', width: 160 },
    {
      key: 'due',
      title: t('issuing.tools.due'),
      render: (tool) => (tool.dueDay ? <OverdueDay day={tool.dueDay} /> : <DayText day={null} />),
      width: 240,
    },
  ];
  return (
    <Page
      title={t('issuing.tools.title')}
      aside={<IssuingTabs />}
      hint={t('issuing.tools.hint')}
      actions={
        add && (
          <Button type="primary" onClick={add}>
            <KeyCap name="n" /> {t('issuing.tools.add')}
          </Button>
        )
      }
    >
      {tools.error && <Alert type="error" showIcon title={refusalOf(tools.error, t).sentence} />}
      <DataTable
        label={t('issuing.tools.title')}
        columns={columns}
        rows={tools.data}
        rowKey={(tool) => tool.id}
        {...(canEdit ? { onOpen: setEdited } : {})}
        empty={
          <EmptyState
            title={t('issuing.tools.empty')}
            hint={t('issuing.tools.emptyHint')}
            action={add && <Button onClick={add}>{t('issuing.tools.add')}</Button>}
          />
        }
      />
      {edited && <ToolPanel tool={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Page>
  );
}

function ToolState({ tool }: { readonly tool: Tool }) {
  const t = useT();
  if (tool.engineerName) return <StateMark mark="ask">{t('issuing.tools.out')}</StateMark>;
  if (!tool.isActive) return <StateMark mark={undefined}>{t('issuing.tools.stopped')}</StateMark>;
  return <StateMark mark="good">{t('issuing.tools.inStore')}</StateMark>;
}

interface Fields {
  readonly code: string;
  readonly name: string;
  readonly isActive: boolean;
}

function ToolPanel({ tool, onClose }: { readonly tool: Tool | undefined; readonly onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const save = useCommand(api.issuing.tools.save, {
    onDone: ({ code }) => {
      void message.success({ content: t('issuing.tools.saved', { code }), key: 'saved' });
      onClose();
    },
  });
  const required = { required: true, whitespace: true, message: t('app.form.required') };
  return (
    <SidePanel
      title={tool ? t('issuing.tools.edit', { code: tool.code }) : t('issuing.tools.add')}
      onClose={onClose}
      onSave={form.submit}
      isSaving={save.isRunning}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={tool ?? { isActive: true }}
        onFinish={(fields) => void save.run(fields)}
      >
        <Form.Item name="code" label={t('issuing.tools.code')} rules={[required]}>
          <Input maxLength={40} disabled={tool !== undefined} data-scan="field" autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={t('issuing.tools.name')} rules={[required]}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="isActive" label={t('issuing.tools.isActive')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
    </SidePanel>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Engineer } from '../../../shared/areas/catalog/contract.ts';
import { api, orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { EntryPanel, useEntryTitle } from './EntryPanel.tsx';
import { Registry } from './Registry.tsx';

/** The engineers who draw parts; those without a station are HQ's own. */
export function EngineersScreen() {
  const t = useT();
  const columns: readonly Column<Engineer>[] = [
    { key: 'code', title: t('catalog.code'), kind: 'code', render: (engineer) => engineer.code, width: 160 },
    { key: 'name', title: t('catalog.name'), render: (engineer) => engineer.name, width: 180 },
    {
      key: 'station',
      title: t('catalog.engineers.station'),
      render: (engineer) =>
        engineer.stationCode
          ? `${engineer.stationCode} ${engineer.stationName ?? ''}`
          : t('catalog.engineers.ownStation'),
    },
  ];
  return (
    <Registry
      title={t('catalog.engineers.title')}
      listKey={['engineers']}
      load={(page) => api.catalog.engineers.list(page)}
      columns={columns}
      rowKey={(engineer) => engineer.id}
      emptyTitle={t('catalog.engineers.empty')}
      panel={(engineer, close) => <EngineerPanel engineer={engineer} onClose={close} />}
    />
  );
}

interface Fields {
  readonly code: string;
  readonly name: string;
  readonly stationCode: string | null;
}

function EngineerPanel({
  engineer,
  onClose,
}: {
  readonly engineer: Engineer | undefined;
  readonly onClose: () => void;
}) {
  const t = useT();
  const [form] = Form.useForm<Fields>();
  const [search, setSearch] = useState('');
  const stations = useQuery(orpc.catalog.stations.list.queryOptions({ input: { search, limit: 20 } }));
  const create = useCommand(api.catalog.engineers.create);
  const update = useCommand(api.catalog.engineers.update);
  const required = { required: true, message: t('app.form.required') };
  return (
    <EntryPanel<Fields>
      title={useEntryTitle(engineer?.code, t('catalog.engineers.title'))}
      form={form}
      initial={engineer ?? { stationCode: null }}
      onClose={onClose}
      isSaving={create.isRunning || update.isRunning}
      save={(fields) => {
        const clean = { ...fields, stationCode: fields.stationCode ?? null };
        return engineer ? update.run({ ...clean, id: engineer.id }) : create.run(clean);
      }}
    >
      <Form.Item name="code" label={t('catalog.code')} rules={[required]}>
        <Input autoFocus maxLength={40} />
      </Form.Item>
      <Form.Item name="name" label={t('catalog.name')} rules={[required]}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="stationCode" label={t('catalog.engineers.station')}>
        <Select
          allowClear
          placeholder={t('catalog.engineers.ownStation')}
          showSearch={{ filterOption: false, onSearch: setSearch }}
          options={(stations.data?.rows ?? []).map((station) => ({
            value: station.code,
            label: `${station.code} ${station.name}`,
          }))}
        />
      </Form.Item>
    </EntryPanel>
  );
}

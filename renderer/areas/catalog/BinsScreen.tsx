import { Form, Input, InputNumber, Select, Switch } from 'antd';
import { useState } from 'react';
import type { Bin } from '../../../shared/areas/catalog/contract.ts';
import { type BinUse, binUses } from '../../../shared/areas/catalog/words.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import type { Column } from '../../ui/DataTable.tsx';
import styles from './catalog.module.css';
import { EntryPanel, useEntryTitle } from './EntryPanel.tsx';
import { Registry } from './Registry.tsx';

/** The bins: where each stands, what it may hold, and how much. */
export function BinsScreen() {
  const t = useT();
  const [use, setUse] = useState<BinUse>();
  const columns: readonly Column<Bin>[] = [
    { key: 'code', title: t('catalog.code'), kind: 'code', render: (bin) => bin.code, width: 180 },
    { key: 'zone', title: t('catalog.bins.zone'), render: (bin) => bin.zone || '—', width: 100 },
    { key: 'use', title: t('catalog.bins.use'), render: (bin) => t(`words.binUse.${bin.use}`), width: 140 },
    {
      key: 'capacity',
      title: t('catalog.bins.capacity'),
      kind: 'number',
      render: (bin) => bin.capacity ?? '—',
      width: 100,
    },
    {
      key: 'mixing',
      title: t('catalog.bins.mixing'),
      render: (bin) => t(bin.isMixing ? 'catalog.bins.mixing' : 'catalog.bins.oneKind'),
    },
  ];
  return (
    <Registry
      title={t('catalog.bins.title')}
      listKey={['bins', use]}
      load={(page) => api.catalog.bins.list({ ...page, ...(use ? { use } : {}) })}
      columns={columns}
      rowKey={(bin) => bin.id}
      emptyTitle={t('catalog.bins.empty')}
      filters={
        <Select
          aria-label={t('catalog.bins.use')}
          style={{ width: 130 }}
          value={use ?? 'all'}
          onChange={(next: BinUse | 'all') => setUse(next === 'all' ? undefined : next)}
          options={[
            { value: 'all', label: t('catalog.bins.allUses') },
            ...binUses.map((value) => ({ value, label: t(`words.binUse.${value}`) })),
          ]}
        />
      }
      panel={(bin, close) => <BinPanel bin={bin} onClose={close} />}
    />
  );
}

interface Fields {
  readonly code: string;
  readonly zone: string;
  readonly use: BinUse;
  readonly capacity: number | null;
  readonly isMixing: boolean;
}

function BinPanel({ bin, onClose }: { readonly bin: Bin | undefined; readonly onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<Fields>();
  const create = useCommand(api.catalog.bins.create);
  const update = useCommand(api.catalog.bins.update);
  return (
    <EntryPanel<Fields>
      title={useEntryTitle(bin?.code, t('catalog.bins.title'))}
      form={form}
      initial={bin ?? { zone: '', use: 'good', capacity: null, isMixing: false }}
      onClose={onClose}
      isSaving={create.isRunning || update.isRunning}
      save={(fields) => {
        const clean = { ...fields, zone: fields.zone ?? '', capacity: fields.capacity ?? null };
        return bin ? update.run({ ...clean, id: bin.id }) : create.run(clean);
      }}
    >
      <Form.Item name="code" label={t('catalog.code')} rules={[{ required: true, message: t('app.form.required') }]}>
        <Input autoFocus maxLength={40} data-scan="field" />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="zone" label={t('catalog.bins.zone')}>
          <Input maxLength={10} />
        </Form.Item>
        <Form.Item name="use" label={t('catalog.bins.use')}>
          <Select options={binUses.map((value) => ({ value, label: t(`words.binUse.${value}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name="capacity" label={t('catalog.bins.capacity')} extra={t('catalog.bins.capacityHint')}>
        <InputNumber min={1} max={99_999} precision={0} />
      </Form.Item>
      <Form.Item
        name="isMixing"
        label={t('catalog.bins.mixing')}
        extra={t('catalog.bins.mixingHint')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
    </EntryPanel>
  );
}

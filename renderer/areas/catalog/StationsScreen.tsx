import { Form, Input } from 'antd';
import type { Station, StationFields } from '../../../shared/areas/catalog/contract.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import type { Column } from '../../ui/DataTable.tsx';
import styles from './catalog.module.css';
import { EntryPanel, useEntryTitle } from './EntryPanel.tsx';
import { Registry } from './Registry.tsx';

const MORE = [
  ['city', 30],
  ['level', 10],
  ['contact', 30],
  ['phone', 30],
] as const;

/** The service stations that borrow, buy and return parts. */
export function StationsScreen() {
  const t = useT();
  const columns: readonly Column<Station>[] = [
    { key: 'code', title: t('catalog.code'), kind: 'code', render: (station) => station.code, width: 120 },
    { key: 'name', title: t('catalog.name'), render: (station) => station.name, width: 240 },
    { key: 'city', title: t('catalog.stations.city'), render: (station) => station.city, width: 100 },
    { key: 'level', title: t('catalog.stations.level'), render: (station) => station.level, width: 80 },
    { key: 'contact', title: t('catalog.stations.contact'), render: (station) => station.contact, width: 110 },
    { key: 'phone', title: t('catalog.stations.phone'), kind: 'code', render: (station) => station.phone, width: 150 },
    { key: 'address', title: t('catalog.stations.address'), render: (station) => station.address },
  ];
  return (
    <Registry
      title={t('catalog.stations.title')}
      listKey={['stations']}
      load={(page) => api.catalog.stations.list(page)}
      columns={columns}
      rowKey={(station) => station.id}
      emptyTitle={t('catalog.stations.empty')}
      panel={(station, close) => <StationPanel station={station} onClose={close} />}
    />
  );
}

function StationPanel({ station, onClose }: { readonly station: Station | undefined; readonly onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<StationFields>();
  const create = useCommand(api.catalog.stations.create);
  const update = useCommand(api.catalog.stations.update);
  const required = { required: true, message: t('app.form.required') };
  return (
    <EntryPanel<StationFields>
      title={useEntryTitle(station?.code, t('catalog.stations.title'))}
      form={form}
      initial={station ?? { city: '', level: '', contact: '', phone: '', address: '' }}
      onClose={onClose}
      isSaving={create.isRunning || update.isRunning}
      save={(fields) => (station ? update.run({ ...fields, id: station.id }) : create.run(fields))}
    >
      <Form.Item name="code" label={t('catalog.code')} rules={[required]}>
        <Input autoFocus maxLength={40} />
      </Form.Item>
      <Form.Item name="name" label={t('catalog.name')} rules={[required]}>
        <Input maxLength={60} />
      </Form.Item>
      <div className={styles.pair}>
        {MORE.map(([field, max]) => (
          <Form.Item key={field} name={field} label={t(`catalog.stations.${field}`)}>
            <Input maxLength={max} />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="address" label={t('catalog.stations.address')}>
        <Input maxLength={120} />
      </Form.Item>
    </EntryPanel>
  );
}

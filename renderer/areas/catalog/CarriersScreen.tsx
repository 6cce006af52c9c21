import { Form, Input } from 'antd';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { EntryPanel, useEntryTitle } from './EntryPanel.tsx';
import { Registry } from './Registry.tsx';

interface Carrier {
  readonly code: string;
  readonly name: string;
}

/** Who brings and takes the parcels. */
export function CarriersScreen() {
  const t = useT();
  const columns: readonly Column<Carrier>[] = [
    { key: 'code', title: t('catalog.code'), kind: 'code', render: (carrier) => carrier.code, width: 200 },
    { key: 'name', title: t('catalog.name'), render: (carrier) => carrier.name },
  ];
  return (
    <Registry
      title={t('catalog.carriers.title')}
      listKey={['carriers']}
      load={(page) => api.catalog.carriers.list(page)}
      columns={columns}
      rowKey={(carrier) => carrier.code}
      emptyTitle={t('catalog.carriers.empty')}
      panel={(carrier, close) => <CarrierPanel carrier={carrier} onClose={close} />}
    />
  );
}

function CarrierPanel({ carrier, onClose }: { readonly carrier: Carrier | undefined; readonly onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<Carrier>();
  const save = useCommand(api.catalog.carriers.save);
  const required = { required: true, message: t('app.form.required') };
  return (
    <EntryPanel<Carrier>
      title={useEntryTitle(carrier?.code, t('catalog.carriers.title'))}
      form={form}
      initial={carrier ?? {}}
      onClose={onClose}
      isSaving={save.isRunning}
      save={(fields) => save.run(fields)}
    >
      <Form.Item name="code" label={t('catalog.code')} rules={[required]}>
        <Input autoFocus={!carrier} disabled={carrier !== undefined} maxLength={40} />
      </Form.Item>
      <Form.Item name="name" label={t('catalog.name')} rules={[required]}>
        <Input autoFocus={carrier !== undefined} maxLength={40} />
      </Form.Item>
    </EntryPanel>
  );
}

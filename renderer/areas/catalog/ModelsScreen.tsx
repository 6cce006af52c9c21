import { Form, Input } from 'antd';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { EntryPanel, useEntryTitle } from './EntryPanel.tsx';
import { Registry } from './Registry.tsx';

interface Model {
  readonly code: string;
  readonly sizeTenthInch: number | null;
}

/** Television models and their size, which chooses the inspection's class (R2.5.2.3). */
export function ModelsScreen() {
  const t = useT();
  const columns: readonly Column<Model>[] = [
    { key: 'code', title: t('catalog.code'), kind: 'code', render: (model) => model.code, width: 260 },
    {
      key: 'size',
      title: t('catalog.models.size'),
      kind: 'number',
      render: (model) => inches(model.sizeTenthInch) || '—',
      width: 140,
    },
  ];
  return (
    <Registry
      title={t('catalog.models.title')}
      listKey={['models']}
      load={(page) => api.catalog.models.list(page)}
      columns={columns}
      rowKey={(model) => model.code}
      emptyTitle={t('catalog.models.empty')}
      panel={(model, close) => <ModelPanel model={model} onClose={close} />}
    />
  );
}

interface Fields {
  readonly code: string;
  readonly size: string;
}

function ModelPanel({ model, onClose }: { readonly model: Model | undefined; readonly onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<Fields>();
  const save = useCommand(api.catalog.models.save);
  return (
    <EntryPanel<Fields>
      title={useEntryTitle(model?.code, t('catalog.models.title'))}
      form={form}
      initial={{ code: model?.code ?? '', size: inches(model?.sizeTenthInch ?? null) }}
      onClose={onClose}
      isSaving={save.isRunning}
      save={({ code, size }) => save.run({ code, sizeTenthInch: tenths(size) ?? null })}
    >
      <Form.Item name="code" label={t('catalog.code')} rules={[{ required: true, message: t('app.form.required') }]}>
        <Input autoFocus={!model} disabled={model !== undefined} maxLength={40} />
      </Form.Item>
      <Form.Item
        name="size"
        label={t('catalog.models.size')}
        extra={t('catalog.models.sizeHint')}
        rules={[
          {
            validator: (_, value: string) =>
              !value || tenths(value) !== undefined
                ? Promise.resolve()
                : Promise.reject(new Error(t('catalog.models.sizeFormat'))),
          },
        ]}
      >
        <Input autoFocus={model !== undefined} inputMode="decimal" style={{ width: 140 }} />
      </Form.Item>
    </EntryPanel>
  );
}

function inches(tenthInch: number | null): string {
  if (tenthInch === null) return '';
  return tenthInch % 10 === 0 ? String(tenthInch / 10) : `${Math.trunc(tenthInch / 10)}.${tenthInch % 10}`;
}

/** Reads inches as typed ("26.5") into tenths, without a float; undefined where it is no size. */
function tenths(value: string): number | undefined {
  const match = /^(\d{1,3})(?:\.(\d))?$/.exec(value.normalize('NFKC').trim());
  if (!match) return undefined;
  const size = Number(match[1]) * 10 + Number(match[2] ?? 0);
  return size >= 50 && size <= 2000 ? size : undefined;
}

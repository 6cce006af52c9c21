import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Radio, Select, Switch } from 'antd';
import type { Part, PartFields } from '../../../shared/areas/catalog/contract.ts';
import { trackings } from '../../../shared/areas/catalog/words.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { parseYuan } from '../../../shared/kernel/money.ts';
import { MAX_QUANTITY } from '../../../shared/kernel/quantity.ts';
import { api, orpc } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { today } from '../../ui/DayField.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';
import styles from './catalog.module.css';
import { EntryPanel, useEntryTitle } from './EntryPanel.tsx';
import { PriceFields } from './PriceFields.tsx';

interface Fields extends Omit<PartFields, 'code'> {
  readonly code: string;
  readonly isActive: boolean;
  readonly stationPrice?: string;
  readonly publicPrice?: string;
  readonly validFrom: Day;
}

export interface PartPanelProps {
  readonly part: Part | undefined;
  readonly onClose: () => void;
  readonly onSaved?: (part: Part) => void;
}

/** One part of the catalogue, made or changed. Its price is given once here; later ones have their own panel. */
export function PartPanel({ part, onClose, onSaved }: PartPanelProps) {
  const t = useT();
  const [form] = Form.useForm<Fields>();
  const categories = useQuery(orpc.catalog.parts.categories.queryOptions());
  const options = { ...(onSaved ? { onDone: onSaved } : {}) };
  const create = useCommand(api.catalog.parts.create, options);
  const update = useCommand(api.catalog.parts.update, options);
  const required = { required: true, message: t('app.form.required') };

  function save({ stationPrice, publicPrice, validFrom, isActive, ...fields }: Fields) {
    if (part) return update.run({ ...fields, id: part.id, isActive });
    const stationPriceFen = parseYuan(stationPrice ?? '');
    const publicPriceFen = parseYuan(publicPrice ?? '');
    const price =
      stationPriceFen === undefined || publicPriceFen === undefined
        ? null
        : { stationPriceFen, publicPriceFen, validFrom };
    return create.run({ ...fields, price });
  }

  return (
    <EntryPanel<Fields>
      title={useEntryTitle(part?.code, t('catalog.parts.title'))}
      form={form}
      initial={part ?? { ...NEW_PART, validFrom: today() }}
      onClose={onClose}
      isSaving={create.isRunning || update.isRunning}
      save={save}
    >
      <Form.Item name="code" label={t('catalog.code')} rules={[required]}>
        <Input autoFocus maxLength={40} data-scan="field" />
      </Form.Item>
      <Form.Item name="name" label={t('catalog.name')} rules={[required]}>
        <Input maxLength={80} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="category" label={t('catalog.parts.category')} rules={[required]}>
          <SuggestField words={categories.data ?? []} />
        </Form.Item>
        <Form.Item name="unitName" label={t('catalog.parts.unitName')} rules={[required]}>
          <Input maxLength={10} />
        </Form.Item>
      </div>
      <Form.Item name="tracking" label={t('catalog.parts.tracking')} extra={t('catalog.parts.trackingHint')}>
        <Radio.Group
          aria-label={t('catalog.parts.tracking')}
          options={trackings.map((value) => ({ value, label: t(`words.tracking.${value}`) }))}
        />
      </Form.Item>
      <div data-scan="list">
        <Form.Item name="barcodes" label={t('catalog.parts.barcodes')} extra={t('catalog.parts.barcodesHint')}>
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={SEPARATORS} />
        </Form.Item>
      </div>
      <Form.Item name="modelCodes" label={t('catalog.parts.models')} extra={t('catalog.parts.modelsHint')}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={SEPARATORS} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item
          name="safetyStock"
          label={t('catalog.parts.safetyStock')}
          rules={[{ required: true, message: t('app.form.required') }]}
        >
          <InputNumber min={0} max={MAX_QUANTITY} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="originalPacking" label={t('catalog.parts.packing')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="isSellable"
          label={t('catalog.parts.sellable')}
          extra={t('catalog.parts.sellableHint')}
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
        <Form.Item name="isDefectiveReturned" label={t('catalog.parts.returned')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </div>
      {part ? (
        <Form.Item name="isActive" label={t('catalog.parts.isActive')} valuePropName="checked">
          <Switch />
        </Form.Item>
      ) : (
        <PriceFields isOptional />
      )}
    </EntryPanel>
  );
}

const SEPARATORS = [',', '，', '、', ' ', ';', '；'];
const NEW_PART = {
  tracking: 'unit',
  unitName: '个',
  barcodes: [] as string[],
  modelCodes: [] as string[],
  safetyStock: 0,
  originalPacking: '',
  isSellable: true,
  isDefectiveReturned: true,
  isActive: true,
} as const;

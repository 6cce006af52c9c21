import { Form } from 'antd';
import type { Part } from '../../../shared/areas/catalog/contract.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import { parseYuan } from '../../../shared/kernel/money.ts';
import { api } from '../../app/api.ts';
import { useT } from '../../app/texts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { today } from '../../ui/DayField.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { PriceFields } from './PriceFields.tsx';

interface Fields {
  readonly stationPrice: string;
  readonly publicPrice: string;
  readonly validFrom: Day;
}

/** R4.2.1b: a new price from a day on; the one before ends the day before. */
export function PricePanel({ part, onClose }: { readonly part: Part; readonly onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<Fields>();
  const setPrice = useCommand(api.catalog.parts.setPrice);
  return (
    <EntryPanel<Fields>
      title={`${t('catalog.parts.setPrice')} · ${part.code}`}
      form={form}
      initial={{ validFrom: today() }}
      onClose={onClose}
      isSaving={setPrice.isRunning}
      save={({ stationPrice, publicPrice, validFrom }) => {
        const stationPriceFen = parseYuan(stationPrice);
        const publicPriceFen = parseYuan(publicPrice);
        // The form's own rules have refused everything else.
        if (stationPriceFen === undefined || publicPriceFen === undefined) return Promise.resolve(undefined);
        return setPrice.run({ partId: part.id, stationPriceFen, publicPriceFen, validFrom });
      }}
    >
      <p>{t('catalog.parts.setPriceHint')}</p>
      <PriceFields />
    </EntryPanel>
  );
}

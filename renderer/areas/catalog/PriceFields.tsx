import { Form, Input } from 'antd';
import { parseYuan } from '../../../shared/kernel/money.ts';
import { useT } from '../../app/texts.ts';
import { DayField } from '../../ui/DayField.tsx';
import styles from './catalog.module.css';

const NAMES = ['stationPrice', 'publicPrice'] as const;

/** Station price, public price and the day they begin; both prices or none. Amounts are typed in yuan. */
export function PriceFields({ isOptional = false }: { readonly isOptional?: boolean }) {
  const t = useT();
  const form = Form.useFormInstance();
  const station = parseYuan(Form.useWatch('stationPrice', form) ?? '');
  const open = parseYuan(Form.useWatch('publicPrice', form) ?? '');
  return (
    <div className={styles.pair}>
      {NAMES.map((name, index) => (
        <Form.Item
          key={name}
          name={name}
          label={t(`catalog.parts.${name}`)}
          dependencies={NAMES.filter((other) => other !== name)}
          {...(index === 1 && station !== undefined && open !== undefined && station > open
            ? { extra: t('catalog.parts.priceAbove') }
            : {})}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value: string | undefined) => {
                const isOtherGiven = NAMES.some((other) => other !== name && getFieldValue(other));
                if (!value && isOptional && !isOtherGiven) return Promise.resolve();
                if (!value)
                  return Promise.reject(new Error(t(isOptional ? 'catalog.parts.priceBoth' : 'app.form.required')));
                return parseYuan(value) === undefined
                  ? Promise.reject(new Error(t('catalog.parts.priceFormat')))
                  : Promise.resolve();
              },
            }),
          ]}
        >
          <Input prefix="¥" inputMode="decimal" autoComplete="off" />
        </Form.Item>
      ))}
      <Form.Item name="validFrom" label={t('catalog.parts.validFrom')}>
        <DayField />
      </Form.Item>
    </div>
  );
}

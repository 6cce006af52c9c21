import type { InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../app/texts.ts';
import { QuantityField } from '../../ui/QuantityField.tsx';

export interface BatchQuantityProps {
  /** What there is; more cannot be moved. */
  readonly most: number;
  readonly onEnter: (qty: number) => void;
}

/** How many pieces of a lot go to the bin. */
export function BatchQuantity({ most, onEnter }: BatchQuantityProps) {
  const t = useT();
  const [value, setValue] = useState('');
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <p style={{ fontSize: 18, margin: '12px 0 0' }}>
      {t('stock.howMany')}{' '}
      <QuantityField
        ref={field}
        label={t('stock.howMany')}
        size="large"
        value={value}
        onChange={setValue}
        plausible={most}
        onEnter={(qty) => qty > 0 && qty <= most && onEnter(qty)}
      />{' '}
      {t('stock.most', { most })}
    </p>
  );
}

import type { InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../app/texts.ts';
import { QuantityField } from '../../ui/QuantityField.tsx';

export interface VerdictQuantityProps {
  readonly label: string;
  /** How many there are to judge; more is asked back, and refused by the rule. */
  readonly most: number;
  readonly onEnter: (pieces: number) => void;
}

/** How many pieces of a lot a verdict is for. Nothing stands there beforehand. */
export function VerdictQuantity({ label, most, onEnter }: VerdictQuantityProps) {
  const t = useT();
  const [value, setValue] = useState('');
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <p style={{ fontSize: 18, margin: '12px 0 0' }}>
      {label}{' '}
      <QuantityField
        ref={field}
        label={label}
        size="large"
        value={value}
        onChange={setValue}
        plausible={most}
        onEnter={(pieces) => pieces > 0 && onEnter(pieces)}
      />{' '}
      {t('receiving.inspect.most', { most })}
    </p>
  );
}

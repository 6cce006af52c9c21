import type { InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { QuantityField } from './QuantityField.tsx';

export interface QuantityQuestionProps {
  readonly label: string;
  /** How many there are, in words. */
  readonly hint: string;
  /** How many there are; more is asked back. */
  readonly most: number;
  readonly onEnter: (pieces: number) => void;
}

/** How many pieces of a lot? Nothing stands there beforehand, and none is no answer. */
export function QuantityQuestion({ label, hint, most, onEnter }: QuantityQuestionProps) {
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
      {hint}
    </p>
  );
}

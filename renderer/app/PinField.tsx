import { Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useT } from './texts.ts';

export interface PinFieldProps {
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly onEnter: () => void;
}

/** Six to eight digits that nobody reads over a shoulder. */
export function PinField({ value, onChange, onEnter }: PinFieldProps) {
  const t = useT();
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <Input.Password
      ref={field}
      size="large"
      aria-label={t('app.badge.pin')}
      placeholder={t('app.badge.pin')}
      inputMode="numeric"
      autoComplete="off"
      maxLength={8}
      visibilityToggle={false}
      value={value}
      onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
      onPressEnter={onEnter}
    />
  );
}

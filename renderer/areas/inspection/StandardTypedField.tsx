import { Input } from 'antd';
import { useState } from 'react';
import { useT } from '../../app/texts.ts';
import type { Reading } from './standardReadings.ts';
import styles from './standards.module.css';

export interface StandardTypedFieldProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly textOf: (value: Value) => string;
  readonly read: (text: string) => Reading<Value>;
  /** What an empty field means to the document; never 0. */
  readonly blank: Value;
  /** What unreadable text means to it: the document never holds another value than the field shows. */
  readonly wrong: Value;
  /** False where the field may stay empty. */
  readonly isRequired?: boolean;
  readonly onChange: (value: Value) => void;
  readonly width?: number;
  readonly suffix?: string;
}

/** A number or length typed as text and read at once; what cannot be read is said beside it. */
export function StandardTypedField<Value>(props: StandardTypedFieldProps<Value>) {
  const { label, value, textOf, read, blank, wrong, isRequired = true, onChange, width = 84, suffix } = props;
  const t = useT();
  const [typed, setTyped] = useState<string>();
  const meaningOf = (text: string) => {
    if (text.trim() === '') return blank;
    const reading = read(text);
    return 'value' in reading ? reading.value : wrong;
  };
  // What was changed from elsewhere (a step taken back) is shown instead of what had been typed.
  const text = typed !== undefined && meaningOf(typed) === value ? typed : textOf(value);
  const reading = text.trim() === '' ? undefined : read(text);
  const wrongKey = reading && 'wrongKey' in reading ? reading.wrongKey : undefined;
  const isBlank = isRequired && text.trim() === '';

  return (
    <span className={styles.typed}>
      <Input
        aria-label={label}
        aria-invalid={isBlank || wrongKey !== undefined}
        autoComplete="off"
        inputMode="decimal"
        maxLength={20}
        status={isBlank || wrongKey ? 'error' : ''}
        style={{ width, textAlign: 'right' }}
        suffix={suffix}
        value={text}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(meaningOf(event.target.value));
        }}
        onBlur={() => wrongKey === undefined && setTyped(undefined)}
      />
      {wrongKey && (
        <span role="alert" className={styles.wrong}>
          {t(wrongKey)}
        </span>
      )}
    </span>
  );
}

import { Form, Input } from 'antd';
import { focusAfter } from './rmaFocus.ts';

export interface RmaTextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  readonly hint?: string;
  readonly placeholder?: string;
  /** What is wrong with it; shown in place of the hint. */
  readonly trouble?: string | undefined;
  readonly isCode?: boolean;
  /** Beside a choice: its name stands within. */
  readonly isInline?: boolean;
}

/** One line of text in a form of this room; Enter goes on to the next field. */
export function RmaTextField(props: RmaTextFieldProps) {
  const { name, label, value, onChange, maxLength, hint, placeholder, trouble, isCode, isInline } = props;
  const id = `rma-${name}`;
  return (
    <Form.Item
      {...(isInline ? {} : { label, htmlFor: id })}
      extra={trouble === undefined ? hint : undefined}
      style={{ marginBottom: 10 }}
      {...(trouble === undefined ? {} : { validateStatus: 'error' as const, help: trouble })}
    >
      <Input
        id={id}
        name={name}
        {...(isInline ? { 'aria-label': label } : {})}
        maxLength={maxLength}
        placeholder={placeholder ?? ''}
        style={isCode ? { fontFamily: 'var(--mono)' } : {}}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onPressEnter={(event) => !event.nativeEvent.isComposing && focusAfter(event.currentTarget)}
      />
    </Form.Item>
  );
}

import { Form, Input } from 'antd';
import type { KeyboardEvent } from 'react';
import { useT } from '../../app/texts.ts';
import { SuggestField } from '../../ui/SuggestField.tsx';
import { focusAfter } from './rmaFocus.ts';

export interface RmaModelFieldProps {
  readonly value: string;
  readonly models: readonly string[];
  readonly onChange: (model: string) => void;
}

/** A machine's model, helped by those of the house; one that nobody has listed yet may be typed. */
export function RmaModelField({ value, models, onChange }: RmaModelFieldProps) {
  const t = useT();
  return (
    <Form.Item label={t('machines.rmas.fields.model')} htmlFor="rma-model" style={{ marginBottom: 10 }}>
      <SuggestField value={value} onChange={onChange} words={models}>
        <Input
          id="rma-model"
          name="modelCode"
          maxLength={40}
          placeholder={t('machines.rmas.machine.modelHint')}
          style={{ fontFamily: 'var(--mono)' }}
          onPressEnter={goOn}
        />
      </SuggestField>
    </Form.Item>
  );
}

function goOn(event: KeyboardEvent<HTMLInputElement>): void {
  if (!event.nativeEvent.isComposing) focusAfter(event.currentTarget);
}

import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../../app/texts.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';

export interface PanelField<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly max: number;
  readonly isOptional?: boolean;
  readonly hint?: string;
  /** Words that are often meant. */
  readonly options?: readonly string[];
  /** True where a scan belongs into the field. */
  readonly isScanned?: boolean;
}

export interface MachineTextPanelProps<Name extends string> {
  readonly title: string;
  readonly saveText: string;
  /** The rule that the step is taken by. */
  readonly rule: ReactNode;
  readonly fields: readonly PanelField<Name>[];
  readonly initial?: Partial<Readonly<Record<Name, string>>>;
  readonly isSaving: boolean;
  readonly onSave: (values: Record<Name, string>) => void;
  readonly onClose: () => void;
}

/** A step of a machine that takes a few words: what is missing is said at its field. */
export function MachineTextPanel<Name extends string>(props: MachineTextPanelProps<Name>) {
  const t = useT();
  const [form] = Form.useForm<Record<Name, string>>();
  const blank = Object.fromEntries(props.fields.map(({ name }) => [name, '']));
  return (
    <SidePanel
      title={props.title}
      onClose={props.onClose}
      onSave={form.submit}
      saveText={props.saveText}
      isSaving={props.isSaving}
    >
      <p>{props.rule}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...blank, ...props.initial }}
        onFinish={props.onSave}
      >
        {props.fields.map(({ name, label, max, isOptional, hint, options, isScanned }) => (
          <Form.Item
            key={name}
            name={name as string}
            label={label}
            {...(hint ? { extra: hint } : {})}
            rules={isOptional ? [] : [{ required: true, whitespace: true, message: t('app.form.required') }]}
          >
            {options ? (
              <SuggestField words={options} />
            ) : max > 60 ? (
              <Input.TextArea maxLength={max} autoSize={{ minRows: 2, maxRows: 5 }} />
            ) : (
              <Input maxLength={max} autoComplete="off" {...(isScanned ? { 'data-scan': 'field' } : {})} />
            )}
          </Form.Item>
        ))}
      </Form>
    </SidePanel>
  );
}

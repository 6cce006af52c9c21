import { Alert, Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import type { Refusal } from '../../app/refusal.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';

export interface FormPanelProps<Fields> {
  readonly title: string;
  readonly hint: string;
  readonly saveText: string;
  readonly form: FormInstance<Fields>;
  readonly initial: Partial<Fields>;
  readonly isSaving: boolean;
  /** Why it was refused, in place: what was typed stays. */
  readonly refusal: Refusal | undefined;
  readonly onSave: (fields: Fields) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A side panel with one form: F8 saves, a refusal stands above the fields until it is mended. */
export function FormPanel<Fields extends object>(props: FormPanelProps<Fields>) {
  return (
    <SidePanel
      title={props.title}
      width={560}
      onClose={props.onClose}
      onSave={props.form.submit}
      saveText={props.saveText}
      isSaving={props.isSaving}
    >
      <p style={{ color: 'var(--quiet)' }}>{props.hint}</p>
      {props.refusal && (
        <Alert type="error" showIcon role="alert" title={props.refusal.sentence} style={{ marginBottom: 12 }} />
      )}
      {/* antd takes a deep partial that generic field types cannot prove; the fields are flat. */}
      <Form
        form={props.form}
        layout="vertical"
        requiredMark={false}
        initialValues={props.initial}
        scrollToFirstError={{ focus: true }}
        onFinish={(fields: Fields) => props.onSave(fields)}
      >
        {props.children}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
    </SidePanel>
  );
}

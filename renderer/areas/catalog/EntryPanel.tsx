import { App, Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../../app/texts.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';

export interface EntryPanelProps<Fields> {
  readonly title: string;
  readonly form: FormInstance<Fields>;
  readonly initial: Partial<Fields>;
  readonly onClose: () => void;
  /** Saves; undefined where it was refused, and the panel stays open with what was typed. */
  readonly save: (fields: Fields) => Promise<{ readonly code: string } | undefined>;
  readonly isSaving: boolean;
  readonly children: ReactNode;
}

/** The panel of one catalogue entry: fields, F8 saves, Esc leaves. */
export function EntryPanel<Fields extends object>({
  title,
  form,
  initial,
  onClose,
  save,
  isSaving,
  children,
}: EntryPanelProps<Fields>) {
  const t = useT();
  const { message } = App.useApp();
  async function finish(fields: Fields) {
    const saved = await save(fields);
    if (!saved) return;
    // One notice, also where a double press waited for the same answer twice.
    void message.success({ content: t('catalog.saved', { code: saved.code }), key: 'saved' });
    onClose();
  }
  return (
    <SidePanel title={title} onClose={onClose} onSave={form.submit} isSaving={isSaving}>
      {/* antd takes a deep partial that generic field types cannot prove; the fields are flat. */}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        scrollToFirstError={{ focus: true }}
        onFinish={(fields: Fields) => void finish(fields)}
      >
        {children}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
    </SidePanel>
  );
}

/** The title of a panel: a new entry, or the one that is changed. */
export function useEntryTitle(code: string | undefined, kind: string): string {
  const t = useT();
  return code === undefined ? `${t('catalog.add')} · ${kind}` : t('catalog.edit', { code });
}

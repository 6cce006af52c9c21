import { Button, Drawer } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useT } from '../app/texts.ts';
import { KeyCap, useDialogKeys } from './Keys.tsx';

export interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  /** F8 or the button; left out where there is nothing to save. */
  readonly onSave?: () => void;
  readonly saveText?: string;
  readonly isSaving?: boolean;
  readonly width?: number;
  readonly children: ReactNode;
}

/** A panel beside the list instead of a page over it: F8 saves, Esc closes. */
export function SidePanel({
  title,
  onClose,
  onSave,
  saveText,
  isSaving = false,
  width = 460,
  children,
}: SidePanelProps) {
  const t = useT();
  const body = useRef<HTMLDivElement>(null);
  useDialogKeys({ F8: onSave, Escape: onClose });
  return (
    <Drawer
      open
      title={title}
      size={width}
      onClose={onClose}
      afterOpenChange={() => focusFirst(body.current)}
      footer={
        onSave && (
          <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
            <Button onClick={onClose}>{t('app.form.cancel')}</Button>
            <Button type="primary" onClick={onSave} loading={isSaving}>
              {saveText ?? t('app.form.save')} <KeyCap name="F8" />
            </Button>
          </div>
        )
      }
    >
      <div ref={body}>{children}</div>
    </Drawer>
  );
}

/** The first field that takes something: what the panel was opened for. */
function focusFirst(body: HTMLElement | null): void {
  body?.querySelector<HTMLElement>('input:not([disabled], [type="hidden"]), textarea:not([disabled]), select')?.focus();
}

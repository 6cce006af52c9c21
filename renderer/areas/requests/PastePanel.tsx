import { Alert, Input } from 'antd';
import { useState } from 'react';
import { useT } from '../../app/texts.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { type PastedLine, pastedLines } from './pasted.ts';

/** Rows copied from a sheet become lines; those that cannot be read are named. */
export function PastePanel({
  onClose,
  onAdd,
}: {
  readonly onClose: () => void;
  readonly onAdd: (lines: readonly PastedLine[]) => void;
}) {
  const t = useT();
  const [text, setText] = useState('');
  const { lines, bad } = pastedLines(text);
  function add() {
    if (lines.length === 0) return;
    onAdd(lines);
    onClose();
  }
  return (
    <SidePanel
      title={t('requests.new.pasteTitle')}
      onClose={onClose}
      onSave={add}
      saveText={t('requests.new.pasteRun', { count: lines.length })}
      width={560}
    >
      <p>{t('requests.new.pasteHint')}</p>
      <Input.TextArea
        aria-label={t('requests.new.pasteField')}
        placeholder={'HW.BL.0078-A1\t2\tWX-2026-118'}
        rows={14}
        style={{ fontFamily: 'var(--mono)' }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {bad.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          style={{ marginTop: 12 }}
          title={t('requests.new.pasteBad', { rows: bad.join(t('requests.new.and')) })}
        />
      )}
    </SidePanel>
  );
}

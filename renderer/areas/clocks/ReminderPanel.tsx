import { CopyOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Input, Skeleton } from 'antd';
import { useRef } from 'react';
import { api, orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import styles from './clocks.module.css';
import { ExcelButton } from './ExcelButton.tsx';

export interface ReminderPanelProps {
  readonly stationCode: string;
  readonly stationName: string;
  readonly onClose: () => void;
}

/** The letter to a station, ready to send: F8 or one click copies it; the same as a workbook. */
export function ReminderPanel({ stationCode, stationName, onClose }: ReminderPanelProps) {
  const t = useT();
  const go = useGo();
  const { message } = App.useApp();
  const holder = useRef<HTMLDivElement>(null);
  const reminder = useQuery(orpc.clocks.reminder.queryOptions({ input: { stationCode } }));
  const text = reminder.data?.text ?? '';

  async function copy() {
    if (text === '') return;
    if (await copied(text, holder.current?.querySelector('textarea')))
      void message.success(t('clocks.reminder.copied'));
    else void message.warning(t('clocks.reminder.notCopied'));
  }

  return (
    <SidePanel
      title={t('clocks.reminder.title', { station: stationName })}
      width={640}
      onClose={onClose}
      onSave={() => void copy()}
      saveText={t('clocks.reminder.copy')}
    >
      {reminder.error && <Alert type="error" showIcon title={refusalOf(reminder.error, t).sentence} />}
      {!reminder.data && !reminder.error && <Skeleton active />}
      {reminder.data && (
        <>
          <p>{t('clocks.reminder.rows', { rows: reminder.data.rows })}</p>
          <div ref={holder}>
            <Input.TextArea
              aria-label={t('clocks.reminder.text')}
              readOnly
              value={text}
              autoSize={{ minRows: 8, maxRows: 24 }}
            />
          </div>
          <div className={styles.filters} style={{ marginTop: 12 }}>
            <Button icon={<CopyOutlined />} onClick={() => void copy()}>
              {t('clocks.reminder.copy')}
            </Button>
            <ExcelButton text={t('clocks.reminder.excel')} load={() => api.ledgers.reminder({ stationCode })} />
            <Button onClick={() => go(`/clocks?station=${encodeURIComponent(stationCode)}`)}>
              {t('clocks.reminder.list')}
            </Button>
          </div>
        </>
      )}
    </SidePanel>
  );
}

/** A page that came over plain HTTP from the host has no clipboard of its own; there the marked text is copied the old way. */
async function copied(text: string, field: HTMLTextAreaElement | null | undefined): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.select();
    return document.execCommand('copy');
  }
}

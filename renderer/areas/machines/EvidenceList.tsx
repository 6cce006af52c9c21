import { LockOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Evidence, RmaLine } from '../../../shared/areas/machines/rmas.ts';
import type { EvidenceKind } from '../../../shared/areas/machines/words.ts';
import { api } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import styles from './rmas.module.css';

/** The papers and pictures of one machine. A picture opens beneath its line, a PDF in a window of its own; a customer's papers only for those who may see them. */
export function EvidenceList({ line, kind }: { readonly line: RmaLine; readonly kind?: EvidenceKind }) {
  const t = useT();
  const { message } = App.useApp();
  const [shown, show] = useState<{ readonly id: string; readonly url: string }>();
  const [busy, setBusy] = useState<string>();
  useEffect(() => () => (shown ? URL.revokeObjectURL(shown.url) : undefined), [shown]);
  const listed = line.evidence.filter((each) => kind === undefined || each.kind === kind);

  async function open(evidence: Evidence) {
    setBusy(evidence.id);
    try {
      const file = await api.machines.rmas.evidence({ id: evidence.id });
      if (evidence.mime.startsWith('image/')) show({ id: evidence.id, url: URL.createObjectURL(file) });
      else openApart(file, () => void message.info(t('machines.rmas.evidence.blocked')));
    } catch (error) {
      void message.error(refusalOf(error, t).sentence);
    } finally {
      setBusy(undefined);
    }
  }

  if (listed.length === 0) return <p className={styles.quiet}>{t('machines.rmas.evidence.none')}</p>;
  return (
    <ul className={styles.list} aria-label={t('machines.rmas.evidence.title')}>
      {listed.map((evidence) => (
        <li key={evidence.id}>
          <strong>{t(`words.evidenceKind.${evidence.kind}`)}</strong>{' '}
          {evidence.isVisible ? (
            <>
              {evidence.number && <Code>{evidence.number}</Code>}{' '}
              <span className={styles.quiet}>
                {evidence.by} · <MomentText at={evidence.at} />
              </span>{' '}
            </>
          ) : (
            <span className={styles.lock}>
              <LockOutlined aria-hidden="true" /> {t('machines.rmas.evidence.locked')}
            </span>
          )}
          {evidence.isVisible && shown?.id !== evidence.id && (
            <Button
              size="small"
              loading={busy === evidence.id}
              aria-label={t('machines.rmas.evidence.viewOf', { kind: t(`words.evidenceKind.${evidence.kind}`) })}
              onClick={() => void open(evidence)}
            >
              {t('machines.rmas.evidence.view')}
            </Button>
          )}
          {shown?.id === evidence.id && (
            <>
              <Button size="small" onClick={() => show(undefined)}>
                {t('machines.rmas.evidence.close')}
              </Button>
              <img className={styles.picture} src={shown.url} alt={t(`words.evidenceKind.${evidence.kind}`)} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A PDF in a window of its own; where the browser lets none open, it is handed over as a file. */
function openApart(file: File, onBlocked: () => void): void {
  const url = URL.createObjectURL(file);
  if (window.open(url, '_blank', 'popup,width=1000,height=800')) {
    // The window reads the address after this returns.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return;
  }
  URL.revokeObjectURL(url);
  saveFile(file);
  onBlocked();
}

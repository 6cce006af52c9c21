import { Modal } from 'antd';
import { useState } from 'react';
import { KeyCap, useDialogKeys } from '../ui/Keys.tsx';
import styles from './KeySheet.module.css';
import { useKeyHints } from './keys.ts';
import { useT } from './texts.ts';

/** The keys of this screen and those that work everywhere. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const now = useKeyHints();
  // The sheet itself takes the keyboard, so the screen's keys are the ones from before it opened.
  const [here] = useState(now);
  useDialogKeys({ '?': onClose });
  const everywhere = [
    ['F2', t('app.keys.scan')],
    ['ctrl+k', t('app.keys.palette')],
    ['alt+1', t('app.keys.room')],
    ['F8', t('app.keys.confirm')],
    ['F4', t('app.keys.problem')],
    ['Escape', t('app.keys.back')],
    ['ctrl+z', t('app.keys.undo')],
    ['↑+↓', t('app.keys.rows')],
    ['?', t('app.keys.sheet')],
  ] as const;
  return (
    <Modal open title={t('app.keys.title')} footer={null} onCancel={onClose} width={560}>
      {here.length > 0 && <KeyList title={t('app.keys.here')} keys={here} />}
      <KeyList title={t('app.keys.everywhere')} keys={everywhere} />
    </Modal>
  );
}

function KeyList({ title, keys }: { readonly title: string; readonly keys: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h2 className={styles.title}>{title}</h2>
      <dl className={styles.keys}>
        {keys.map(([key, text]) => (
          <div key={key} className={styles.pair}>
            <dt>
              <KeyCap name={key} />
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

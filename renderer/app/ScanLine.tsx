import { ScanOutlined } from '@ant-design/icons';
import { Input, type InputRef, Tooltip } from 'antd';
import { type RefObject, useImperativeHandle, useRef, useState } from 'react';
import { useGo } from './route.ts';
import styles from './Shell.module.css';
import { pushScan, useScans } from './scan.ts';
import type { Scan } from './scanQueue.ts';
import { useT } from './texts.ts';

/** Always listening; typed words go the same way as scans. The last five scans stay beside it, each can be opened. */
export function ScanLine({ inputRef }: { readonly inputRef: RefObject<HTMLInputElement | null> }) {
  const t = useT();
  const scans = useScans();
  const [typed, setTyped] = useState('');
  const input = useRef<InputRef>(null);
  useImperativeHandle(inputRef, () => input.current?.input as HTMLInputElement);
  return (
    <div className={styles.scanLine}>
      <Input
        ref={input}
        className={styles.scanInput}
        prefix={<ScanOutlined aria-hidden="true" />}
        suffix={<kbd>F2</kbd>}
        aria-label={t('app.scanLine')}
        placeholder={t('app.scanShort')}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          // Enter that ends an input method's composition chooses a word; it does not send one.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (typed.trim() === '') return;
          pushScan(typed);
          setTyped('');
          // The keys go back to the screen that opens.
          event.currentTarget.blur();
        }}
      />
      <ol className={styles.chips} aria-label={t('app.recentScans')} aria-live="polite">
        {scans.map((scan, index) => (
          <ScanChip key={scan.seq} scan={scan} isLast={index === scans.length - 1} />
        ))}
      </ol>
    </div>
  );
}

const SHAPES = { good: '✓', ask: '?', bad: '✕', waiting: '…' } as const;

function ScanChip({ scan, isLast }: { readonly scan: Scan; readonly isLast: boolean }) {
  const t = useT();
  const go = useGo();
  const mark = scan.outcome?.mark ?? 'waiting';
  const line = scan.outcome?.line ?? t('app.scanWaiting');
  const shown = isLast && scan.outcome ? lastLine(scan.text, line) : scan.text;
  return (
    <li>
      <Tooltip title={line}>
        <button
          type="button"
          className={`${styles.chip} ${styles[mark] ?? ''}`}
          onClick={() => go(`/find?text=${encodeURIComponent(scan.text)}`)}
          aria-label={`${shown} ${t(`app.mark.${mark}`)}`}
        >
          <span className={styles.chipMark} aria-hidden="true">
            {SHAPES[mark]}
          </span>
          <span>{shown}</span>
        </button>
      </Tooltip>
    </li>
  );
}

/** The newest scan says its outcome in full; most outcomes repeat the text already. */
function lastLine(text: string, line: string): string {
  return line.includes(text) ? line : `${text} · ${line}`;
}

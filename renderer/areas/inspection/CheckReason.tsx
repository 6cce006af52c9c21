import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ScanOutcome } from '../../app/scan.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { KeyCap } from '../../ui/Keys.tsx';
import styles from './bench.module.css';

export interface CheckReasonProps {
  readonly state: 'fail' | 'notApplicable';
  readonly onChange: (reason: string) => void;
  readonly onDone: (reason: string) => ScanOutcome | undefined;
}

/** What is wrong, or why a line does not apply; Enter ends it. */
export function CheckReason({ state, onChange, onDone }: CheckReasonProps) {
  const t = useT();
  const [reason, setReason] = useState('');
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className={styles.reason}>
      <Input
        ref={field}
        size="large"
        aria-label={t(`inspection.bench.check.reason.${state}`)}
        placeholder={t(`inspection.bench.check.hint.${state}`)}
        autoComplete="off"
        maxLength={120}
        style={{ fontSize: 20, maxWidth: 640 }}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
          onChange(event.target.value);
        }}
        onPressEnter={(event) => {
          if (event.nativeEvent.isComposing) return;
          const outcome = onDone(reason);
          if (outcome) playSound(outcome.mark);
        }}
      />
      <KeyCap name="Enter" />
    </div>
  );
}

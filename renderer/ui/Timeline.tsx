import { theme } from 'antd';
import type { ReactNode } from 'react';
import styles from './Timeline.module.css';
import { type Tone, useTones } from './tones.ts';

/** Form and colour of a stretch of time: good is a square, awaiting a circle, bad a diamond. */
export type TimelineKind = 'good' | 'ask' | 'bad';

export interface TimelineStep {
  readonly key: string;
  readonly when: ReactNode;
  /** How long until the next step, already in words. */
  readonly gap?: string;
  readonly what: ReactNode;
  /** Who, and with which document. */
  readonly by: ReactNode;
  readonly kind: TimelineKind;
  /** What the form means, for those who cannot see it. */
  readonly kindText: string;
}

/** What happened to one thing, from arrival to now. The line takes the colour of the state it is in. */
export function Timeline({ label, steps }: { readonly label: string; readonly steps: readonly TimelineStep[] }) {
  const { token } = theme.useToken();
  const tones = useTones();
  return (
    <ol className={styles.timeline} aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.key} className={styles.step}>
          <span className={styles.when} style={{ color: token.colorTextSecondary }}>
            {step.when}
          </span>
          <span className={styles.rail}>
            <Node tone={tones[step.kind]} kind={step.kind} text={step.kindText} />
            {index < steps.length - 1 && <span className={styles.bar} style={{ background: tones[step.kind].line }} />}
          </span>
          <div className={styles.what}>
            <div>{step.what}</div>
            <div style={{ color: token.colorTextSecondary }}>{step.by}</div>
            {step.gap && (
              <div className={styles.gap} style={{ color: token.colorTextSecondary }}>
                {step.gap}
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Node({ tone, kind, text }: { readonly tone: Tone; readonly kind: TimelineKind; readonly text: string }) {
  const form = {
    good: { borderRadius: 4 },
    ask: { borderRadius: '50%' },
    bad: { borderRadius: 2, transform: 'rotate(45deg) scale(0.8)' },
  }[kind];
  return (
    <span
      role="img"
      aria-label={text}
      title={text}
      className={styles.node}
      style={{ ...form, background: tone.paper, borderColor: tone.line, color: tone.ink }}
    >
      <span style={kind === 'bad' ? { transform: 'rotate(-45deg)' } : {}} aria-hidden="true">
        {tone.shape}
      </span>
    </span>
  );
}

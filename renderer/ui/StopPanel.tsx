import type { ReactNode } from 'react';
import { BigWord } from './BigWord.tsx';
import { type Mark, useTones } from './tones.ts';

export interface StopPanelProps {
  /** What was scanned and why it stops. */
  readonly title: string;
  /** Where to go instead, at least 64 px. */
  readonly word?: string;
  readonly tone?: Mark;
  /** The way on. */
  readonly children: ReactNode;
}

/** Stops a guided task over its full width until the clerk has decided. */
export function StopPanel({ title, word, tone = 'bad', children }: StopPanelProps) {
  const colours = useTones()[tone];
  return (
    <div
      role="alert"
      data-testid="stop"
      style={{
        background: colours.paper,
        border: `3px solid ${colours.line}`,
        borderRadius: 6,
        marginTop: 12,
        padding: '14px 20px',
      }}
    >
      <p style={{ color: colours.ink, fontSize: 20, fontWeight: 600, margin: '0 0 6px' }}>
        <span aria-hidden="true">{colours.shape} </span>
        {title}
      </p>
      {word !== undefined && (
        <BigWord size={72} tone={tone}>
          {word}
        </BigWord>
      )}
      <div style={{ marginTop: 10 }}>{children}</div>
    </div>
  );
}

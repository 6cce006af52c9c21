import type { ReactNode } from 'react';
import { type Mark, useTones } from './tones.ts';

/** The state of a document: coloured, with its shape; without a mark it is merely a fact. */
export function StateMark({ mark, children }: { readonly mark: Mark | undefined; readonly children: ReactNode }) {
  const tones = useTones();
  const tone = mark ? tones[mark] : undefined;
  return (
    <span
      style={{
        background: tone?.paper ?? 'transparent',
        border: `1px solid ${tone?.line ?? 'var(--line)'}`,
        borderRadius: 4,
        color: tone?.ink ?? 'var(--quiet)',
        fontSize: 13,
        padding: '0 7px',
        whiteSpace: 'nowrap',
      }}
    >
      {tone && <span aria-hidden="true">{tone.shape} </span>}
      {children}
    </span>
  );
}

import { theme } from 'antd';
import type { ReactNode } from 'react';
import { type Mark, useTones } from './tones.ts';

export interface BigWordProps {
  readonly children: ReactNode;
  /** Size in px; never under 48, so that it is read from a metre away. */
  readonly size?: number;
  readonly tone?: Mark;
}

/** The decisive word of a task, such as the bin to go to. */
export function BigWord({ children, size = 64, tone }: BigWordProps) {
  const { token } = theme.useToken();
  const tones = useTones();
  return (
    <strong
      data-testid="big-word"
      style={{
        color: tone ? tones[tone].ink : token.colorText,
        display: 'block',
        fontFamily: token.fontFamilyCode,
        fontSize: Math.max(48, size),
        fontWeight: 700,
        letterSpacing: '0.01em',
        lineHeight: 1.1,
        overflowWrap: 'anywhere',
      }}
    >
      {children}
    </strong>
  );
}

import { type ReactNode, useState } from 'react';
import { useT } from '../../app/texts.ts';
import type { Mark } from '../../ui/tones.ts';
import { ReverseDialog } from './ReverseDialog.tsx';

/** Taking back what a guided task has posted: `offer` asks for the reason, in the dialogue that the screen draws. */
export function useReversal(tell: (mark: Mark, line: string) => void): {
  readonly offer: (number: string) => void;
  readonly dialog: ReactNode;
} {
  const t = useT();
  const [number, offer] = useState<string>();
  const dialog = number && (
    <ReverseDialog
      number={number}
      onClose={() => offer(undefined)}
      onReversed={(counter) => {
        offer(undefined);
        tell('good', t('stock.reverse.done', { number, counter }));
      }}
    />
  );
  return { offer, dialog };
}

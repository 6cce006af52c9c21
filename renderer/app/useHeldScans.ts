import { useLayoutEffect } from 'react';
import { holdScans } from './scan.ts';
import { useT } from './texts.ts';

/** While a question stands open, no scan reaches the screen beneath: it is told to be answered first. */
export function useHeldScans(title: string): void {
  const t = useT();
  // Before the question is shown: no scan slips past it.
  useLayoutEffect(() => holdScans(async () => ({ mark: 'ask', line: t('app.answerFirst', { title }) })), [t, title]);
}

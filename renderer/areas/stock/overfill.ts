import type { Refusal } from '../../app/refusal.ts';
import type { T } from '../../app/texts.ts';
import type { TaskKey } from '../../ui/GuidedTask.tsx';

/** A bin that has no room for what is in hand, in the ledger's words. */
export interface Overfill {
  readonly binCode: string;
  readonly refusal: Refusal;
}

/** The bin's capacity is a warning: go on there, or scan another one. */
export function overfillKeys(t: T, binCode: string, goOn: () => void, leave: () => void): TaskKey[] {
  return [
    { key: 'F8', label: t('stock.overfill', { bin: binCode }), run: goOn, isDanger: true },
    { key: 'Escape', label: t('stock.otherBin'), run: leave },
  ];
}

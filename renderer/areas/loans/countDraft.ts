import { useCallback } from 'react';
import type { Shipment } from '../../../shared/areas/loans/shapes.ts';
import { useLive } from '../../ui/useLive.ts';

/** What was counted of one line of the shipping note, so far. */
export interface CountedLine {
  /** Undefined while nobody has looked: nothing is filled in beforehand. */
  readonly received?: number;
  readonly damaged: number;
  readonly note: string;
}
export type CountDraft = Readonly<Record<string, CountedLine>>;

/** A count in progress; it outlives leaving the screen and closing the window, on this workstation. */
export function useCountDraft(issueId: string) {
  const key = `partsdepot.count.${issueId}`;
  const [draft, set, read] = useLive<CountDraft>(stored(key));
  const change = useCallback(
    (pickId: string, part: Partial<CountedLine>) => {
      const before = read();
      const next = { ...before, [pickId]: { ...lineOf(before, pickId), ...part } };
      set(next);
      localStorage.setItem(key, JSON.stringify(next));
    },
    [key, read, set],
  );
  const forget = useCallback(() => localStorage.removeItem(key), [key]);
  const restart = useCallback(
    (pickId: string) => {
      const { [pickId]: _, ...rest } = read();
      set(rest);
      localStorage.setItem(key, JSON.stringify(rest));
    },
    [key, read, set],
  );
  return { draft, read, change, restart, forget };
}

export type CountDraftOf = ReturnType<typeof useCountDraft>;

/** One line of the draft; an empty one where nobody has looked. */
export function lineOf(draft: CountDraft, pickId: string): CountedLine {
  return draft[pickId] ?? EMPTY;
}

/** Lines that nobody has counted yet. */
export function uncounted(shipment: Shipment, draft: CountDraft) {
  return shipment.lines.filter((line) => lineOf(draft, line.pickId).received === undefined);
}

/** Lines where goods and note disagree, or goods are damaged. */
export function differing(shipment: Shipment, draft: CountDraft) {
  return shipment.lines.filter((line) => {
    const { received, damaged } = lineOf(draft, line.pickId);
    return received !== undefined && (received !== line.qty || damaged > 0);
  });
}

const EMPTY: CountedLine = { damaged: 0, note: '' };

function stored(key: string): CountDraft {
  try {
    // Written by this module alone; whatever else stands there is not a count.
    return JSON.parse(localStorage.getItem(key) ?? '{}') as CountDraft;
  } catch {
    return {};
  }
}

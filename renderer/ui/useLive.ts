import { useCallback, useRef, useState } from 'react';

/**
 * State that a queued scan can read at once. Scans are handled one after the other without waiting for React to draw,
 * so a handler that closed over the drawn state would work on the line before the last.
 */
export function useLive<T>(initial: T): readonly [T, (next: T) => void, () => T] {
  const [drawn, draw] = useState(initial);
  const live = useRef(initial);
  const set = useCallback((next: T) => {
    live.current = next;
    draw(next);
  }, []);
  const read = useCallback(() => live.current, []);
  return [drawn, set, read];
}

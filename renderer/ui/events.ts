import { useCallback, useMemo, useState } from 'react';
import type { Mark } from './tones.ts';

/** One line of "what just happened", with the way to take it back where there is one. */
export interface TaskEvent {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly mark: Mark;
  readonly line: string;
  readonly undo?: () => void;
}

/** The events of a guided task, newest first; more than a screenful is not kept. */
export function useEvents() {
  const [events, setEvents] = useState<readonly TaskEvent[]>([]);
  const add = useCallback((mark: Mark, line: string, undo?: () => void) => {
    const event: TaskEvent = {
      id: `${Date.now()}-${Math.random()}`,
      at: Date.now(),
      mark,
      line,
      ...(undo ? { undo } : {}),
    };
    setEvents((before) => [event, ...before].slice(0, KEPT));
  }, []);
  return useMemo(() => ({ events, add }), [events, add]);
}

const KEPT = 60;

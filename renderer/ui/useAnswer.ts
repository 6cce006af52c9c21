import type { Client } from '@orpc/client';
import { useCallback, useRef } from 'react';
import type { CallContext } from '../app/api.ts';
import type { Refusal } from '../app/refusal.ts';
import { useCommand } from '../app/useCommand.ts';

/** What became of a command: its output, or why it was refused. */
export type Answer<O> =
  | { readonly output: O; readonly refusal?: never }
  | { readonly output?: never; readonly refusal: Refusal };

/** A command whose refusal the screen itself shows (in the scan line, in a stop panel), so that no notice pops up. */
export function useAnswer<I, O, E>(procedure: Client<CallContext, I, O, E>): (input: I) => Promise<Answer<O>> {
  const lastRefusal = useRef<Refusal>(undefined);
  const { run } = useCommand<I, O, E>(procedure, {
    isEachMeant: true,
    onRefused: (refusal) => {
      lastRefusal.current = refusal;
      return true;
    },
  });
  const latestRun = useRef(run);
  latestRun.current = run;
  return useCallback(async (input: I) => {
    const output = await latestRun.current(input);
    if (output !== undefined) return { output };
    return { refusal: lastRefusal.current ?? { code: 'NO_ANSWER', data: {}, sentence: '' } };
  }, []);
}

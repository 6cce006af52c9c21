import type { Client } from '@orpc/client';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { CallContext } from './api.ts';
import { createIntents } from './intent.ts';
import { keepAnswer } from './keepAnswer.ts';
import { isSilence, type Refusal, refusalOf } from './refusal.ts';
import { playSound } from './sounds.ts';
import { useT } from './texts.ts';

export interface CommandOptions<O> {
  readonly onDone?: (output: O) => void;
  /** Return true where the screen shows the refusal itself; else a notice with the sentence appears and the bad sound is heard. */
  readonly onRefused?: (refusal: Refusal) => boolean | undefined;
  /** True where each run is an intent of its own however quickly it follows, as scans are. */
  readonly isEachMeant?: boolean;
}

export interface Command<I, O> {
  /** Runs the command; undefined where it was refused. */
  readonly run: (input: I) => Promise<O | undefined>;
  readonly isRunning: boolean;
  readonly refusal: Refusal | undefined;
  readonly clear: () => void;
}

/** A fast answer may come between the two presses of a double Enter. */
const DOUBLE_PRESS_MS = 500;

/**
 * One command of the contract, ready for a screen. A double Enter and a lost answer post once (see `createIntents`);
 * a success is drawn at once where its paper is on screen, and makes every list read anew; a refusal is put into words with its rule and remedy.
 */
export function useCommand<I, O, E>(
  procedure: Client<CallContext, I, O, E>,
  options: CommandOptions<O> = {},
): Command<I, O> {
  const queryClient = useQueryClient();
  const { notification } = App.useApp();
  const t = useT();
  const [runningCount, setRunningCount] = useState(0);
  const [refusal, setRefusal] = useState<Refusal>();
  const told = useRef<string>(undefined);
  const latest = useRef({ options, t });
  useEffect(() => {
    latest.current = { options, t };
  });
  const [send] = useState(() =>
    createIntents<I, O>(
      // The client's rest parameter depends on whether its input may be left out; given both, it is always this call.
      (input, requestId) => procedure(...([input, { context: { requestId } }] as Parameters<typeof procedure>)),
      {
        newRequestId: uuid,
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        isSilence,
        graceMs: options.isEachMeant ? 0 : DOUBLE_PRESS_MS,
      },
    ),
  );

  const run = useCallback(
    async (input: I): Promise<O | undefined> => {
      const { result, isRepeat } = send(input);
      if (isRepeat) return result.catch(() => undefined);
      setRunningCount((count) => count + 1);
      try {
        const output = await result;
        setRefusal(undefined);
        // What was refused is done now: its notice would contradict the screen.
        if (told.current) notification.destroy(told.current);
        keepAnswer(queryClient, output);
        void queryClient.invalidateQueries();
        latest.current.options.onDone?.(output);
        return output;
      } catch (error) {
        const next = refusalOf(error, latest.current.t);
        setRefusal(next);
        if (latest.current.options.onRefused?.(next)) return undefined;
        playSound('bad');
        told.current = next.code;
        notification.error({ title: next.sentence, key: next.code, duration: 8 });
        return undefined;
      } finally {
        setRunningCount((count) => count - 1);
      }
    },
    [notification, queryClient, send],
  );

  return { run, isRunning: runningCount > 0, refusal, clear: useCallback(() => setRefusal(undefined), []) };
}

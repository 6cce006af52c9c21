import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { api } from '../../app/api.ts';
import { useCommand } from '../../app/useCommand.ts';
import { blanksOf } from './standardDraft.ts';

/** How long a pause ends a thought and keeps it, in milliseconds. */
const PAUSE_MS = 1_200;
/** Steps that can be taken back. */
const KEPT = 100;

/** `partly` waits for what is still blank; `refused` for another change or F8. */
export type Saving = 'kept' | 'changed' | 'saving' | 'partly' | 'refused';

export type ChangeDraft = (next: StandardDocument, what: string) => void;

/**
 * A draft under the hands of its editor: kept by itself after each pause and when the screen is left, taken back step by step.
 * Changes of the same field (`what`) are one step.
 */
export function useStandardDraft(initial: StandardDocument, initialDigest: string) {
  const [draft, setDraft] = useState(initial);
  const [kept, setKept] = useState(initial);
  /** The draft that was edited, so that another administrator's words are never written over. */
  const digest = useRef(initialDigest);
  const known = useRef(new Set([initialDigest]));
  const [past, setPast] = useState<readonly StandardDocument[]>([]);
  const [isRefused, setIsRefused] = useState(false);
  const lastStep = useRef('');
  const lastValid = useRef(initial);
  const save = useCommand(api.inspection.standards.save, { isEachMeant: true });
  const blanks = useMemo(() => blanksOf(draft), [draft]);
  if (blanks.size === 0) lastValid.current = draft;
  const isChanged = draft !== kept;
  const isReady = isChanged && blanks.size === 0;

  const saveNow = useCallback(async (): Promise<boolean> => {
    if (!isReady) return !isChanged;
    const saved = await save.run({ document: draft, digest: digest.current });
    setIsRefused(saved === undefined);
    if (saved) {
      digest.current = saved.digest;
      known.current.add(saved.digest);
      setKept(draft);
    }
    return saved !== undefined;
  }, [draft, isChanged, isReady, save.run]);

  useEffect(() => {
    if (!isReady || isRefused) return;
    const timer = setTimeout(() => void saveNow(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isReady, isRefused, saveNow]);

  const leaving = useRef(saveNow);
  useEffect(() => {
    leaving.current = saveNow;
  }, [saveNow]);
  // Who leaves before the pause is over loses nothing.
  useEffect(() => () => void leaving.current(), []);

  // It was opened while its last words were still on their way, or changed elsewhere: who has typed nothing goes on from what is there.
  useEffect(() => {
    if (isChanged || known.current.has(initialDigest)) return;
    known.current.add(initialDigest);
    digest.current = initialDigest;
    lastStep.current = '';
    setDraft(initial);
    setKept(initial);
    setPast([]);
  }, [initial, initialDigest, isChanged]);

  const change = useCallback<ChangeDraft>(
    (next, what) => {
      setIsRefused(false);
      if (lastStep.current !== what) setPast((before) => [...before, draft].slice(-KEPT));
      lastStep.current = what;
      setDraft(next);
    },
    [draft],
  );

  function undo(): StandardDocument | undefined {
    const before = past.at(-1);
    if (!before) return undefined;
    lastStep.current = '';
    setIsRefused(false);
    setPast(past.slice(0, -1));
    setDraft(before);
    return before;
  }

  const saving: Saving = save.isRunning
    ? 'saving'
    : !isChanged
      ? 'kept'
      : blanks.size > 0
        ? 'partly'
        : isRefused
          ? 'refused'
          : 'changed';
  return {
    draft,
    /** The last state in which nothing was blank: what can be judged by. */
    valid: lastValid.current,
    blanks,
    saving,
    change,
    saveNow,
    ...(past.length > 0 ? { undo } : {}),
    /** A draft that was discarded or published is not kept any more. */
    drop: () => {
      leaving.current = async () => true;
      setKept(draft);
    },
  };
}

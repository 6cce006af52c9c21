import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Entry, Inspection } from '../../../shared/areas/inspection/inspections.ts';
import { judgeOf } from '../../../shared/areas/inspection/judge.ts';
import type { InspectionRecord } from '../../../shared/areas/inspection/record.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { api } from '../../app/api.ts';
import type { Refusal } from '../../app/refusal.ts';
import { useAnswer } from '../../ui/useAnswer.ts';
import { useLive } from '../../ui/useLive.ts';
import { inverseOf, withEntry } from './benchEntries.ts';

/** Something that was said here, and what stood there before: for taking it back. */
interface Said {
  readonly entry: Entry;
  readonly before: InspectionRecord;
}

/**
 * An inspection at this bench. Every entry counts at once and is sent in its turn, each with the revision that the answer before has
 * brought: however fast it is typed, nothing is lost and nothing overtakes. A network that is silent is waited for. Where somebody else has
 * written meanwhile, what was not kept is dropped, and `onRefused` says so.
 */
export function useInspection(first: Inspection, standard: StandardDocument, onRefused: (refusal: Refusal) => void) {
  const [kept, setKept, readKept] = useLive(first);
  const [waiting, setWaiting, readWaiting] = useLive<readonly Entry[]>([]);
  const [said, setSaid, readSaid] = useLive<readonly Said[]>([]);
  const [isSilent, setSilent] = useLive(false);
  const send = useAnswer(api.inspection.enter);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const isGone = useRef(false);
  const refused = useRef(onRefused);
  useEffect(() => {
    refused.current = onRefused;
  });
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const record = useMemo(() => waiting.reduce(withEntry, kept.record), [kept.record, waiting]);
  const { sizeTenthInch, panel, accessories } = kept;
  const judge = useMemo(
    () => judgeOf(standard, { sizeTenthInch, panel, accessories }),
    [standard, sizeTenthInch, panel, accessories],
  );
  const judgement = useMemo(() => judge(record), [judge, record]);
  const readRecord = useCallback(() => readWaiting().reduce(withEntry, readKept().record), [readKept, readWaiting]);

  /** Sends the entry whose turn it is. */
  async function sendFirst(): Promise<void> {
    for (let [entry] = readWaiting(); entry; ) {
      const { output, refusal } = await send({ id: readKept().id, revision: readKept().revision, entry });
      setSilent(refusal?.code === 'NO_ANSWER');
      if (output) {
        setKept(output);
        setWaiting(readWaiting().slice(1));
        return;
      }
      if (refusal.code === 'NO_ANSWER') {
        // The same words carry the same request number, so that asking again never enters twice.
        await new Promise((resolve) => setTimeout(resolve, SILENCE_MS));
        if (isGone.current) return;
        continue;
      }
      if (OVERTAKEN.has(refusal.code)) await reload();
      else drop(entry);
      refused.current(refusal);
      return;
    }
  }

  function drop(entry: Entry): void {
    setSaid(readSaid().filter((each) => each.entry !== entry));
    setWaiting(readWaiting().filter((each) => each !== entry));
  }

  /** Starts anew from what the warehouse holds. */
  async function reload(): Promise<void> {
    const now = await api.inspection.get({ id: readKept().id }).catch(() => undefined);
    if (now) setKept(now);
    setWaiting([]);
    setSaid([]);
  }

  function push(entry: Entry): void {
    setWaiting([...readWaiting(), entry]);
    void inTurn(sendFirst);
  }

  /** One after the other, in the order in which they were asked for. */
  function inTurn<O>(job: () => Promise<O>): Promise<O> {
    const result = last.current.then(job);
    last.current = result.catch(() => undefined);
    return result;
  }

  function enter(entry: Entry): void {
    setSaid([...readSaid(), { entry, before: readRecord() }]);
    push(entry);
  }

  /** Takes the last entry back by sending its inverse; returns what was taken back. */
  function undo(): Entry | undefined {
    const last = readSaid().at(-1);
    const inverse = last && inverseOf(last.entry, last.before, readRecord());
    setSaid(readSaid().slice(0, -1));
    if (!last || !inverse) return undefined;
    push(inverse);
    return last.entry;
  }

  /** Another command on this inspection, once everything that was said before is kept. */
  function after(run: (now: Inspection) => Promise<Inspection | undefined>): Promise<Inspection | undefined> {
    return inTurn(async () => {
      const next = await run(readKept());
      if (next && next.id === readKept().id) setKept(next);
      return next;
    });
  }

  return {
    inspection: kept,
    record,
    judgement,
    readRecord,
    judge,
    /** Entries that are on their way. */
    unsaved: waiting.length,
    isSilent,
    canUndo: said.length > 0,
    enter,
    undo,
    after,
    reload,
  };
}

/** How long a silent network is left alone before it is asked again, in milliseconds. */
const SILENCE_MS = 2_000;

/** Refusals after which what is shown here is no longer what the warehouse holds. */
const OVERTAKEN: ReadonlySet<string> = new Set([
  'INSPECTION_CHANGED',
  'INSPECTION_HELD',
  'INSPECTION_STATE',
  'NOT_FOUND',
]);

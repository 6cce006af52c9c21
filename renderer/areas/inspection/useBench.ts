import { useEffect, useMemo } from 'react';
import type { Entry, Inspection } from '../../../shared/areas/inspection/inspections.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { api } from '../../app/api.ts';
import type { ScanOutcome } from '../../app/scan.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { useEvents } from '../../ui/events.ts';
import { useAnswer } from '../../ui/useAnswer.ts';
import { useLive } from '../../ui/useLive.ts';
import { sayEntry } from './benchSaid.ts';
import { isOpenStep, nextOpen, type Step, stepsOf } from './benchSteps.ts';
import { useInspection } from './useInspection.ts';

export type Bench = ReturnType<typeof useBench>;

/** The bench while a machine stands on it: what is kept of it, the step that the inspector is at, and what just happened. */
export function useBench(first: Inspection, standard: StandardDocument, restart: () => void) {
  const t = useT();
  const { events, add } = useEvents();
  const held = useInspection(first, standard, ({ sentence }) => {
    warn('bad', sentence);
    playSound('bad');
  });
  const { inspection, record, judgement, judge, readRecord } = held;
  const steps = useMemo(() => stepsOf(standard, inspection.accessories), [standard, inspection.accessories]);
  const [standing, setStanding, readStanding] = useLive<string | undefined>(undefined);
  const [isEarly, setEarly] = useLive(false);
  const [notice, setNotice] = useLive<ScanOutcome | undefined>(undefined);
  const isOpen = (step: Step) => isOpenStep(step, record, judgement);
  // Left where it was: whoever comes back finds the first thing that is still open.
  const step = steps.find(({ key }) => key === standing) ?? steps.find(isOpen);
  const concludeCommand = useAnswer(api.inspection.conclude);
  const takeOverCommand = useAnswer(api.inspection.takeOver);

  useEffect(() => {
    if (held.unsaved === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [held.unsaved]);

  function tell(mark: ScanOutcome['mark'], line: string): ScanOutcome {
    add(mark, line);
    return { mark, line };
  }

  /** The same, and in large letters until the next thing is said. */
  function warn(mark: ScanOutcome['mark'], line: string): ScanOutcome {
    setNotice({ mark, line });
    return tell(mark, line);
  }

  /** The next thing to do after the step with this key, as the record stands now. */
  function advance(from: string | undefined): void {
    const now = readRecord();
    const judged = judge(now);
    setStanding(nextOpen(steps, from, (each) => isOpenStep(each, now, judged))?.key);
  }

  function enter(entry: Entry, mark: ScanOutcome['mark']): ScanOutcome {
    held.enter(entry);
    setNotice(undefined);
    return tell(mark, sayEntry(entry, standard, t));
  }

  function stand(key: string | undefined): void {
    setStanding(key);
    setEarly(false);
    setNotice(undefined);
  }

  function undo(): ScanOutcome {
    setNotice(undefined);
    const taken = held.undo();
    if (!taken) return warn('ask', t('inspection.bench.undoNone'));
    const back = steps.find((each) => isStepOf(each, taken));
    if (back) stand(back.key);
    return tell('ask', t('inspection.bench.undone', { what: sayEntry(taken, standard, t) }));
  }

  /** Goes one step on or back; both ends hold. */
  function move(by: 1 | -1): void {
    const at = steps.findIndex(({ key }) => key === (readStanding() ?? step?.key));
    const to = steps[Math.min(Math.max((at < 0 ? steps.length : at) + by, 0), steps.length - 1)];
    if (to) stand(to.key);
  }

  function toNextOpen(): ScanOutcome | undefined {
    setEarly(false);
    setNotice(undefined);
    advance(readStanding() ?? step?.key);
    return undefined;
  }

  /** F9: the verdict. With open lines it is offered only where something has failed already, and then explicitly. */
  async function conclude(isStoppingEarly: boolean): Promise<void> {
    const { open, failed } = judge(readRecord());
    if (open > 0 && failed === 0) {
      playSound('bad');
      advance(undefined);
      warn('bad', t('inspection.bench.stillOpen', { count: open }));
      return;
    }
    if (open > 0 && !isStoppingEarly) {
      playSound('ask');
      setEarly(true);
      return;
    }
    setEarly(false);
    const next = await held.after(async ({ id, revision }) => {
      const { output, refusal } = await concludeCommand({ id, revision, isStoppingEarly });
      if (refusal) {
        playSound('bad');
        warn('bad', refusal.sentence);
        if (refusal.code === 'INSPECTION_CHANGED') await held.reload();
      }
      return output;
    });
    if (!next) return;
    playSound(next.judgement.verdict === 'pass' ? 'good' : next.judgement.verdict === 'concession' ? 'ask' : 'bad');
  }

  async function takeOver(): Promise<void> {
    const next = await held.after(async ({ id }) => {
      const { output, refusal } = await takeOverCommand({ id });
      if (refusal) {
        playSound('bad');
        warn('bad', refusal.sentence);
      }
      return output;
    });
    if (next) playSound('good');
  }

  return {
    ...held,
    standard,
    steps,
    step,
    isOpen,
    events,
    isEarly,
    notice,
    tell,
    warn,
    enter,
    advance,
    stand,
    move,
    toNextOpen,
    undo,
    conclude,
    leaveEarly: () => setEarly(false),
    takeOver,
    restart,
  };
}

function isStepOf(step: Step, entry: Entry): boolean {
  if (entry.kind === 'check') return step.key === entry.key;
  if (entry.kind === 'gap') return step.kind === 'side' && step.item.side === entry.side;
  return step.kind === 'panel';
}

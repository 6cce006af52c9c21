import type { StateSheet } from '../../../shared/areas/machines/rmas.ts';
import type { Eligibility, RmaState } from '../../../shared/areas/machines/words.ts';
import { useT } from '../../app/texts.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import type { Mark } from '../../ui/tones.ts';

/** Where an application stands. */
export function RmaStateMark({ state }: { readonly state: RmaState }) {
  const t = useT();
  return <StateMark mark={STATE_MARKS[state]}>{t(`words.rmaState.${state}`)}</StateMark>;
}

/** The rule's answer, with the clause that decides. */
export function EligibilityMark({ verdict, rule }: { readonly verdict: Eligibility; readonly rule: string }) {
  const t = useT();
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <StateMark mark={ELIGIBILITY_MARKS[verdict]}>{t(`words.eligibility.${verdict}`)}</StateMark>{' '}
      <span style={{ color: 'var(--quiet)' }}>{rule}</span>
    </span>
  );
}

/** Whether a machine has its state sheet, and whether it equals the application (R2.3.5). */
export function SheetMark({ sheet }: { readonly sheet: StateSheet | null }) {
  const t = useT();
  const state = sheetState(sheet);
  return <StateMark mark={SHEET_MARKS[state]}>{t(`machines.rmas.sheet.state.${state}`)}</StateMark>;
}

/** A sheet that differs is not printed; one that was printed may be printed again. */
export function sheetState(sheet: StateSheet | null): 'none' | 'differs' | 'ready' | 'printed' {
  if (!sheet) return 'none';
  if (sheet.differences.length > 0) return 'differs';
  return sheet.copies > 0 ? 'printed' : 'ready';
}

export const ELIGIBILITY_MARKS = {
  allowed: 'good',
  needsEvidence: 'ask',
  needsException: 'ask',
  refused: 'bad',
} as const satisfies Record<Eligibility, Mark>;

const STATE_MARKS = {
  draft: undefined,
  reported: 'ask',
  assessed: 'ask',
  applied: 'ask',
  judged: 'ask',
  authorised: 'good',
  packed: 'good',
  shipped: 'ask',
  arrived: 'good',
  refused: 'bad',
  cancelled: undefined,
} as const satisfies Record<RmaState, Mark | undefined>;

const SHEET_MARKS = { none: undefined, differs: 'bad', ready: 'good', printed: 'good' } as const;

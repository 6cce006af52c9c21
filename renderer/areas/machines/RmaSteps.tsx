import { Steps } from 'antd';
import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import type { RmaAction, RmaKind, RmaState } from '../../../shared/areas/machines/words.ts';
import { useT } from '../../app/texts.ts';
import { MomentText } from '../../ui/DayText.tsx';
import { wasLost } from './rmaLines.ts';
import styles from './rmas.module.css';

/** The way of this kind of return, how far it has come, and who took each step when. */
export function RmaSteps({ rma }: { readonly rma: Rma }) {
  const t = useT();
  const { states, end } = wayOf(rma);
  const taken = (action: RmaAction) => rma.history.find((entry) => entry.action === action);
  const current = end ? states.length : states.indexOf(rma.state);
  return (
    <Steps
      aria-label={t('machines.rmas.steps.progress')}
      size="small"
      titlePlacement="vertical"
      style={{ marginBottom: 16 }}
      current={rma.state === 'arrived' ? states.length : current}
      {...(end ? { status: 'error' as const } : {})}
      items={[...states, ...(end ? [end] : [])].map((state, index) => {
        // What never came ends where an arrival would.
        const isLost = state === 'arrived' && wasLost(rma);
        const entry = index <= current ? taken(isLost ? 'lose' : ACTIONS[state]) : undefined;
        return {
          title: isLost ? t('words.rmaAction.lose') : t(`words.rmaState.${state}`),
          ...(entry
            ? {
                content: (
                  <span className={styles.quiet}>
                    {entry.by}
                    <br />
                    <MomentText at={entry.at} />
                  </span>
                ),
              }
            : {}),
        };
      })}
    />
  );
}

/** The states of the way; where it was refused or cancelled, as far as it came, and its end. */
function wayOf(rma: Rma): { readonly states: readonly RmaState[]; readonly end?: 'refused' | 'cancelled' } {
  const states = WAYS[rma.kind];
  if (rma.state !== 'refused' && rma.state !== 'cancelled') return { states };
  const reached = states.findLastIndex((state) => rma.history.some((entry) => entry.action === ACTIONS[state]));
  return { states: states.slice(0, reached + 1), end: rma.state };
}

const WAYS: Readonly<Record<RmaKind, readonly RmaState[]>> = {
  'network-panel': ['draft', 'applied', 'authorised', 'packed', 'shipped', 'arrived'],
  'acceptance-damage': ['reported', 'assessed', 'applied', 'judged', 'authorised', 'packed', 'shipped', 'arrived'],
};

/** The step that leads into each state. */
const ACTIONS: Readonly<Record<RmaState, RmaAction>> = {
  draft: 'report',
  reported: 'report',
  assessed: 'assess',
  applied: 'apply',
  judged: 'judge',
  authorised: 'authorise',
  packed: 'pack',
  shipped: 'ship',
  arrived: 'arrive',
  refused: 'refuse',
  cancelled: 'cancel',
};

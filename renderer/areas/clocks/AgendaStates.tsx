import { Segmented } from 'antd';
import { type ClockState, clockStates } from '../../../shared/areas/clocks/words.ts';
import { useT } from '../../app/texts.ts';

export type AgendaState = ClockState | 'all';

export interface AgendaStatesProps {
  readonly value: AgendaState;
  /** How many deadlines each state has; undefined while they are counted. */
  readonly counts: Readonly<Record<ClockState, number>> | undefined;
  readonly onChange: (state: AgendaState) => void;
}

/** Overdue, today, coming and paused, each with its number. */
export function AgendaStates({ value, counts, onChange }: AgendaStatesProps) {
  const t = useT();
  const all = counts && clockStates.reduce((sum, state) => sum + counts[state], 0);
  const label = (text: string, count: number | undefined) => t('clocks.counted', { text, count: count ?? '…' });
  return (
    <Segmented<AgendaState>
      aria-label={t('clocks.fields.state')}
      value={value}
      onChange={onChange}
      options={[
        { value: 'all', label: label(t('clocks.all'), all) },
        ...clockStates.map((state) => ({
          value: state,
          label: label(t(`words.clockState.${state}`), counts?.[state]),
        })),
      ]}
    />
  );
}

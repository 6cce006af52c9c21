import { type Day, daysBetween } from '../../../shared/kernel/day.ts';
import { useT } from '../../app/texts.ts';
import { today } from '../../ui/DayField.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';

/** The day on which tools are due back, marked once it is over (S2-7). */
export function OverdueDay({ day }: { readonly day: Day }) {
  const t = useT();
  const over = daysBetween(day, today());
  return (
    <>
      <DayText day={day} />{' '}
      {over > 0 && <StateMark mark="bad">{t('issuing.tools.overdue', { count: over })}</StateMark>}
    </>
  );
}

import type { Condition } from '../../../shared/areas/catalog/words.ts';
import { useT } from '../../app/texts.ts';
import { type Mark, useTones } from '../../ui/tones.ts';

/** R4.7: good, awaiting inspection, defective and DOA are marked apart, by shape as well as colour. */
export function ConditionText({ condition }: { readonly condition: Condition }) {
  const t = useT();
  const tone = useTones()[markOf(condition)];
  return (
    <span style={{ color: tone.ink, whiteSpace: 'nowrap' }}>
      <span aria-hidden="true">{SHAPES[condition]} </span>
      {t(`words.condition.${condition}`)}
    </span>
  );
}

/** The status colour of a condition. */
export function markOf(condition: Condition): Mark {
  return condition === 'good' ? 'good' : condition === 'quarantine' ? 'ask' : 'bad';
}

const SHAPES: Readonly<Record<Condition, string>> = { good: '■', quarantine: '●', defective: '◆', doa: '▲' };

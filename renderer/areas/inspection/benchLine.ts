import type { JudgedLine } from '../../../shared/areas/inspection/judge.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { millimetres } from '../../../shared/kernel/length.ts';
import type { Mark } from '../../ui/tones.ts';

/** The mark and the shape of a line: what passes in the relaxed tier only is marked apart from what passes. */
export function shapeOfLine({ state, tier }: Pick<JudgedLine, 'state' | 'tier'>): {
  readonly mark: Mark | undefined;
  readonly shape: string;
} {
  if (state === 'fail') return { mark: 'bad', shape: judgedShapes.bad };
  if (state === 'pass') {
    const mark = tier === 'relaxed' ? 'ask' : 'good';
    return { mark, shape: judgedShapes[mark] };
  }
  return { mark: undefined, shape: state === 'notApplicable' ? '—' : '○' };
}

/** The sign of a judged value: relaxed is a triangle, because nothing is asked of the inspector there. */
export const judgedShapes: Readonly<Record<Mark, string>> = { good: '✓', ask: '△', bad: '✕' };

/** Measured and limit in short: `0.42 / 0.50`; blank for what is only looked at. */
export function figuresOf(line: JudgedLine, standard: StandardDocument): string {
  if (line.limit === null && line.measured === null) return '';
  const [measured, limit] = [line.measured, line.limit].map((value) => figureOf(line, value, standard) || '—');
  return `${measured} / ${limit}`;
}

/** A measured value, limit or margin of a line: lengths as millimetres, counts as they are. */
export function figureOf(line: JudgedLine, value: number | null, standard: StandardDocument): string {
  if (value === null) return '';
  return isLength(line, standard) ? millimetres(value) : String(value);
}

/** Whether the figures of a line are lengths: those of the sides and of their evenness. */
export function isLength({ itemId }: JudgedLine, { items }: StandardDocument): boolean {
  const item = items.find(({ id }) => id === itemId);
  return item?.kind === 'length' || (item?.kind === 'group' && item.rule.name === 'spread');
}

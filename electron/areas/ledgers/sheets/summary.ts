import type { Movement, Place } from '../../../../shared/areas/stock/shapes.ts';
import { type Language, texts } from '../../../../shared/areas/texts.ts';

/** Where goods went from and to, and what they became on the way. */
export function summary(
  { from, fromCondition, to, toCondition }: Pick<Movement, 'from' | 'fromCondition' | 'to' | 'toCondition'>,
  language: Language,
): string {
  const { condition } = texts[language].words;
  const changes = fromCondition === toCondition ? '' : ` (${condition[fromCondition]}→${condition[toCondition]})`;
  return `${placeWords(from, language)} → ${placeWords(to, language)}${changes}`;
}

function placeWords({ kind, code, name }: Place, language: Language): string {
  const word = texts[language].words.placeKind[kind];
  const which = kind === 'bin' ? code : name || code;
  return which === '' || which === word ? word : `${word} ${which}`;
}

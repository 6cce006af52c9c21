import type { JudgedLine } from '../../../shared/areas/inspection/judge.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { useLanguage, useT } from '../../app/texts.ts';
import { useTones } from '../../ui/tones.ts';
import { figureOf, shapeOfLine } from './benchLine.ts';
import styles from './standards.module.css';
import { inLanguage } from './standardWords.ts';

export interface TryOutLineProps {
  readonly line: JudgedLine;
  readonly standard: StandardDocument;
  /** True where the line stands alone and has to say what it is. */
  readonly isNamed?: boolean;
}

/** One judged line: how it stands, measured against its limit, and by which clause. */
export function TryOutLine({ line, standard, isNamed = false }: TryOutLineProps) {
  const t = useT();
  const [language] = useLanguage();
  const tones = useTones();
  const { mark, shape } = shapeOfLine(line);
  const item = standard.items.find(({ id }) => id === line.itemId);
  const figures =
    line.measured === null
      ? line.limit === null
        ? ''
        : `≤ ${figureOf(line, line.limit, standard)}`
      : `${figureOf(line, line.measured, standard)} / ${figureOf(line, line.limit, standard) || '—'}`;
  const word = line.state === 'pass' && line.tier ? t(`words.tier.${line.tier}`) : t(`words.lineState.${line.state}`);
  return (
    <div className={styles.line} data-line={line.key} data-state={line.state}>
      {isNamed && <span className={styles.lineName}>{item && inLanguage(item.text, language)}</span>}
      <span className={styles.number}>{figures}</span>
      <span style={mark ? { color: tones[mark].ink } : {}} title={line.clause}>
        <span aria-hidden="true">{shape} </span>
        {word}
      </span>
    </div>
  );
}

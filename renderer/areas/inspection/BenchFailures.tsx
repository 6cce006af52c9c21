import type { JudgedLine } from '../../../shared/areas/inspection/judge.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { useT } from '../../app/texts.ts';
import { useTones } from '../../ui/tones.ts';
import styles from './bench.module.css';
import { figuresOf, shapeOfLine } from './benchLine.ts';
import { nameOfLine } from './benchSaid.ts';

export interface BenchFailuresProps {
  readonly lines: readonly JudgedLine[];
  readonly standard: StandardDocument;
}

/** What decides the verdict: the lines that failed, and those that pass in the relaxed tier only. */
export function BenchFailures({ lines, standard }: BenchFailuresProps) {
  const t = useT();
  const tones = useTones();
  const decisive = lines.filter(({ state, tier }) => state === 'fail' || tier === 'relaxed');
  if (decisive.length === 0) return <p className={styles.quiet}>{t('inspection.bench.nothingFailed')}</p>;
  return (
    <ul className={styles.failures} aria-label={t('inspection.bench.decisive')} data-testid="failures">
      {decisive.map((line) => {
        const item = standard.items.find(({ id }) => id === line.itemId);
        const { mark, shape } = shapeOfLine(line);
        const tone = mark && tones[mark];
        return (
          <li key={line.key} style={tone ? { background: tone.paper, borderColor: tone.line, color: tone.ink } : {}}>
            <strong>
              {shape} {line.clause}
            </strong>{' '}
            {item && nameOfLine(item, line.accessory)} {figuresOf(line, standard)} {line.reason}
          </li>
        );
      })}
    </ul>
  );
}

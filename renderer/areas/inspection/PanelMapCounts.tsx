import { useT } from '../../app/texts.ts';
import { useTones } from '../../ui/tones.ts';
import styles from './bench.module.css';
import { figuresOf, shapeOfLine } from './benchLine.ts';
import { nameOfLine } from './benchSaid.ts';
import type { Step } from './benchSteps.ts';
import type { Bench } from './useBench.ts';

export interface PanelMapCountsProps {
  readonly bench: Bench;
  readonly step: Extract<Step, { kind: 'panel' }>;
}

/** What the standard counts on the panel, following every mark. */
export function PanelMapCounts({ bench, step }: PanelMapCountsProps) {
  const t = useT();
  const tones = useTones();
  const lines = bench.judgement.lines.filter(({ itemId }) => step.items.some(({ id }) => id === itemId));
  return (
    <ul className={styles.counts} aria-label={t('inspection.bench.map.counts')} data-testid="counts">
      {lines.map((line) => {
        const item = step.items.find(({ id }) => id === line.itemId);
        const { mark, shape } = shapeOfLine(line);
        const ink = mark ? tones[mark].ink : undefined;
        return (
          <li key={line.key} style={ink ? { color: ink } : {}} data-state={line.state}>
            <span className={styles.shape} aria-hidden="true">
              {shape}
            </span>
            <span>{item && nameOfLine(item, null)}</span>
            <strong>{figuresOf({ ...line, measured: line.measured ?? 0 }, bench.standard)}</strong>
          </li>
        );
      })}
    </ul>
  );
}

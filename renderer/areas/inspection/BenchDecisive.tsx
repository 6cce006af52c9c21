import { BenchFailures } from './BenchFailures.tsx';
import styles from './bench.module.css';
import { PanelMap } from './PanelMap.tsx';
import type { Bench } from './useBench.ts';

/** What decides the verdict, and where there are dots, the panel that they lie on. */
export function BenchDecisive({ bench }: { readonly bench: Bench }) {
  const { inspection, judgement, record, standard } = bench;
  return (
    <div className={styles.decisive}>
      <BenchFailures lines={judgement.lines} standard={standard} />
      {record.dots.length > 0 && (
        <div className={styles.smallMap}>
          <PanelMap standard={standard} panel={inspection.panel} dots={record.dots} />
        </div>
      )}
    </div>
  );
}

import type { Inspection } from '../../../shared/areas/inspection/inspections.ts';
import { useT } from '../../app/texts.ts';
import { sayDot } from './benchSaid.ts';
import styles from './report.module.css';

/** The dots in words, numbered as on the map; and whether the whole panel was looked at, without which none means nothing. */
export function ReportDots({ inspection }: { readonly inspection: Inspection }) {
  const t = useT();
  const { dots, isPanelSeen } = inspection.record;
  return (
    <>
      <p className={styles.note}>
        {t(isPanelSeen ? 'inspection.bench.report.panelSeen' : 'inspection.bench.report.panelNotSeen', {
          count: dots.length,
        })}
      </p>
      {dots.length > 0 && (
        <ol className={styles.dots} aria-label={t('inspection.bench.report.dots')}>
          {dots.map((dot, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its number on the map
            <li key={at}>
              {sayDot(dot, t)}（{dot.x}, {dot.y}）
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

import { judgePoint } from '../../../shared/areas/inspection/judge.ts';
import type { LengthItem } from '../../../shared/areas/inspection/standard.ts';
import { millimetres } from '../../../shared/kernel/length.ts';
import { useT } from '../../app/texts.ts';
import { useTones } from '../../ui/tones.ts';
import styles from './bench.module.css';
import { judgedShapes } from './benchLine.ts';
import { markOfPoint, wordOfPoint } from './gapReading.ts';
import type { Bench } from './useBench.ts';

export interface GapPointsProps {
  readonly bench: Bench;
  readonly item: LengthItem;
  readonly point: number;
  readonly onChoose: (point: number) => void;
}

/** The points of one side, each with its value and how it stands; ← and → walk them. */
export function GapPoints({ bench, item, point, onChoose }: GapPointsProps) {
  const t = useT();
  const tones = useTones();
  const measured = bench.record.gaps[item.side];
  const total = Math.max(item.points, measured.length, point + 1);
  return (
    <ol className={styles.points} aria-label={t('inspection.bench.gap.points')}>
      {Array.from({ length: total }, (_, at) => {
        const um = measured[at] ?? null;
        const judged = um === null ? null : judgePoint(bench.standard, bench.inspection.sizeTenthInch, item.side, um);
        const mark = markOfPoint(judged);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place on the side
          <li key={at}>
            <button
              type="button"
              className={styles.point}
              aria-current={at === point}
              onClick={(event) => {
                onChoose(at);
                event.currentTarget.blur();
              }}
            >
              <span>{at + 1}</span>
              <span data-testid={`point-${at + 1}`}>{um === null ? '—' : millimetres(um)}</span>
              <span style={mark ? { color: tones[mark].ink } : {}}>
                {judged && mark && `${judgedShapes[mark]} ${wordOfPoint(judged, t)}`}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

import { useT } from '../../app/texts.ts';
import { useTones } from '../../ui/tones.ts';
import { type Fault, paretoOf, VITAL_PERMILLE } from './paretoSteps.ts';
import styles from './standards.module.css';

const LEFT = 40;
const TOP = 14;
const WIDTH = 470;
const HEIGHT = 190;
/** Bars drawn; the table has all. */
const MOST = 12;

/** Which clauses fail, from the most frequent on, with the line of their sum and the 80 % mark. */
export function ParetoPicture({ faults }: { readonly faults: readonly Fault[] }) {
  const t = useT();
  const tones = useTones();
  const steps = paretoOf(faults).slice(0, MOST);
  const top = Math.max(1, steps[0]?.count ?? 0);
  const slot = WIDTH / steps.length;
  const width = Math.min(46, slot * 0.7);
  const xOf = (at: number) => LEFT + slot * (at + 0.5);
  const yOfShare = (permille: number) => TOP + HEIGHT - (permille / 1_000) * HEIGHT;
  const vital = steps.filter(({ isVital }) => isVital);
  return (
    <figure className={styles.pareto}>
      <svg
        viewBox={`0 0 ${LEFT + WIDTH + 44} ${TOP + HEIGHT + 62}`}
        role="img"
        aria-label={t('inspection.figures.paretoLabel', {
          count: vital.length,
          clauses: vital.map(({ clause }) => clause).join(' '),
        })}
      >
        <path
          d={`M${LEFT} ${TOP}v${HEIGHT}h${WIDTH}v${-HEIGHT}`}
          fill="none"
          stroke="var(--faint)"
          vectorEffect="non-scaling-stroke"
        />
        <text x={LEFT - 6} y={TOP + 4} className={styles.axis} textAnchor="end">
          {top}
        </text>
        <text x={LEFT - 6} y={TOP + HEIGHT} className={styles.axis} textAnchor="end">
          0
        </text>
        {steps.map((step, at) => {
          const height = (step.count / top) * HEIGHT;
          return (
            <g key={step.itemId}>
              <rect
                x={xOf(at) - width / 2}
                y={TOP + HEIGHT - height}
                width={width}
                height={height}
                fill={step.isVital ? tones.bad.line : 'transparent'}
                stroke={tones.bad.line}
                strokeWidth={1.5}
              >
                <title>{`${step.clause} ${step.text}: ${step.count}`}</title>
              </rect>
              <text
                x={xOf(at)}
                y={TOP + HEIGHT - (height > 24 ? 7 : height + 4)}
                className={height > 24 && step.isVital ? styles.onBar : styles.value}
                textAnchor="middle"
              >
                {step.count}
              </text>
              <text
                className={styles.axis}
                textAnchor="end"
                transform={`translate(${xOf(at) + 4} ${TOP + HEIGHT + 12}) rotate(-30)`}
              >
                {step.clause}
              </text>
            </g>
          );
        })}
        <path
          d={`M${LEFT} ${yOfShare(VITAL_PERMILLE)}h${WIDTH}`}
          stroke="var(--quiet)"
          strokeDasharray="6 4"
          fill="none"
        />
        <text x={LEFT + WIDTH + 5} y={yOfShare(VITAL_PERMILLE) + 4} className={styles.axis}>
          80 %
        </text>
        <text x={LEFT + WIDTH + 5} y={TOP + 4} className={styles.axis}>
          100 %
        </text>
        <polyline
          points={steps.map((step, at) => `${xOf(at)},${yOfShare(step.sumPermille)}`).join(' ')}
          fill="none"
          stroke="var(--accent)"
          strokeWidth={2}
        />
        {steps.map((step, at) => (
          <circle
            key={step.itemId}
            cx={xOf(at)}
            cy={yOfShare(step.sumPermille)}
            r={3.5}
            fill="var(--raised)"
            stroke="var(--accent)"
            strokeWidth={2}
          />
        ))}
      </svg>
      <figcaption className={styles.quiet}>{t('inspection.figures.paretoHint')}</figcaption>
    </figure>
  );
}

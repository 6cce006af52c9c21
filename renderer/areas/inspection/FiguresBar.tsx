import { type ReactNode, useId } from 'react';
import { useT } from '../../app/texts.ts';
import { type Mark, useTones } from '../../ui/tones.ts';
import styles from './standards.module.css';

/** The parts of a bar from left to right: plain, striped, crossed; told apart without colour. */
const PARTS = [
  { key: 'passed', mark: 'good' },
  { key: 'conceded', mark: 'ask' },
  { key: 'failed', mark: 'bad' },
] as const satisfies readonly { readonly key: string; readonly mark: Mark }[];

const WIDTH = 240;
const HEIGHT = 18;

export interface FiguresBarProps {
  readonly passed: number;
  readonly conceded: number;
  readonly failed: number;
  /** The number that fills the whole width. */
  readonly most: number;
}

/** Passed, conceded and failed as one stacked bar. */
export function FiguresBar({ most, ...counts }: FiguresBarProps) {
  const t = useT();
  const widthOf = (count: number) => (count / Math.max(1, most)) * WIDTH;
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('inspection.figures.bar', counts)}
    >
      <Patterns>
        {(fill, line) =>
          PARTS.map(({ key, mark }, at) => {
            if (counts[key] === 0) return null;
            const before = PARTS.slice(0, at).reduce((sum, each) => sum + counts[each.key], 0);
            return (
              <rect
                key={key}
                x={widthOf(before)}
                y={1}
                width={widthOf(counts[key])}
                height={HEIGHT - 2}
                fill={fill(mark)}
                stroke={line(mark)}
                vectorEffect="non-scaling-stroke"
              />
            );
          })
        }
      </Patterns>
    </svg>
  );
}

/** What the three patterns mean. */
export function FiguresLegend() {
  const t = useT();
  return (
    <ul className={styles.legend}>
      {PARTS.map(({ key, mark }) => (
        <li key={key}>
          <svg width="26" height="14" aria-hidden="true">
            <Patterns>
              {(fill, line) => <rect x={0.5} y={0.5} width={25} height={13} fill={fill(mark)} stroke={line(mark)} />}
            </Patterns>
          </svg>{' '}
          {t(`inspection.figures.${key}`)}
        </li>
      ))}
    </ul>
  );
}

/** The patterns of the parts in the colours of their states, for one drawing. */
function Patterns({
  children,
}: {
  readonly children: (fill: (mark: Mark) => string, line: (mark: Mark) => string) => ReactNode;
}) {
  const id = useId();
  const tones = useTones();
  return (
    <>
      <defs>
        <pattern id={`${id}ask`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill={tones.ask.paper} />
          <rect width="2.5" height="6" fill={tones.ask.line} />
        </pattern>
        <pattern id={`${id}bad`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill={tones.bad.line} />
          <path d="M0 0h6M0 0v6" stroke={tones.bad.paper} strokeWidth="1.5" />
        </pattern>
      </defs>
      {children(
        (mark) => (mark === 'good' ? tones.good.line : `url(#${id}${mark})`),
        (mark) => tones[mark].line,
      )}
    </>
  );
}

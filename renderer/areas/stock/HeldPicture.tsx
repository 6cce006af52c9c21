import type { WeekFigures } from '../../../shared/areas/stock/shapes.ts';
import { useT } from '../../app/texts.ts';
import styles from './figures.module.css';

const WIDTH = 620;
const HEIGHT = 160;
const LEFT = 48;
const TOP = 16;
/** So many categories have a shade of their own; the others stand together. */
const SHOWN = 5;
/** One colour from dark to light, told apart in greyscale. */
const SHADES = [1, 0.78, 0.58, 0.4, 0.24, 0.1] as const;

interface Stack {
  readonly from: string;
  readonly parts: readonly { readonly name: string; readonly pieces: number }[];
}

/** What the store held at the end of each week, by category. */
export function HeldPicture({ weeks }: { readonly weeks: readonly WeekFigures[] }) {
  const t = useT();
  const stacks = stacksOf(weeks, t('stock.figures.others'));
  const names = stacks[0]?.parts.map(({ name }) => name) ?? [];
  const total = (stack: Stack) => stack.parts.reduce((sum, { pieces }) => sum + pieces, 0);
  const most = Math.max(1, ...stacks.map(total));
  const slot = WIDTH / Math.max(1, stacks.length);
  const last = stacks.at(-1);
  return (
    <figure className={styles.picture}>
      <figcaption>
        {t('stock.figures.held')}
        {names.map((name, at) => (
          <span key={name} className={styles.key}>
            <span className={styles.filled} style={{ opacity: SHADES[at] }} /> {name}
          </span>
        ))}
      </figcaption>
      <svg
        viewBox={`0 0 ${LEFT + WIDTH + 8} ${TOP + HEIGHT + 30}`}
        role="img"
        aria-label={t('stock.figures.heldLabel', {
          parts: last?.parts.map(({ name, pieces }) => `${name} ${pieces}`).join('，') ?? '',
        })}
      >
        <path d={`M${LEFT} ${TOP}v${HEIGHT}h${WIDTH}`} fill="none" stroke="var(--faint)" />
        <text x={LEFT - 6} y={TOP + 5} textAnchor="end" className={styles.axis}>
          {most}
        </text>
        <text x={LEFT - 6} y={TOP + HEIGHT} textAnchor="end" className={styles.axis}>
          0
        </text>
        {stacks.map((stack, at) => {
          let below = 0;
          return (
            <g key={stack.from}>
              {stack.parts.map(({ name, pieces }, index) => {
                const height = (pieces / most) * HEIGHT;
                below += height;
                return (
                  <rect
                    key={name}
                    x={LEFT + slot * (at + 0.15)}
                    y={TOP + HEIGHT - below}
                    width={slot * 0.7}
                    height={height}
                    fill="var(--accent)"
                    fillOpacity={SHADES[index]}
                    stroke="var(--ground)"
                    strokeWidth={0.5}
                  >
                    <title>{`${stack.from} ${name} ${pieces}`}</title>
                  </rect>
                );
              })}
              <text x={LEFT + slot * (at + 0.5)} y={TOP + HEIGHT + 16} textAnchor="middle" className={styles.axis}>
                {stack.from.slice(5)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

/** The largest categories of the last week, and all others as one. */
function stacksOf(weeks: readonly WeekFigures[], others: string): readonly Stack[] {
  const largest = [...(weeks.at(-1)?.held ?? [])].sort((a, b) => b.pieces - a.pieces).map(({ category }) => category);
  const own = largest.slice(0, SHOWN);
  return weeks.map(({ from, held }) => {
    const rest = held.reduce((sum, { category, pieces }) => sum + (own.includes(category) ? 0 : pieces), 0);
    return {
      from,
      parts: [
        ...own.map((name) => ({ name, pieces: held.find(({ category }) => category === name)?.pieces ?? 0 })),
        ...(largest.length > SHOWN ? [{ name: others, pieces: rest }] : []),
      ],
    };
  });
}

import { useId } from 'react';
import { judgePoint } from '../../../shared/areas/inspection/judge.ts';
import type { InspectionRecord } from '../../../shared/areas/inspection/record.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { type Side, sides } from '../../../shared/areas/inspection/words.ts';
import { millimetres } from '../../../shared/kernel/length.ts';
import { type T, useT } from '../../app/texts.ts';
import { type Mark, useTones } from '../../ui/tones.ts';
import styles from './bench.module.css';
import { judgedShapes } from './benchLine.ts';
import { marginText, markOfPoint, wordOfPoint } from './gapReading.ts';
import { DrawnPatterns, fillOf } from './SetDrawingPatterns.tsx';

export interface SetDrawingProps {
  readonly standard: StandardDocument;
  readonly sizeTenthInch: number;
  readonly gaps: InspectionRecord['gaps'];
  /** The point that the gauge is at. */
  readonly current?: { readonly side: Side; readonly point: number };
  /** Black on white, for the report. */
  readonly isPaper?: boolean;
}

/** The set from the front: its four edges by how they stand, the margin beside each, the points along them, the spread in the middle. */
export function SetDrawing({ standard, sizeTenthInch, gaps, current, isPaper = false }: SetDrawingProps) {
  const t = useT();
  const tones = useTones();
  const patterns = useId();
  const worst = sides.map((side) => ({ side, ...worstOf(standard, sizeTenthInch, side, gaps[side]) }));
  const ink = (mark: Mark | undefined) => (isPaper || !mark ? 'currentColor' : tones[mark].ink);
  return (
    <svg
      className={isPaper ? undefined : styles.drawing}
      viewBox="-24 0 728 424"
      role="img"
      aria-label={labelOf(worst, t)}
      data-testid="set-drawing"
      fontSize="19"
    >
      <DrawnPatterns id={patterns} isPaper={isPaper} />
      <rect x="132" y="62" width="416" height="266" rx="6" fill="none" stroke="currentColor" strokeWidth="3" />
      <path d="M300 328l-14 28h108l-14-28" fill="none" stroke="currentColor" strokeWidth="3" strokeLinejoin="round" />
      {worst.map(({ side, judged, um }) => {
        const mark = markOfPoint(judged);
        const [first, second] = LABELS[side];
        return (
          <g key={side} data-testid={`edge-${side}`} data-mark={mark ?? 'none'}>
            <rect
              {...EDGES[side]}
              fill={fillOf(patterns, mark)}
              stroke={current?.side === side ? 'var(--accent)' : ink(mark)}
              strokeWidth={current?.side === side ? 4 : 1.5}
              strokeDasharray={mark ? undefined : '5 5'}
            />
            <text {...first} fill={ink(mark)} fontWeight="700">
              {mark && !isPaper ? `${judgedShapes[mark]} ` : ''}
              {t(`words.side.${side}`)} {um === null ? '—' : millimetres(um)}
            </text>
            {judged && (
              <text {...second} fill={ink(mark)} fontSize="16">
                {wordOfPoint(judged, t)} {marginText(judged.marginUm, t)}
              </text>
            )}
            {gaps[side].map((each, at) => (
              <Point
                // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place on the side
                key={at}
                side={side}
                at={at}
                of={Math.max(gaps[side].length, 3)}
                um={each}
                isCurrent={current?.side === side && current.point === at}
              />
            ))}
          </g>
        );
      })}
      <Spread standard={standard} gaps={gaps} isPaper={isPaper} />
    </svg>
  );
}

interface PointProps {
  readonly side: Side;
  readonly at: number;
  readonly of: number;
  readonly um: number | null;
  readonly isCurrent: boolean;
}

/** One measured point, beside its edge. */
function Point({ side, at, of, um, isCurrent }: PointProps) {
  const share = (at + 1) / (of + 1);
  const isLying = side === 'top' || side === 'bottom';
  const x = isLying ? 150 + 380 * share : side === 'left' ? 162 : 518;
  const y = isLying ? (side === 'top' ? 103 : 298) : 84 + 222 * share;
  return (
    <text
      x={x}
      y={y}
      fontSize="15"
      fill={isCurrent ? 'var(--accent)' : 'currentColor'}
      fontWeight={isCurrent ? 700 : 400}
      textAnchor={isLying ? 'middle' : side === 'left' ? 'start' : 'end'}
    >
      {um === null ? '·' : millimetres(um)}
    </text>
  );
}

/** Largest minus smallest, in the middle of the screen (R2.5.2.3C). */
function Spread({
  standard,
  gaps,
  isPaper,
}: Pick<SetDrawingProps, 'standard' | 'gaps'> & { readonly isPaper: boolean }) {
  const t = useT();
  const tones = useTones();
  const item = standard.items.find((each) => each.kind === 'group' && each.rule.name === 'spread');
  const points = sides.flatMap((side) => gaps[side].filter((um) => um !== null));
  if (item?.kind !== 'group' || item.rule.name !== 'spread' || points.length < 2) return null;
  const spread = Math.max(...points) - Math.min(...points);
  const mark = spread > item.rule.maxUm ? 'bad' : 'good';
  const fill = isPaper ? 'currentColor' : tones[mark].ink;
  return (
    <g textAnchor="middle" fill={fill} data-testid="spread" data-mark={mark}>
      <text x="340" y="188" fontSize="18" fontWeight="700">
        {t('inspection.bench.gap.spread', { mm: millimetres(spread), limit: millimetres(item.rule.maxUm) })}
      </text>
      <text x="340" y="212" fontSize="15">
        {!isPaper && `${judgedShapes[mark]} `}
        {item.clause} {marginText(item.rule.maxUm - spread, t)}
      </text>
    </g>
  );
}

function worstOf(standard: StandardDocument, sizeTenthInch: number, side: Side, points: readonly (number | null)[]) {
  const measured = points.filter((um) => um !== null);
  const um = measured.length === 0 ? null : Math.max(...measured);
  return { um, judged: um === null ? null : judgePoint(standard, sizeTenthInch, side, um) };
}

function labelOf(worst: readonly ({ readonly side: Side } & ReturnType<typeof worstOf>)[], t: T): string {
  return worst
    .map(({ side, um, judged }) =>
      [
        t(`words.side.${side}`),
        um === null ? t('words.lineState.notMeasured') : millimetres(um),
        judged ? `${wordOfPoint(judged, t)} ${marginText(judged.marginUm, t)}` : '',
      ].join(' '),
    )
    .join('，');
}

const EDGES = {
  top: { x: 152, y: 66, width: 376, height: 18 },
  bottom: { x: 152, y: 306, width: 376, height: 18 },
  left: { x: 136, y: 86, width: 18, height: 218 },
  right: { x: 526, y: 86, width: 18, height: 218 },
} as const satisfies Record<Side, object>;

const LABELS = {
  top: [
    { x: 340, y: 28, textAnchor: 'middle' },
    { x: 340, y: 50, textAnchor: 'middle' },
  ],
  bottom: [
    { x: 340, y: 382, textAnchor: 'middle' },
    { x: 340, y: 404, textAnchor: 'middle' },
  ],
  left: [
    { x: 126, y: 190, textAnchor: 'end' },
    { x: 126, y: 212, textAnchor: 'end' },
  ],
  right: [
    { x: 554, y: 190, textAnchor: 'start' },
    { x: 554, y: 212, textAnchor: 'start' },
  ],
} as const satisfies Record<Side, readonly [object, object]>;

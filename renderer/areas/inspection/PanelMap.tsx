import type { PointerEvent } from 'react';
import type { Dot, PanelSize } from '../../../shared/areas/inspection/record.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import type { DotColour } from '../../../shared/areas/inspection/words.ts';
import { useT } from '../../app/texts.ts';
import styles from './bench.module.css';

export interface PanelMapProps {
  readonly standard: StandardDocument;
  readonly panel: PanelSize;
  readonly dots: readonly Dot[];
  readonly cursor?: { readonly x: number; readonly y: number };
  readonly onPoint?: (x: number, y: number) => void;
  /** Black on white, dots numbered, for the report. */
  readonly isPaper?: boolean;
}

/** The panel to the scale of its pixels, with every dot by kind and colour. What a standard divides the panel into is drawn faintly. */
export function PanelMap({ standard, panel, dots, cursor, onPoint, isPaper = false }: PanelMapProps) {
  const t = useT();
  const { widthPx, heightPx } = panel;
  const unit = widthPx / 100;
  const ink = isPaper ? '#000' : '#e8ecf1';
  function point(event: PointerEvent<SVGSVGElement>) {
    const matrix = event.currentTarget.getScreenCTM();
    if (!onPoint || !matrix) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    onPoint(Math.floor(at.x), Math.floor(at.y));
  }
  return (
    <svg
      className={isPaper ? undefined : styles.map}
      viewBox={`${-unit} ${-unit} ${widthPx + 2 * unit} ${heightPx + 2 * unit}`}
      role="img"
      aria-label={t('inspection.bench.map.label', { width: widthPx, height: heightPx, dots: dots.length })}
      data-testid="panel-map"
      onPointerDown={onPoint && point}
    >
      <rect width={widthPx} height={heightPx} fill="none" stroke={ink} strokeWidth={unit / 4} />
      <Divisions standard={standard} panel={panel} ink={ink} />
      {dots.map((dot, at) => (
        <g
          // biome-ignore lint/suspicious/noArrayIndexKey: two dots may be alike
          key={at}
          transform={`translate(${dot.x + 0.5} ${dot.y + 0.5}) scale(${unit})`}
          data-testid="dot"
        >
          <DotShape dot={dot} isPaper={isPaper} />
          {isPaper && (
            <text x="1.3" y="-0.9" fontSize="2.2" fill="#000">
              {at + 1}
            </text>
          )}
        </g>
      ))}
      {cursor && (
        <g stroke="#ffd666" strokeWidth={unit / 6} data-testid="crosshair">
          <path
            d={`M0 ${cursor.y + 0.5}H${cursor.x - 2 * unit}M${cursor.x + 2 * unit} ${cursor.y + 0.5}H${widthPx}M${cursor.x + 0.5} 0V${cursor.y - 2 * unit}M${cursor.x + 0.5} ${cursor.y + 2 * unit}V${heightPx}`}
            strokeOpacity="0.75"
          />
          <circle cx={cursor.x + 0.5} cy={cursor.y + 0.5} r={2 * unit} fill="none" />
        </g>
      )}
    </svg>
  );
}

/** A dot by its shape, so that kinds are told apart without colour: bright is round, dark is square, a subpixel a triangle. */
export function DotShape({ dot, isPaper }: { readonly dot: Dot; readonly isPaper: boolean }) {
  const colour = isPaper ? (dot.colour === 'black' ? '#000' : '#fff') : DOT_COLOURS[dot.colour];
  const edge = isPaper ? '#000' : dot.colour === 'black' ? '#e8ecf1' : '#14171b';
  if (dot.kind === 'bright') return <circle r="1.1" fill={colour} stroke={edge} strokeWidth="0.3" />;
  if (dot.kind === 'dark') {
    return <rect x="-1" y="-1" width="2" height="2" fill="#000" stroke={edge} strokeWidth="0.35" />;
  }
  return <path d="M0 -1.3L1.2 0.9H-1.2Z" fill={colour} stroke={edge} strokeWidth="0.3" strokeLinejoin="round" />;
}

/** Ninths and their like where the standard keeps dots apart, and the zones that its items name. */
function Divisions({ standard, panel, ink }: Pick<PanelMapProps, 'standard' | 'panel'> & { readonly ink: string }) {
  const { widthPx, heightPx } = panel;
  const unit = widthPx / 100;
  const apart = standard.items.find((item) => item.kind === 'group' && item.rule.name === 'apart');
  const share = apart?.kind === 'group' && apart.rule.name === 'apart' ? apart.rule.share : 0;
  const cuts = Array.from({ length: Math.max(share - 1, 0) }, (_, at) => (at + 1) / share);
  const grid = cuts.map((cut) => `M${cut * widthPx} 0V${heightPx}M0 ${cut * heightPx}H${widthPx}`).join('');
  return (
    <g stroke={ink} fill="none">
      {share > 0 && (
        <path
          d={grid}
          strokeWidth={unit / 10}
          strokeOpacity="0.45"
          strokeDasharray={`${unit} ${unit}`}
          data-testid="ninths"
        />
      )}
      {standard.zones.map((zone) => {
        const [width, height] = [(widthPx * zone.widthPermille) / 1_000, (heightPx * zone.heightPermille) / 1_000];
        const [x, y] = [(widthPx - width) / 2, (heightPx - height) / 2];
        return (
          <g key={zone.id} data-testid={`zone-${zone.id}`}>
            <rect x={x} y={y} width={width} height={height} strokeWidth={unit / 6} strokeOpacity="0.6" />
            <text x={x + unit} y={y + 3 * unit} fontSize={3 * unit} fill={ink} fillOpacity="0.7" stroke="none">
              {zone.id}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** The colours as a panel shows them. */
export const DOT_COLOURS: Readonly<Record<DotColour, string>> = {
  white: '#ffffff',
  red: '#ff4d4f',
  green: '#52e05a',
  blue: '#4d8dff',
  yellow: '#ffe14d',
  cyan: '#4df0f0',
  magenta: '#ff5df0',
  black: '#000000',
};

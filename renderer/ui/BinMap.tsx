import { theme } from 'antd';
import { type CSSProperties, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import styles from './BinMap.module.css';
import { type Arrow, neighbour, zonesOf } from './binPlaces.ts';
import { useIsDark, useTones } from './tones.ts';

export interface BinMapCell {
  readonly code: string;
  /** What stands in the cell, such as the pieces held. */
  readonly text: string;
  /** Depth of colour: 0 empty to {@link SHADES} − 1 full or oldest; null where nothing is known. */
  readonly shade: number | null;
  readonly hasTrouble: boolean;
  /** Read out and shown on hover. */
  readonly title: string;
}

export interface BinMapProps {
  readonly label: string;
  readonly cells: readonly BinMapCell[];
  readonly zoneName: (zone: string) => string;
  readonly legend: readonly { readonly shade: number | null; readonly text: string }[];
  readonly troubleText: string;
  readonly onOpen: (code: string) => void;
}

/** Steps of the one-colour scale; told apart in greyscale. */
export const SHADES = 5;

/** The store as it stands: arrow keys walk over shelves and cabinets, Enter opens the bin. */
export function BinMap({ label, cells, zoneName, legend, troubleText, onOpen }: BinMapProps) {
  const { token } = theme.useToken();
  const paint = useShades();
  const tones = useTones();
  const zones = useMemo(() => zonesOf(cells), [cells]);
  const [current, setCurrent] = useState<string>();
  const holder = useRef<HTMLDivElement>(null);
  const tabStop = current ?? zones[0]?.cabinets[0]?.shelves[0]?.cells[0]?.code;

  function onKeyDown(event: KeyboardEvent) {
    if (!isArrow(event.key) || tabStop === undefined) return;
    event.preventDefault();
    const next = neighbour(zones, tabStop, event.key);
    if (next === undefined) return;
    setCurrent(next);
    holder.current?.querySelector<HTMLButtonElement>(`[data-bin="${CSS.escape(next)}"]`)?.focus();
  }

  return (
    <div>
      <div className={styles.legend} aria-hidden="true">
        {legend.map((entry) => (
          <span key={entry.text}>
            <span className={styles.swatch} style={{ ...paint(entry.shade), borderColor: token.colorBorder }} />
            {entry.text}
          </span>
        ))}
        <span>
          <span
            className={styles.dot}
            style={{ background: tones.bad.line, display: 'inline-block', position: 'static', marginInlineEnd: 5 }}
          />
          {troubleText}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: the picture is a group of buttons, not a form's field set */}
      <div
        ref={holder}
        role="group"
        aria-label={label}
        className={styles.zones}
        onKeyDown={onKeyDown}
        style={{ marginTop: 12 }}
      >
        {zones.map((zone) => (
          <section key={zone.name} aria-label={zoneName(zone.name)}>
            <h2 className={styles.zoneName}>{zoneName(zone.name)}</h2>
            <div className={styles.cabinets}>
              {zone.cabinets.map((cabinet) => (
                <div key={cabinet.name} className={styles.cabinet} style={{ borderColor: token.colorBorder }}>
                  <h3
                    className={styles.cabinetName}
                    style={{ fontFamily: token.fontFamilyCode, color: token.colorTextSecondary }}
                  >
                    {cabinet.name}
                  </h3>
                  {cabinet.shelves.map((shelf) => (
                    <div key={shelf.name} className={styles.shelf}>
                      <span className={styles.shelfName} style={{ color: token.colorTextSecondary }}>
                        {shelf.name}
                      </span>
                      {shelf.cells.map((cell) => (
                        <button
                          key={cell.code}
                          type="button"
                          data-bin={cell.code}
                          className={styles.cell}
                          title={cell.title}
                          aria-label={cell.title}
                          tabIndex={cell.code === tabStop ? 0 : -1}
                          style={{
                            ...paint(cell.shade),
                            borderColor: token.colorBorder,
                            outlineColor: token.colorPrimary,
                          }}
                          onClick={() => onOpen(cell.code)}
                          onFocus={() => setCurrent(cell.code)}
                        >
                          {cell.text}
                          {cell.hasTrouble && <span className={styles.dot} style={{ background: tones.bad.line }} />}
                        </button>
                      ))}
                    </div>
                  ))}
                </div>
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}

function isArrow(key: string): key is Arrow {
  return key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowUp' || key === 'ArrowDown';
}

function useShades(): (shade: number | null) => CSSProperties {
  const { token } = theme.useToken();
  const steps = useIsDark() ? DARK : LIGHT;
  return (shade) => {
    const step = shade === null ? undefined : steps[Math.min(SHADES - 1, Math.max(0, shade))];
    return step
      ? { background: step[0], color: step[1] }
      : { background: token.colorFillTertiary, color: token.colorText };
  };
}

// One hue from light to dark (dark to light in the dark theme), with ink that keeps 4.5 : 1 on each step.
const LIGHT: readonly (readonly [string, string])[] = [
  ['#ffffff', '#33475b'],
  ['#d5e6f5', '#12304d'],
  ['#9cc5e8', '#0b2540'],
  ['#2f6ea5', '#ffffff'],
  ['#17446e', '#ffffff'],
];
const DARK: readonly (readonly [string, string])[] = [
  ['#141414', '#b8c4d0'],
  ['#173048', '#dbe9f6'],
  ['#23527c', '#ffffff'],
  ['#6fa9d8', '#06182a'],
  ['#c9e2f7', '#06182a'],
];

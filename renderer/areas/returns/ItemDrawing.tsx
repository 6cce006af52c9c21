import type { ReactNode } from 'react';
import type { CheckItem } from '../../../shared/areas/returns/words.ts';
import { useT } from '../../app/texts.ts';
import { useTones } from '../../ui/tones.ts';
import styles from './returns.module.css';

/** What is right and what is not, side by side: told apart by drawing, sign and word, not by colour alone. */
export function ItemDrawings({ item }: { readonly item: CheckItem }) {
  const t = useT();
  const tones = useTones();
  return (
    <div className={styles.drawings}>
      {(['good', 'bad'] as const).map((mark) => (
        <figure key={mark} className={styles.drawing} style={{ borderColor: tones[mark].line, margin: 0 }}>
          <svg
            viewBox="0 0 120 84"
            width="150"
            height="105"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.5"
            strokeLinejoin="round"
            strokeLinecap="round"
            aria-hidden="true"
          >
            {drawings[item][mark]}
          </svg>
          <figcaption style={{ color: tones[mark].ink, fontWeight: 600 }}>
            <span aria-hidden="true">{tones[mark].shape} </span>
            {t(`returns.check.means.${item}.${mark}`)}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

/** A board lying flat, with a chip and a row of contacts. */
const board = (
  <>
    <path d="M26 24h68v40H26z" />
    <path d="M38 33h18v14H38z" fill="currentColor" fillOpacity="0.25" />
    <path d="M66 34h18M66 41h18M34 57h52" strokeWidth="2" />
  </>
);
const carton = <path d="M10 10h100v64H10z" />;
const bars = <path d="M68 34v14M72 34v14M77 34v14M80 34v14M85 34v14" strokeWidth="2" />;

const drawings = {
  originalPacking: {
    good: (
      <>
        <path d="M14 28 60 12l46 16v38L60 78 14 66Z" />
        <path d="M14 28l46 13 46-13M60 41v37" />
        <path d="M24 46l24 7v12l-24-7z" fill="currentColor" fillOpacity="0.3" />
        <path d="M74 58v-9l-4 2m4-2 4-1M88 54v-9l-4 2m4-2 4-1" strokeWidth="2" />
      </>
    ),
    bad: (
      <>
        <path d="M20 66q-8-24 6-40 6-10 14-8l6 6 12-8 14 8 10-6q14 6 18 24 2 18-6 26-14 8-40 6-22 0-34-8Z" />
        <path d="M40 36q18-8 34 4M34 52q24 10 52-2" strokeWidth="2" strokeDasharray="4 4" />
      </>
    ),
  },
  antiStaticBag: {
    good: (
      <>
        <path d="M14 12h92v62H14z" />
        <path d="M14 19h92" strokeWidth="4" />
        {board}
        <path d="M14 30l-0 0M18 70l10-10M98 34l6-6M18 34l6-6M96 70l8-8" strokeWidth="1.5" />
      </>
    ),
    bad: (
      <>
        <path d="M14 40h92v34H14z" />
        <path d="M26 40V14h68v26" />
        <path d="M38 20h18v14H38z" fill="currentColor" fillOpacity="0.25" />
        <path d="M66 22h18M66 29h18" strokeWidth="2" />
        <path d="M18 66l8-8M94 66l8-8" strokeWidth="1.5" />
      </>
    ),
  },
  filler: {
    good: (
      <>
        {carton}
        <path d="M38 28h44v28H38z" fill="currentColor" fillOpacity="0.25" />
        <path
          d="M20 20h.1M32 18h.1M44 18h.1M56 18h.1M68 18h.1M80 18h.1M92 18h.1M101 20h.1M19 32h.1M28 38h.1M19 46h.1M28 54h.1M19 62h.1M92 32h.1M101 38h.1M92 46h.1M101 54h.1M92 62h.1M32 66h.1M44 66h.1M56 66h.1M68 66h.1M80 66h.1M101 66h.1"
          strokeWidth="7"
        />
      </>
    ),
    bad: (
      <>
        {carton}
        <path d="M62 42h44v28H62z" fill="currentColor" fillOpacity="0.25" />
        <path d="M20 20h.1M30 28h.1M20 36h.1" strokeWidth="7" />
      </>
    ),
  },
  label: {
    good: (
      <>
        {board}
        <path d="M60 28h34v26H60z" fill="var(--raised)" />
        {bars}
      </>
    ),
    bad: (
      <>
        {board}
        <path d="M60 28h34v26H60z" fill="var(--raised)" strokeDasharray="4 4" />
      </>
    ),
  },
  clean: {
    good: board,
    bad: (
      <>
        {board}
        <path d="M44 52q6-6 12 0t10 4q-4 8-14 5-10 0-8-9ZM80 28q8 2 6 8-8 2-8-4Z" fill="currentColor" />
        <path d="M32 30h.1M90 58h.1M62 28h.1" strokeWidth="5" />
      </>
    ),
  },
  complete: {
    good: (
      <>
        {board}
        <path d="M66 30h20v20H66zM71 30v20M76 30v20M81 30v20" fill="var(--raised)" />
      </>
    ),
    bad: (
      <>
        {board}
        <path d="M66 30h20v20H66z" fill="var(--raised)" strokeDasharray="4 4" />
        <path d="M73 38q0-4 3-4t3 3q0 2-3 3v2M76 45.500h.1" strokeWidth="2" />
      </>
    ),
  },
  pins: {
    good: (
      <>
        <path d="M16 16h88v22H16z" fill="currentColor" fillOpacity="0.2" />
        <path d="M26 38v32M40 38v32M54 38v32M68 38v32M82 38v32M95 38v32" strokeWidth="4" />
      </>
    ),
    bad: (
      <>
        <path d="M16 16h88v22H16z" fill="currentColor" fillOpacity="0.2" />
        <path d="M26 38v32M40 38v9M54 38v14l9 13M68 38v32M82 38v6M95 38v32" strokeWidth="4" />
        <path d="M38 58l4 8M80 54l4 8" strokeWidth="2" />
      </>
    ),
  },
  corners: {
    good: (
      <>
        <path d="M20 16h80v52H20z" />
        <path d="M20 26V16h10M90 16h10v10M100 58v10H90M30 68H20V58" strokeWidth="5" />
      </>
    ),
    bad: (
      <>
        <path d="M20 16h56l-4 9 9 1-3 9 10-1 1 9 11-4v29H20Z" />
        <path d="M88 12l16 14 2-12Z" fill="currentColor" fillOpacity="0.3" />
        <path d="M100 58v10H90M30 68H20V58M20 26V16h10" strokeWidth="5" />
      </>
    ),
  },
  cracks: {
    good: board,
    bad: (
      <>
        {board}
        <path d="M58 24l6 10-8 8 10 8-6 14M64 34l10-4M66 50l12 3" strokeWidth="3.5" />
      </>
    ),
  },
  deformation: {
    good: (
      <>
        <path d="M12 40h96v8H12z" fill="currentColor" fillOpacity="0.25" />
        <path d="M12 62h96" strokeDasharray="4 4" strokeWidth="2" />
      </>
    ),
    bad: (
      <>
        <path d="M12 56Q60 12 108 56l0 8Q60 22 12 64Z" fill="currentColor" fillOpacity="0.25" />
        <path d="M12 72h96" strokeDasharray="4 4" strokeWidth="2" />
      </>
    ),
  },
} as const satisfies Record<CheckItem, { readonly good: ReactNode; readonly bad: ReactNode }>;

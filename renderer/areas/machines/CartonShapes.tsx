import { useT } from '../../app/texts.ts';

/* What the drawings of the carton check are put together from; all on a field of 200 by 140. */

export const PAPER = 'var(--raised)';
/** What the line is about is drawn in the accent, and thicker. */
export const KEY = { stroke: 'var(--accent)', fill: 'var(--accent-soft)', strokeWidth: 3 } as const;

/** A word inside a picture. */
export function Word({ of, x, y }: { readonly of: string; readonly x: number; readonly y: number }) {
  const t = useT();
  return (
    <text x={x} y={y} fontSize="15" fontWeight="600" fill="currentColor" stroke="none" textAnchor="middle">
      {t(`machines.carton.drawn.${of}`)}
    </text>
  );
}

/** What is printed on a thing: a model. */
export function Letters({ x, y, children }: { readonly x: number; readonly y: number; readonly children: string }) {
  return (
    <text x={x} y={y} fontSize="17" fontWeight="700" fill="currentColor" stroke="none" textAnchor="middle">
      {children}
    </text>
  );
}

/** A carton seen from its front and right. */
export const carton = (
  <>
    <path d="M18 50h124v80H18z" fill={PAPER} />
    <path d="M18 50l32-26h124l-32 26z" fill={PAPER} />
    <path d="M142 50l32-26v80l-32 26z" fill={PAPER} />
  </>
);

/** The front of an open carton, with the printed screen and the arrows that point up. */
export const openFront = (
  <>
    <path d="M28 62 12 46M172 62l16-16" />
    <path d="M28 62h144v70H28z" fill={PAPER} />
    <path d="M52 76h56v38H52zM80 114v8M68 122h24" />
    <path d="M62 92l10-10M68 100l18-18" strokeWidth="2" />
    <path d="M126 120V80m-9 10 9-10 9 10M156 120V80m-9 10 9-10 9 10" {...KEY} fill="none" />
  </>
);
/** The set in it, its screen to the front. */
export const screenUp = (
  <>
    <path d="M42 14h116v60H42z" {...KEY} />
    <path d="M58 44l22-22M70 52l34-34" stroke="var(--accent)" />
  </>
);
/** The set in it, its back to the front. */
export const backUp = (
  <>
    <path d="M42 14h116v60H42z" fill={PAPER} />
    <path d="M66 26h68M66 34h68M66 42h68" strokeWidth="2" />
    <path d="M90 50h20v12H90z" />
  </>
);

/** A set from its front. */
export const setFront = (
  <>
    <path d="M12 40h76v50H12z" fill={PAPER} />
    <path d="M50 90v12M32 102h36" />
  </>
);

/** A set from its side: the screen is the thick line at the left, the back bulges to the right. */
export const setSide = (
  <>
    <path d="M94 30h8q12 14 12 34v20q0 14-12 30h-8z" fill={PAPER} />
    <path d="M92 30v84" strokeWidth="6" />
    <Word of="screen" x={36} y={78} />
    <Word of="back" x={162} y={78} />
  </>
);

/** A set lying in its carton, seen from above: the screen is the thick line below. */
export function SetAbove({ y }: { readonly y: number }) {
  return (
    <>
      <path d={`M70 ${y - 12}h60v12H70zM32 ${y}h136v12H32z`} fill={PAPER} />
      <path d={`M32 ${y + 14}h136`} strokeWidth="6" />
    </>
  );
}

/** The barcode of a state sheet on the carton's right side. */
export const sheetLines = <path d="M152 80v16M157 76v16M162 72v16M166 69v16" stroke="var(--accent)" strokeWidth="2" />;

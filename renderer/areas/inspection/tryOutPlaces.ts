import type { Dot, PanelSize } from '../../../shared/areas/inspection/record.ts';
import { type DotColour, type DotType, dotColours } from '../../../shared/areas/inspection/words.ts';

/** The colours that a dot of this type may have; what stays dark has none to choose. */
export function coloursOf(type: DotType): readonly DotColour[] {
  if (type === 'bright') return dotColours.filter((colour) => colour !== 'black');
  return type === 'litSubpixel' ? SUBPIXEL_COLOURS : [];
}

/** A dot of this type, in the wished colour where the type has it. */
export function dotOf(type: DotType, wished: DotColour, x: number, y: number): Dot {
  const colours = coloursOf(type);
  const colour = colours.find((each) => each === wished) ?? colours[0] ?? 'black';
  return { x, y, kind: type === 'bright' || type === 'dark' ? type : 'subpixel', colour };
}

const SUBPIXEL_COLOURS = ['red', 'green', 'blue'] as const;

/** How fine the grid of places is that dots are put on when only their number matters. */
const COLUMNS = 24;
const ROWS = 14;

/** The place farthest from all dots: dots that are only counted shall neither cluster nor lie near each other. */
export function freePlace(
  dots: readonly Dot[],
  { widthPx, heightPx }: PanelSize,
): { readonly x: number; readonly y: number } {
  let best = { x: Math.floor(widthPx / (2 * COLUMNS)), y: Math.floor(heightPx / (2 * ROWS)) };
  let widest = -1;
  for (let column = 0; column < COLUMNS; column += 1) {
    for (let row = 0; row < ROWS; row += 1) {
      const x = Math.floor(((column + 0.5) * widthPx) / COLUMNS);
      const y = Math.floor(((row + 0.5) * heightPx) / ROWS);
      const nearest = Math.min(...dots.map((dot) => (dot.x - x) ** 2 + (dot.y - y) ** 2));
      if (nearest <= widest) continue;
      widest = nearest;
      best = { x, y };
      if (dots.length === 0) return best;
    }
  }
  return best;
}

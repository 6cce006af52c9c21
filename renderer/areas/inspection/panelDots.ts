import type { Dot } from '../../../shared/areas/inspection/record.ts';
import type { DotColour } from '../../../shared/areas/inspection/words.ts';

/** The key of each colour: the first letter of its English name, as on a test picture; K is black, as printers say. */
export const colourKeys: Readonly<Record<string, DotColour>> = {
  w: 'white',
  r: 'red',
  g: 'green',
  b: 'blue',
  y: 'yellow',
  c: 'cyan',
  m: 'magenta',
  k: 'black',
};

/** Where in the list the dot nearest to a place is; undefined where there is none. */
export function nearestDot(
  dots: readonly Dot[],
  { x, y }: { readonly x: number; readonly y: number },
): number | undefined {
  let nearest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, dot] of dots.entries()) {
    const distance = (dot.x - x) ** 2 + (dot.y - y) ** 2;
    if (distance >= least) continue;
    nearest = at;
    least = distance;
  }
  return nearest;
}

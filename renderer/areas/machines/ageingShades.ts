/** Steps of the one-colour scale, told apart in greyscale: 0 is empty, the last is the fullest cell of the picture. */
export const AGEING_SHADES = 5;

/** The depth of a cell. One machine is never drawn as none. */
export function shadeOf(count: number, most: number): number {
  if (count === 0) return 0;
  return Math.max(1, Math.ceil((count / most) * (AGEING_SHADES - 1)));
}

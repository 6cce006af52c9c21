/** How full a bin is, in the five steps of the map: empty, to a third, to two thirds, to nearly full, full. Null where its capacity is unknown. */
export function fillShade(held: number, capacity: number | null): number | null {
  if (held === 0) return 0;
  if (capacity === null || capacity === 0) return null;
  const fill = held / capacity;
  if (fill >= 0.9) return 4;
  if (fill >= 2 / 3) return 3;
  return fill >= 1 / 3 ? 2 : 1;
}

/** How old the oldest piece is, in days: none, under 90, under 180, under 365, a year and more (R4.10: what hardly moves). */
export function ageShade(days: number | null): number {
  if (days === null) return 0;
  if (days >= 365) return 4;
  if (days >= 180) return 3;
  return days >= 90 ? 2 : 1;
}

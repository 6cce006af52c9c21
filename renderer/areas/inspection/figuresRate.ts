/** A share in per cent with one place, cut and not rounded: 99.96 % is not all of them. */
export function rateOf(part: number, whole: number): string {
  return whole === 0 ? '—' : `${(Math.floor((part / whole) * 1_000) / 10).toFixed(1)} %`;
}

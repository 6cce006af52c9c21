/** Gauges show hundredths of a millimetre (DOMAIN section 9); a standard may say otherwise. In micrometres. */
export const GAUGE_STEP_UM = 10;

/** A gap over this is more likely a slip of the decimal point than a gap: it is asked back. In micrometres. */
export const PLAUSIBLE_GAP_UM = 5_000;

/** No gauge of the bench measures more. In micrometres. */
const MAX_UM = 1_000_000;

export type LengthReading =
  | { readonly um: number }
  | { readonly refused: 'BLANK' | 'NOT_LENGTH' | 'NEGATIVE' | 'TOO_FINE' | 'TOO_LONG' };

/**
 * Reads millimetres as people and gauges type them (`0.8`, `0,8`, `０．８`, `.8`, `0.80 mm`) into whole micrometres. Digits are
 * counted, never rounded: what is finer than `stepUm` is refused, whatever its last digits are.
 */
export function readMillimetres(text: string, stepUm: number = GAUGE_STEP_UM): LengthReading {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/mm$/i, '')
    .replace(/[。，,]/g, '.');
  if (plain === '') return { refused: 'BLANK' };
  if (/^[-−–]/.test(plain)) return { refused: 'NEGATIVE' };
  const [, whole = '', fraction = ''] = /^\+?(\d{0,12})(?:\.(\d{0,30}))?$/.exec(plain) ?? [];
  if (whole === '' && fraction === '') return { refused: 'NOT_LENGTH' };
  if (/[1-9]/.test(fraction.slice(3))) return { refused: 'TOO_FINE' };
  const um = Number(whole || '0') * 1_000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
  if (um > MAX_UM) return { refused: 'TOO_LONG' };
  return um % stepUm === 0 ? { um } : { refused: 'TOO_FINE' };
}

/** Micrometres as millimetres for people: two places, three where the third says something. */
export function millimetres(um: number): string {
  const sign = um < 0 ? '-' : '';
  const whole = Math.abs(um);
  const digits = String(whole % 1_000).padStart(3, '0');
  return `${sign}${Math.floor(whole / 1_000)}.${digits.endsWith('0') ? digits.slice(0, 2) : digits}`;
}

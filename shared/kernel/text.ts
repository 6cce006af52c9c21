/**
 * Text as people and spreadsheets deliver it, made comparable: full width becomes half width (NFKC),
 * runs of blanks become one, the ends are trimmed.
 */
export function tidy(value: string): string {
  return value.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** A code (part, bin, station, login): tidied, without blanks, in upper case. DOMAIN section 9: codes ignore case, spaces and full width. */
export function codeOf(value: string): string {
  return value.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}

/** Prose as people write it: runs of blanks become one, the ends are trimmed; Chinese punctuation stays what it is. */
export function proseOf(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

/** A page in the form that contracts promise: `next` is the key of the last row, or null where this was the last page. */
export function pageOf<T>(
  rows: readonly T[],
  total: number,
  limit: number,
  keyOf: (row: T) => string,
): { rows: T[]; total: number; next: string | null } {
  const last = rows.at(-1);
  return { rows: [...rows], total, next: rows.length === limit && last !== undefined ? keyOf(last) : null };
}

export const DEFAULT_LIMIT = 100;

/** What a user types, as a LIKE pattern in lower case with its wildcards taken literally (use with `escape '\\'`). */
export function likePattern(term: string): string {
  return `%${term.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

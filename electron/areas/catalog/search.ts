import { type Expression, type SqlBool, sql } from 'kysely';
import { pinyin } from 'pinyin-pro';
import { tidy } from '../../../shared/kernel/text.ts';
import { likePattern } from '../paging.ts';

/** Everything that a search may find a row by, in one lower-case text, with the pinyin initials of its Chinese words. */
export function searchText(...words: readonly string[]): string {
  const text = tidy(words.join(' ')).toLowerCase();
  const initials = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join('');
  return initials ? `${text} ${initials}` : text;
}

/** True in SQL where every word of the term stands somewhere in the row's search text. */
export function matches(column: string, term: string): Expression<SqlBool> {
  const words = tidy(term).toLowerCase().split(' ').filter(Boolean).slice(0, 8);
  const tests = words.map((word) => sql<SqlBool>`${sql.ref(column)} like ${likePattern(word)} escape '\\'`);
  return tests.length === 0 ? sql<SqlBool>`1 = 1` : sql<SqlBool>`(${sql.join(tests, sql` and `)})`;
}

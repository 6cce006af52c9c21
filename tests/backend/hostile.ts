type Texts = Readonly<Record<string, string>>;

/** Texts that PostgreSQL reads, keeps or refuses otherwise than SQLite does. */
export const feltByPostgres: Texts = {
  SQL: `x'); drop table part; --`,
  wildcards: '%_\\',
  'a backslash at the end': 'a\\',
  'a NUL': 'a\u0000b',
  'half an emoji': 'a\ud83d',
  'no character at all': 'a\ufffe',
  'an infinite cursor': 'Infinity',
  'a cursor in between': '1.5',
  'a day that is not there': '2026-02-30',
  'the first day of all': '0000-01-01',
};

/** Texts that have hurt other programs. All are short enough for most fields, so that they get as far as the database. */
export const texts: Texts = {
  ...feltByPostgres,
  'an emoji': '🧨🧨',
  'control characters': 'a\u0001\u001b\u007f',
  'a text that grows when tidied': 'ﷺ'.repeat(20),
  'the last day of all': '9999-12-31',
  'an empty text': '',
  'a formula': '=HYPERLINK("http://x","y")',
  'a formula with @': '@SUM(A1)',
  'a prototype': '__proto__',
  'a constructor': 'constructor',
  markup: '<script>alert(1)</script>',
  'a place for a fact': '{{key}} $t(errors.INTERNAL)',
  'a path': '../../../etc/passwd',
  'text from right to left': '\u202e321-LTP',
};

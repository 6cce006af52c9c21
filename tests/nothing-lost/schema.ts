import { sql } from 'kysely';
import type { Database } from '../../electron/database/handles.ts';

/** The schema of a database in lines that a review can read: tables with columns and constraints, indexes, triggers. */
export async function schemaOf(database: Database): Promise<string> {
  const lines = database.engine === 'sqlite' ? await sqliteLines(database) : await postgresLines(database);
  return lines.join('\n');
}

interface Line {
  readonly name: string;
  readonly text: string;
}

/** SQLite keeps the statements themselves. */
async function sqliteLines({ read }: Database): Promise<string[]> {
  const { rows } = await sql<Line & { type: string }>`
    select type, name, sql as text from sqlite_master
    where sql is not null and name not like 'sqlite_%' and tbl_name not like 'kysely_%'
    order by tbl_name, case type when 'table' then 0 when 'index' then 1 else 2 end, name`.execute(read);
  return rows.flatMap(({ type, name, text }) =>
    type === 'table' ? [`table ${name} (`, ...columnsOf(text)] : [`  ${plain(text)}`],
  );
}

/** The columns and constraints of a `create table`, one each, and what follows them. */
function columnsOf(text: string): string[] {
  const inner = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of inner) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return [...parts.map((part) => `  ${plain(part)}`), text.slice(text.lastIndexOf(')'))];
}

/** PostgreSQL keeps what the statements meant. */
async function postgresLines({ read }: Database): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely_%' order by table_name`.execute(read);
  const lines: string[] = [];
  for (const { name } of tables.rows) {
    const columns = await sql<Line>`
      select column_name as name, concat_ws(' ', data_type, case is_nullable when 'NO' then 'not null' end,
        'default ' || column_default, case is_identity when 'YES' then 'generated ' || lower(identity_generation) || ' as identity' end) as text
      from information_schema.columns where table_schema = 'public' and table_name = ${name} order by ordinal_position`.execute(
      read,
    );
    // From version 18 on "not null" is a constraint too; it stands with its column already.
    const constraints = await sql<Line>`
      select conname as name, pg_get_constraintdef(oid) as text from pg_constraint
      where conrelid = ${name}::regclass and contype <> 'n' order by conname`.execute(read);
    const indexes = await sql<Line>`
      select indexname as name, indexdef as text from pg_indexes where schemaname = 'public' and tablename = ${name}
      and indexname not in (select conname from pg_constraint) order by indexname`.execute(read);
    const triggers = await sql<Line>`
      select tgname as name, pg_get_triggerdef(oid) as text from pg_trigger
      where tgrelid = ${name}::regclass and not tgisinternal order by tgname`.execute(read);
    lines.push(
      `table ${name} (`,
      ...columns.rows.map((column) => `  ${column.name} ${column.text}`),
      ...constraints.rows.map((constraint) => `  constraint ${constraint.name} ${constraint.text}`),
      ')',
      ...[...indexes.rows, ...triggers.rows].map(({ text }) => `  ${plain(text)}`),
    );
  }
  return lines;
}

function plain(text: string): string {
  return text.replaceAll('"', '').replaceAll(/\s+/g, ' ').trim();
}

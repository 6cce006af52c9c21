import BetterSqlite from 'better-sqlite3';
import pg from 'pg';
import { migrate } from '../../electron/database/migrate.ts';
import { openDatabase } from '../../electron/database/open.ts';

/** So many rows go over at a time. */
const ROWS = 5_000;

/**
 * The same store on PostgreSQL: the program's own schema in an empty database, and every row of a filled file, table by table. References
 * and triggers are not looked at while it is written.
 */
export async function fillPostgres(file: string, url: string): Promise<void> {
  const database = openDatabase({ engine: 'postgres', url, onIdleError: () => {} });
  await migrate(database.write, 'postgres').finally(() => database.close());

  const db = new BetterSqlite(file, { readonly: true });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    const tables = await tablesOf(client);
    // What the migrations have entered comes with the file as well.
    await client.query(`truncate ${tables.map((table) => `"${table}"`).join(', ')}`);
    for (const table of tables) await copyTable(db, client, table);
    for (const { table, column } of await identitiesOf(client)) {
      await client.query(
        `select setval(pg_get_serial_sequence($1, $2), coalesce((select max("${column}") from "${table}"), 0) + 1, false)`,
        [table, column],
      );
    }
    await client.query('analyze');
  } finally {
    await client.end();
    db.close();
  }
}

async function copyTable(db: BetterSqlite.Database, client: pg.Client, table: string): Promise<void> {
  const insert = `insert into "${table}" overriding system value select * from json_populate_recordset(null::"${table}", $1)`;
  let rows: unknown[] = [];
  for (const row of db.prepare<[], Record<string, unknown>>(`select * from "${table}"`).iterate()) {
    rows.push(row);
    if (rows.length < ROWS) continue;
    await client.query(insert, [JSON.stringify(rows, bytesAsText)]);
    rows = [];
  }
  if (rows.length > 0) await client.query(insert, [JSON.stringify(rows, bytesAsText)]);
}

/** Bytes as PostgreSQL writes them. */
function bytesAsText(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'Buffer') return value;
  const { data } = value as unknown as { readonly data: readonly number[] };
  return `\\x${Buffer.from(data).toString('hex')}`;
}

/** The program's tables; the list of migrations is each database's own. */
async function tablesOf(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ table: string }>(
    `select table_name as table from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%'`,
  );
  return rows.map(({ table }) => table);
}

async function identitiesOf(client: pg.Client) {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and is_identity = 'YES'`,
  );
  return rows;
}

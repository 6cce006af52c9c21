import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Database, Engine } from '../../electron/database/handles.ts';
import { type MigrationList, migrate, migrations } from '../../electron/database/migrate.ts';
import { openBeside } from '../support/books.ts';
import { freshPostgres } from '../support/postgres.ts';
import { engines } from '../support/world.ts';
import { schemaOf } from './schema.ts';
import { openShop, type Store } from './shop.ts';

const names = Object.keys(migrations);
const first: MigrationList = Object.fromEntries(Object.entries(migrations).slice(0, 2));

let store: Store;
let database: Database;
let drop: () => Promise<void>;

async function open(engine: Engine): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'partsdepot-migrations-'));
  const postgres = engine === 'postgres' ? await freshPostgres(inject('postgres')) : undefined;
  store = { dataDir, databaseUrl: postgres?.url };
  database = openBeside(store);
  drop = async () => {
    await database.close();
    await postgres?.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** The schema and all that is recorded of migrations. */
async function stateOf({ read, ...rest }: Database) {
  const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(read);
  return { schema: await schemaOf({ read, ...rest }), done: done.rows.map(({ name }) => name) };
}

describe.each(engines)('migrations on %s', (engine) => {
  beforeEach(() => open(engine));
  afterEach(() => drop());

  test('a migration that fails leaves schema and rows as they were, with those before it in the same run', async () => {
    await migrate(database.write, engine, first);
    await database.write.insertInto('setting').values({ key: 'kept', value: 'as it was' }).execute();
    const before = await stateOf(database);
    const failing: MigrationList = {
      ...migrations,
      '9999-breaks': async (db) => {
        await db.updateTable('setting').set({ value: 'half done' }).execute();
        await db.schema.createTable('half_made').addColumn('id', 'text').execute();
        await sql`insert into no_such_table values (1)`.execute(db);
      },
    };
    await expect(migrate(database.write, engine, failing)).rejects.toThrow('migration 9999-breaks failed');
    expect(await stateOf(database)).toEqual(before);
    expect(await database.read.selectFrom('setting').selectAll().execute()).toEqual([
      { key: 'kept', value: 'as it was' },
    ]);

    await migrate(database.write, engine);
    expect((await stateOf(database)).done).toEqual(names);
    expect(await database.read.selectFrom('setting').select('value').where('key', '=', 'kept').execute()).toEqual([
      { value: 'as it was' },
    ]);
  });

  test('a database is brought up step by step to what it would have been at once', async () => {
    for (let count = 1; count <= names.length; count += 1)
      await migrate(database.write, engine, Object.fromEntries(Object.entries(migrations).slice(0, count)));
    const stepwise = await stateOf(database);
    await drop();
    await open(engine);
    await migrate(database.write, engine);
    expect(await stateOf(database)).toEqual(stepwise);
  });

  test('a database that a newer program made is refused, and left alone', async () => {
    await migrate(database.write, engine, { ...migrations, '9999-newer': async () => {} });
    const before = await stateOf(database);
    await expect(openShop(store)).rejects.toThrow('this database was made by a newer program (9999-newer)');
    expect(await stateOf(database)).toEqual(before);
  });
});

test('two hosts that start at once on an empty PostgreSQL database both find it ready', async () => {
  await open('postgres');
  const other = openBeside(store);
  try {
    await Promise.all([migrate(database.write, 'postgres'), migrate(other.write, 'postgres')]);
    expect((await stateOf(database)).done).toEqual(names);
  } finally {
    await other.close();
    await drop();
  }
});

test('the schema of both engines, for the eyes of a review', async () => {
  const parts: string[] = [];
  for (const engine of engines) {
    await open(engine);
    try {
      await migrate(database.write, engine);
      parts.push(`-- ${engine}\n${await schemaOf(database)}\n`);
    } finally {
      await drop();
    }
  }
  await expect(parts.join('\n')).toMatchFileSnapshot('schema.snapshot.txt');
});

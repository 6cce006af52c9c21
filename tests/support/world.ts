import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { inject } from 'vitest';
import { type Backend, openBackend } from '../../electron/backend/open.ts';
import type { Engine } from '../../electron/database/handles.ts';
import { migrate } from '../../electron/database/migrate.ts';
import { openDatabase } from '../../electron/database/open.ts';
import type { Contract } from '../../shared/areas/contract.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { type CookieJar, enterPerson, openSignInBeside, PASSWORD } from './persons.ts';
import { freshPostgres } from './postgres.ts';

export type Api = ContractRouterClient<Contract, { requestId?: string; language?: string }>;

/** The engines that every operation is tested on. */
export const engines: readonly Engine[] = ['sqlite', 'postgres'];

export const root = fileURLToPath(new URL('../..', import.meta.url));
const HOST = '127.0.0.1:4710';

/** A warehouse on a real database, reached through its one handler as windows and other programs reach it. */
export interface World {
  readonly engine: Engine;
  readonly backend: Backend;
  /** Signed in as the administrator, who keeps and inspects as well. */
  readonly api: Api;
  /** The handler itself, for requests that no client would send. */
  fetch(request: Request): Promise<Response>;
  /** A window of its own, not signed in. */
  stranger(): Api;
  /** A person with exactly these roles, signed in at a window of their own. */
  as(...roles: Role[]): Promise<Api>;
  /** A station's own sign-in (R4.1), at a window of its own; the station is entered where it is not there yet. */
  asStation(stationCode?: string): Promise<Api>;
  /** A person by a login, with the password of everybody, signed in at a window of their own. */
  enter(login: string, roles: readonly Role[], stationCode?: string | null): Promise<Api>;
  /** Everybody's sign-in anew: it lasts a shift, and the clock may have moved on further. */
  renewSignIns(): Promise<void>;
  /** Moves the clock; it never moves by itself. */
  setNow(instant: string): void;
  /** Ends the program and starts it anew on the same database; `between` runs while it is down. Sign-ins last. */
  restart(between?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
  /** With `dataDir`, where the database can be opened beside the program. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

/** Opens an empty warehouse with its administrator. Set `isBare` for one that nobody has set up. */
export async function openWorld(engine: Engine, options: { readonly isBare?: boolean } = {}): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'partsdepot-test-'));
  const postgres = engine === 'postgres' ? await freshPostgres(inject('postgresUrl'), migrated) : undefined;
  let now = new Date('2026-11-10T02:00:00Z');
  const start = () =>
    openBackend({
      dataDir,
      ...(postgres ? { databaseUrl: postgres.url } : {}),
      rendererDir: join(root, 'out/renderer'),
      resourcesDir: join(root, 'resources'),
      version: 'test',
      isDemo: false,
      allowedHosts: () => [HOST],
      clock: () => now,
      log: (line) => process.stderr.write(`${line}\n`),
    });
  let backend = await start();
  const client = (jar: CookieJar) => clientOf((request) => backend.handle(request), jar);
  const stranger = () => client({ cookie: '' });
  const jars = new Map<string, CookieJar>([['admin', { cookie: '' }]]);
  const api = client(jars.get('admin') ?? { cookie: '' });
  const dataAt = { dataDir, databaseUrl: postgres?.url };
  if (!options.isBare) await api.people.setUp({ login: 'admin', name: '管理员', password: PASSWORD });
  let people = 0;
  const signedIn = async (roles: Role[], stationCode: string | null) => {
    people += 1;
    return enter(`person${people}`, roles, stationCode);
  };
  const enter = async (login: string, roles: readonly Role[], stationCode: string | null = null) => {
    await enterPerson(dataAt, { login, roles, stationCode });
    const jar = { cookie: await openSignInBeside(dataAt, login, now) };
    jars.set(login, jar);
    return client(jar);
  };
  const asStation = async (stationCode = 'WX900') => {
    const { rows } = await api.catalog.stations.list({ search: stationCode });
    if (!rows.some(({ code }) => code === stationCode)) {
      const blank = { city: '', contact: '', phone: '', address: '', level: '' };
      await api.catalog.stations.create({ code: stationCode, name: `${stationCode} 维修站`, ...blank });
    }
    return signedIn(['station'], stationCode);
  };
  return {
    engine,
    get backend() {
      return backend;
    },
    api,
    fetch: (request) => backend.handle(request),
    stranger,
    as: (...roles) => (roles.includes('station') ? asStation() : signedIn(roles, null)),
    asStation,
    enter,
    async renewSignIns() {
      for (const [login, jar] of jars) jar.cookie = await openSignInBeside(dataAt, login, now);
    },
    setNow(instant) {
      now = new Date(instant);
    },
    async restart(between) {
      await backend.close();
      await between?.();
      backend = await start();
    },
    databaseUrl: postgres?.url,
    dataDir,
    async close() {
      await backend.close();
      await postgres?.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The template that the databases of a run are copied from: an empty warehouse at the newest schema. */
async function migrated(url: string): Promise<void> {
  const database = openDatabase({ engine: 'postgres', url, onIdleError: () => {} });
  try {
    await migrate(database.write, 'postgres');
  } finally {
    await database.close();
  }
}

/** A typed client with a cookie jar of its own, straight into the handler. */
function clientOf(handle: (request: Request) => Promise<Response>, jar: CookieJar): Api {
  const link = new RPCLink<{ requestId?: string; language?: string }>({
    url: `http://${HOST}/rpc`,
    headers: ({ context }) => ({
      ...(context.requestId ? { 'x-request-id': context.requestId } : {}),
      ...(context.language ? { 'accept-language': context.language } : {}),
      ...(jar.cookie ? { cookie: jar.cookie } : {}),
    }),
    fetch: async (request, init) => {
      const response = await handle(new Request(request, init));
      const set = response.headers.get('set-cookie');
      if (set) jar.cookie = set.split(';')[0] ?? '';
      return response;
    },
  });
  return createORPCClient(link);
}

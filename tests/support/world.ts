import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { expect } from 'vitest';
import { type Backend, openBackend } from '../../electron/backend/open.ts';
import type { Engine } from '../../electron/database/handles.ts';
import type { Contract } from '../../shared/areas/contract.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { type CookieJar, enterPerson, openSignIns, PASSWORD } from './persons.ts';
import { type Books, openPlace } from './place.ts';

export type Api = ContractRouterClient<Contract, { requestId?: string; language?: string }>;

/** The engines that every operation is tested on. */
export const engines: readonly Engine[] = ['sqlite', 'postgres'];

export const root = fileURLToPath(new URL('../..', import.meta.url));
const HOST = '127.0.0.1:4710';
const ADMIN = 'admin';

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
  /** A window of somebody who has signed in. */
  window(login: string): Api;
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

/** What a test finds done already. It is done once a worker, and copied: opening a copy costs a fraction of doing it again. */
export interface Beginning {
  readonly name: string;
  prepare(world: World): Promise<void>;
}

/** An empty warehouse with its administrator. */
const setUp: Beginning = {
  name: 'set up',
  async prepare({ api }) {
    await api.people.setUp({ login: ADMIN, name: '管理员', password: PASSWORD });
  },
};

/** Opens a warehouse: an empty one with its administrator, one with another beginning, or with `null` one that nobody has set up. */
export async function openWorld(engine: Engine, beginning: Beginning | null = setUp): Promise<World> {
  const { world } = await openAt(engine, beginning ? await preparedOnce(engine, beginning) : unprepared);
  return world;
}

/** What a prepared warehouse is copied from. */
interface Prepared {
  readonly books: Books | undefined;
  /** The cookies of those who have signed in, by their logins. */
  readonly signIns: ReadonlyMap<string, string>;
  readonly now: Date;
}

const unprepared: Prepared = {
  books: undefined,
  signIns: new Map([[ADMIN, '']]),
  now: new Date('2026-11-10T02:00:00Z'),
};
const prepared = new Map<string, Promise<Prepared>>();

function preparedOnce(engine: Engine, beginning: Beginning): Promise<Prepared> {
  const key = `${beginning.name} on ${engine}`;
  const known = prepared.get(key) ?? prepare(engine, beginning);
  prepared.set(key, known);
  return known;
}

async function prepare(engine: Engine, beginning: Beginning): Promise<Prepared> {
  const before = beginning === setUp ? unprepared : await preparedOnce(engine, setUp);
  const { world, retire } = await openAt(engine, before);
  await beginning.prepare(world);
  return retire();
}

/** Opens a warehouse on a copy of what was prepared. `retire` closes it for good and leaves what others are copied from. */
async function openAt(
  engine: Engine,
  begun: Prepared,
): Promise<{ readonly world: World; retire(): Promise<Prepared> }> {
  const place = await openPlace(engine, begun.books);
  const { dataDir, databaseUrl } = place;
  let { now } = begun;
  const start = () =>
    openBackend({
      dataDir,
      ...(databaseUrl ? { databaseUrl } : {}),
      rendererDir: join(root, 'out/renderer'),
      resourcesDir: join(root, 'resources'),
      version: 'test',
      isDemo: false,
      allowedHosts: () => [HOST],
      clock: () => now,
      log: (line) => process.stderr.write(`${line}\n`),
    });
  let backend = await start();
  const jars = new Map([...begun.signIns].map(([login, cookie]): [string, CookieJar] => [login, { cookie }]));
  const client = (jar: CookieJar) => clientOf((request) => backend.handle(request), jar);
  const window = (login: string) => client(jars.get(login) ?? expect.unreachable(`${login} has not signed in`));
  const api = window(ADMIN);
  const enter = async (login: string, roles: readonly Role[], stationCode: string | null = null) => {
    const jar = { cookie: '' };
    jars.set(login, jar);
    jar.cookie = await enterPerson(place, { login, roles, stationCode }, now);
    return client(jar);
  };
  const asStation = async (stationCode = 'WX900') => {
    const { rows } = await api.catalog.stations.list({ search: stationCode });
    if (!rows.some(({ code }) => code === stationCode)) {
      const blank = { city: '', contact: '', phone: '', address: '', level: '' };
      await api.catalog.stations.create({ code: stationCode, name: `${stationCode} 维修站`, ...blank });
    }
    return enter(`person${jars.size}`, ['station'], stationCode);
  };
  const world: World = {
    engine,
    get backend() {
      return backend;
    },
    api,
    fetch: (request) => backend.handle(request),
    stranger: () => client({ cookie: '' }),
    window,
    as: (...roles) => (roles.includes('station') ? asStation() : enter(`person${jars.size}`, roles)),
    asStation,
    enter,
    async renewSignIns() {
      const cookies = await openSignIns(place, [...jars.keys()], now);
      for (const [login, jar] of jars) jar.cookie = cookies.get(login) ?? expect.unreachable(login);
    },
    setNow(instant) {
      now = new Date(instant);
    },
    async restart(between) {
      await backend.close();
      await between?.();
      backend = await start();
    },
    databaseUrl,
    dataDir,
    async close() {
      await backend.close();
      await place.drop();
    },
  };
  return {
    world,
    async retire() {
      await backend.close();
      const signIns = new Map([...jars].map(([login, { cookie }]) => [login, cookie]));
      return { books: await place.retire(), signIns, now };
    },
  };
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

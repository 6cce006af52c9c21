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
import type { Person } from '../../shared/areas/people/contract.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { freshPostgres } from './postgres.ts';

export type Api = ContractRouterClient<Contract, { requestId?: string; language?: string }>;

/** The engines that every operation is tested on. */
export const engines: readonly Engine[] = ['sqlite', 'postgres'];

export const root = fileURLToPath(new URL('../..', import.meta.url));
const HOST = '127.0.0.1:4710';
const PASSWORD = 'a good password';

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
  /** Moves the clock; it never moves by itself. */
  setNow(instant: string): void;
  close(): Promise<void>;
  /** Opens the same database anew, as after a restart. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

/** Opens an empty warehouse with its administrator. Set `isBare` for one that nobody has set up. */
export async function openWorld(engine: Engine, options: { readonly isBare?: boolean } = {}): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'partsdepot-test-'));
  const postgres = engine === 'postgres' ? await freshPostgres(inject('postgresUrl'), migrated) : undefined;
  let now = new Date('2026-11-10T02:00:00Z');
  const backend = await openBackend({
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
  const stranger = () => clientOf((request) => backend.handle(request));
  const api = stranger();
  if (!options.isBare) await api.people.setUp({ login: 'admin', name: '管理员', password: PASSWORD });
  let people = 0;
  return {
    engine,
    backend,
    api,
    fetch: (request) => backend.handle(request),
    stranger,
    async as(...roles) {
      people += 1;
      const login = `person${people}`;
      const person: Person = await api.people.create({ login, name: login, password: PASSWORD, roles });
      const own = stranger();
      await own.people.signIn({ login: person.login, password: PASSWORD });
      return own;
    },
    setNow(instant) {
      now = new Date(instant);
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
function clientOf(handle: (request: Request) => Promise<Response>): Api {
  let cookie = '';
  const link = new RPCLink<{ requestId?: string; language?: string }>({
    url: `http://${HOST}/rpc`,
    headers: ({ context }) => ({
      ...(context.requestId ? { 'x-request-id': context.requestId } : {}),
      ...(context.language ? { 'accept-language': context.language } : {}),
      ...(cookie ? { cookie } : {}),
    }),
    fetch: async (request, init) => {
      const response = await handle(new Request(request, init));
      const set = response.headers.get('set-cookie');
      if (set) cookie = set.split(';')[0] ?? '';
      return response;
    },
  });
  return createORPCClient(link);
}

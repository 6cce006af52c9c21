import { fileURLToPath } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { openBackend } from '../../electron/backend/open.ts';
import { addBin, addPart } from '../support/goods.ts';
import type { Api } from '../support/world.ts';

/** Where a warehouse keeps its data. */
export interface Store {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
}

export interface Shop {
  /** Signed in as the administrator, who keeps and inspects as well. */
  readonly api: Api;
  close(): Promise<void>;
}

const HOST = '127.0.0.1:4710';
const KEY = { login: 'admin', password: 'a good password' };

/** Opens the program on a data folder or database as a start does, also outside a test run, and signs in; the first time it sets it up. */
export async function openShop({ dataDir, databaseUrl }: Store): Promise<Shop> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const backend = await openBackend({
    dataDir,
    ...(databaseUrl ? { databaseUrl } : {}),
    rendererDir: `${root}out/renderer`,
    resourcesDir: `${root}resources`,
    version: 'test',
    isDemo: false,
    isCheckpointedBeside: true,
    allowedHosts: () => [HOST],
  });
  const api = clientOf((request) => backend.handle(request));
  if ((await api.people.status()).isSetUp) await api.people.signIn(KEY);
  else await api.people.setUp({ ...KEY, name: '管理员' });
  return { api, close: () => backend.close() };
}

/** Parts, bins and an engineer, each made unless an earlier start made it before it was ended. */
export async function furnish(api: Api): Promise<void> {
  const unlessThere = (making: Promise<unknown>) =>
    making.catch((error: { code?: string }) => {
      if (error.code !== 'CODE_TAKEN') throw error;
    });
  await unlessThere(addPart(api, 'L-1', 'lot'));
  await unlessThere(addPart(api, 'U-1', 'unit'));
  for (const code of ['A-1', 'A-2', 'A-3', 'B-1', 'B-2', 'B-3'])
    await unlessThere(addBin(api, code, 'good', { isMixing: true }));
  await unlessThere(addBin(api, 'Q-1', 'quarantine'));
  await unlessThere(api.catalog.engineers.create({ code: 'E0001', name: '郭平', stationCode: null }));
}

/** Calls a procedure by its path, under a request number. */
export function call(api: Api, path: string, input: unknown, requestId: string): Promise<unknown> {
  let at: unknown = api;
  for (const step of path.split('.')) at = (at as Record<string, unknown>)[step];
  // The path was chosen with its input; only the names meet here.
  return (at as (input: unknown, options: unknown) => Promise<unknown>)(input, { context: { requestId } });
}

function clientOf(handle: (request: Request) => Promise<Response>): Api {
  let cookie = '';
  const link = new RPCLink<{ requestId?: string; language?: string }>({
    url: `http://${HOST}/rpc`,
    headers: ({ context }) => ({
      ...(context.requestId ? { 'x-request-id': context.requestId } : {}),
      ...(cookie ? { cookie } : {}),
    }),
    fetch: async (request, init) => {
      const response = await handle(new Request(request, init));
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      return response;
    },
  });
  return createORPCClient(link);
}

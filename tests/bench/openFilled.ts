import { join } from 'node:path';
import { openBackend } from '../../electron/backend/open.ts';
import { root } from '../../electron/launcher/root.ts';

/** The program on a filled warehouse, through its one handler. */
export interface Filled {
  /** A procedure, with the cookie of whoever has signed in before. Throws with the answer where it refuses. */
  ask<Answer>(path: string, input: unknown): Promise<Answer>;
  close(): Promise<void>;
}

const HOST = '127.0.0.1:4710';

/** Opens it with a clock that stands still. */
export async function openFilled(dataDir: string, now: string): Promise<Filled> {
  const backend = await openBackend({
    ...{ dataDir, rendererDir: join(root, 'out/renderer'), resourcesDir: join(root, 'resources'), version: 'test' },
    ...{ isDemo: false, allowedHosts: () => [HOST], clock: () => new Date(now) },
  });
  let cookie = '';
  return {
    async ask<Answer>(path: string, input: unknown) {
      const headers = { 'content-type': 'application/json', cookie };
      const url = `http://${HOST}/rpc/${path.replaceAll('.', '/')}`;
      const request = new Request(url, { method: 'POST', headers, body: JSON.stringify({ json: input }) });
      const response = await backend.handle(request);
      const body = await response.text();
      if (!response.ok) throw new Error(`${path}: ${response.status} ${body}`);
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      // The program checks its answers against the contract; the caller names the type that the contract has.
      return (JSON.parse(body) as { json: Answer }).json;
    },
    close: () => backend.close(),
  };
}

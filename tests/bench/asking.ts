import { Agent, request } from 'node:http';

/** An answer and how long it took, from the first byte sent to the last one read. */
export interface Answered {
  readonly status: number;
  readonly body: string;
  readonly cookie: string | undefined;
  readonly ms: number;
}

export interface Asker {
  /** Posts JSON and reads the whole answer. */
  ask(path: string, body: unknown, cookie?: string): Promise<Answered>;
  close(): void;
}

/** A client with one connection that stays open, as a window has it. Both sides of a comparison are asked with the same. */
export function askerOf(url: string): Asker {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { hostname, port } = new URL(url);
  return {
    ask: (path, body, cookie) =>
      new Promise((resolve, reject) => {
        const text = JSON.stringify(body);
        const headers = {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          ...(cookie ? { cookie } : {}),
        };
        const startedAt = performance.now();
        const call = request({ agent, hostname, port, path, method: 'POST', headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const ms = performance.now() - startedAt;
            const set = response.headers['set-cookie']?.[0]?.split(';')[0];
            resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString(), cookie: set, ms });
          });
        });
        call.on('error', reject);
        call.end(text);
      }),
    close: () => agent.destroy(),
  };
}

/** A procedure of the real host in its own protocol. Throws with the answer where it refuses. */
export async function askHost<Answer>(asker: Asker, path: string, input: unknown, cookie: string): Promise<Answer> {
  const answered = await asker.ask(`/rpc/${path.replaceAll('.', '/')}`, { json: input }, cookie);
  if (answered.status !== 200) throw new Error(`${path}: ${answered.status} ${answered.body}`);
  // The host checks its answers against the contract; the caller names the type that the contract has.
  return (JSON.parse(answered.body) as { json: Answer }).json;
}

import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { lanAddresses } from './addresses.ts';
import { withBodyLimit } from './bodyLimit.ts';

export interface Listener {
  readonly port: number;
  /** Answers other workstations too, on all addresses that this machine has now; or this machine alone again. */
  setLan(isOpen: boolean): Promise<void>;
  /** Takes no new requests, lets those under way finish for `graceMs`, then cuts them off. */
  close(graceMs: number): Promise<void>;
}

export interface ListenOptions {
  readonly handle: (request: Request) => Promise<Response>;
  readonly port: number;
  /** The user named this port: no other one will do. */
  readonly isPortFixed: boolean;
  /**
   * The process does nothing but answer: node-server's own Request and Response may take the place of the global ones. A text then
   * goes out as it is, without becoming a stream first.
   */
  readonly ownsProcess?: boolean;
}

/** The port that the user asked for belongs to another program. */
export class PortTaken extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`port ${port} is taken`);
    this.port = port;
  }
}

/** Mounts a fetch handler on HTTP, on loopback alone until the LAN is opened. @throws {PortTaken} */
export async function listen({ handle, port, isPortFixed, ownsProcess = false }: ListenOptions): Promise<Listener> {
  const answer = getRequestListener(withBodyLimit(streaming(handle)), { overrideGlobalObjects: ownsProcess });
  const local = createServer(answer);
  try {
    await bind(local, port, LOOPBACK);
  } catch (error) {
    if (!isInUse(error)) throw error;
    if (isPortFixed) throw new PortTaken(port);
    await bind(local, 0, LOOPBACK);
  }
  const bound = local.address();
  if (typeof bound !== 'object' || !bound) throw new Error('the host has no port');
  // One server an address: loopback stays as it is while the others come and go.
  let others: Server[] = [];
  return {
    port: bound.port,
    async setLan(isOpen) {
      const closing = others;
      others = [];
      await Promise.all(closing.map((server) => close(server, 0)));
      if (!isOpen) return;
      for (const address of lanAddresses()) {
        const server = createServer(answer);
        await bind(server, bound.port, address);
        others.push(server);
      }
    },
    async close(graceMs) {
      await Promise.all([local, ...others].map((server) => close(server, graceMs)));
    },
  };
}

/** Node-server's own Response would gather a file in memory before its first byte goes out; one whose stream was asked for it sends as it comes. */
function streaming(handle: ListenOptions['handle']): ListenOptions['handle'] {
  return async (request) => {
    const response = await handle(request);
    if (response.headers.has('content-disposition')) void response.body;
    return response;
  };
}

const LOOPBACK = '127.0.0.1';

/** A window asks every half minute: a connection that is closed sooner may be closed under a question on its way. */
const KEEP_ALIVE_MS = 65_000;

function bind(server: Server, port: number, address: string): Promise<void> {
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}

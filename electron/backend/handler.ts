import { SmartCoercionPlugin } from '@orpc/json-schema';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { AppError } from '../../shared/areas/errors.ts';
import type { Language } from '../../shared/areas/texts.ts';
import { instantOf } from '../../shared/kernel/day.ts';
import { callerOf } from '../areas/people/signIns.ts';
import { restDocument } from './document.ts';
import { guard } from './guard.ts';
import { servePage } from './pages.ts';
import { plainJson } from './plainJson.ts';
import { toRefusal } from './refusals.ts';
import { createRouter } from './router.ts';
import type { RunnerDeps } from './runner.ts';
import { clearedCookie, sessionCookie, tokenOf } from './sessionCookie.ts';
import { languageOf } from './texts.ts';

export interface HandlerOptions extends RunnerDeps {
  readonly rendererDir: string;
  readonly allowedHosts: () => readonly string[];
  readonly isSecureTransport: boolean;
  readonly log: (line: string) => void;
}

/**
 * The one way in: `/rpc` for our own windows, `/api` as REST for other programs, everything else is the screens.
 * A WHATWG fetch handler, so that Electron's private scheme and the host's node:http mount the same function.
 */
export function createHandler(options: HandlerOptions): (request: Request) => Promise<Response> {
  const router = createRouter(options, options.log);
  const converter = new ZodToJsonSchemaConverter();
  // What never reached an operation (bad input, a body that cannot be read) is refused in the same words as rules are.
  const refusing: Interceptor = async ({ next, context }) => {
    try {
      return await next();
    } catch (error) {
      throw toRefusal(error, context.language, options.say, options.log);
    }
  };
  const plainly: Interceptor = async ({ next }) => plainJson(await next());
  const reading: Interceptor = async ({ next, context }) => {
    try {
      return await next();
    } catch (error) {
      // Whatever a procedure dies of is an ORPCError by now; what is not has come from taking the body apart.
      const unread = error instanceof ORPCError ? error : new ORPCError('BAD_REQUEST', { cause: error });
      throw toRefusal(unread, context.language, options.say, options.log);
    }
  };
  // Lists of their own: plugins put theirs into them.
  const rpc = new RPCHandler(router, {
    clientInterceptors: [plainly, refusing] as never,
    interceptors: [reading] as never,
  });
  const rest = new OpenAPIHandler(router, {
    clientInterceptors: [refusing] as never,
    interceptors: [reading] as never,
    plugins: [new SmartCoercionPlugin({ schemaConverters: [converter] })],
  });
  let document: Promise<unknown> | undefined;

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/api/openapi.json') {
      document ??= restDocument(options.version);
      return Response.json(await document);
    }
    const door = /^\/(rpc|api)(?:\/|$)/.exec(pathname)?.[1];
    if (!door) return servePage(request, options.rendererDir);
    const isRpc = door === 'rpc';
    // A HEAD or OPTIONS would be answered like a POST without a body, past the guard, which lets both in.
    if (isRpc && request.method !== 'GET' && request.method !== 'POST') return unknownProcedure(request);

    const token = tokenOf(request);
    let cookie: string | undefined;
    const context = {
      caller: await callerOf(options.database.read, token, instantOf(options.clock())),
      language: languageOf(request),
      requestId: requestIdOf(request),
      session: {
        token,
        set: (next: string | null) => {
          cookie = next === null ? clearedCookie : sessionCookie(next, options.isSecureTransport);
        },
      },
    };
    const result = isRpc
      ? await rpc.handle(request, { prefix: '/rpc', context })
      : await rest.handle(request, { prefix: '/api', context });
    if (!result.matched) return unknownProcedure(request);
    const response = withHeaders(result.response, { 'cache-control': 'no-store' });
    // A refused command was taken back whole, and the sign-in that it may have opened with it.
    if (cookie && response.ok) response.headers.append('set-cookie', cookie);
    return response;
  }

  function unknownProcedure(request: Request): Response {
    const key = `${request.method} ${new URL(request.url).pathname}`;
    return refuse(request, new AppError('NOT_FOUND', { kind: 'procedure', key }));
  }

  /** The refusal in the form that the asked door has for it. */
  function refuse(request: Request, error: unknown): Response {
    const refusal = toRefusal(error, languageOf(request), options.say, options.log);
    const isRpc = new URL(request.url).pathname.startsWith('/rpc');
    return Response.json(isRpc ? { json: refusal.toJSON() } : refusal.toJSON(), { status: refusal.status });
  }

  return async (request) => {
    const turnedAway = guard(request, options.allowedHosts());
    if (turnedAway) return withHeaders(new Response(turnedAway.reason, { status: turnedAway.status }), securityHeaders);
    try {
      return withHeaders(await answer(request), securityHeaders);
    } catch (error) {
      return withHeaders(refuse(request, error), securityHeaders);
    }
  };
}

/** Stands round a step of a request; oRPC's own types for it name the whole router. */
type Interceptor = (step: { next: () => Promise<never>; context: { language: Language } }) => Promise<unknown>;

/** Ant Design writes style elements, so styles may be inline; scripts never. */
const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
    "connect-src 'self'; media-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  // A page on another port of this machine counts as the same site and would be sent our cookie: it may not embed our pictures.
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** In place: a copy would turn a finished text into a stream, which costs more than most answers. */
function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

function requestIdOf(request: Request): string | null {
  const id = request.headers.get('x-request-id');
  return id !== null && /^[A-Za-z0-9-]{16,64}$/.test(id) ? id : null;
}

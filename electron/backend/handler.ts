import { SmartCoercionPlugin } from '@orpc/json-schema';
import { OpenAPIGenerator } from '@orpc/openapi';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '../../shared/areas/contract.ts';
import type { Language } from '../../shared/areas/texts.ts';
import { instantOf } from '../../shared/kernel/day.ts';
import { callerOf } from '../areas/people/signIns.ts';
import { guard } from './guard.ts';
import { servePage } from './pages.ts';
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
  const refusing: Refusing = async ({ next, context }) => {
    try {
      return await next();
    } catch (error) {
      throw toRefusal(error, context.language, options.say, options.log);
    }
  };
  const reading: Refusing = async ({ next, context }) => {
    try {
      return await next();
    } catch (error) {
      // Whatever a procedure dies of is an ORPCError by now; what is not has come from taking the body apart.
      const unread = error instanceof ORPCError ? error : new ORPCError('BAD_REQUEST', { cause: error });
      throw toRefusal(unread, context.language, options.say, options.log);
    }
  };
  // Lists of their own: plugins put theirs into them.
  const interceptors = () => ({ clientInterceptors: [refusing] as never, interceptors: [reading] as never });
  const rpc = new RPCHandler(router, interceptors());
  const rest = new OpenAPIHandler(router, {
    ...interceptors(),
    plugins: [new SmartCoercionPlugin({ schemaConverters: [converter] })],
  });
  let document: Promise<unknown> | undefined;

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/api/openapi.json') {
      document ??= new OpenAPIGenerator({ schemaConverters: [converter] }).generate(contract, {
        info: { title: 'PartsDepot', version: options.version },
        servers: [{ url: '/api' }],
      });
      return Response.json(await document);
    }
    const isRpc = pathname.startsWith('/rpc/');
    if (!isRpc && !pathname.startsWith('/api/')) return servePage(request, options.rendererDir);

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
    if (!result.matched) return Response.json({ code: 'NOT_FOUND', message: 'no such procedure' }, { status: 404 });
    const response = withHeaders(result.response, { 'cache-control': 'no-store' });
    if (cookie) response.headers.append('set-cookie', cookie);
    return response;
  }

  return async (request) => {
    const refusal = guard(request, options.allowedHosts());
    if (refusal) return withHeaders(new Response(refusal.reason, { status: refusal.status }), securityHeaders);
    try {
      return withHeaders(await answer(request), securityHeaders);
    } catch (error) {
      const { code, status, message } = toRefusal(error, languageOf(request), options.say, options.log);
      return withHeaders(Response.json({ code, message }, { status }), securityHeaders);
    }
  };
}

/** Stands round a step of a request; oRPC's own types for it name the whole router. */
type Refusing = (step: { next: () => Promise<never>; context: { language: Language } }) => Promise<never>;

/** Ant Design writes style elements, so styles may be inline; scripts never. */
const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
    "connect-src 'self'; media-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
} as const;

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  const copy = new Response(response.body, response);
  for (const [name, value] of Object.entries(headers)) copy.headers.set(name, value);
  return copy;
}

function requestIdOf(request: Request): string | null {
  const id = request.headers.get('x-request-id');
  return id !== null && /^[A-Za-z0-9-]{16,64}$/.test(id) ? id : null;
}

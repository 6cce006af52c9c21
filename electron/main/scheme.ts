import { protocol, type Session } from 'electron';
import { createCookieJar } from './cookieJar.ts';

/** The private scheme's origin: what the window's pages come from. */
export const APP_ORIGIN = 'app://app';
/** The name under which the backend is asked through the scheme. */
export const APP_HOST = 'app';

type Handle = (request: Request) => Promise<Response>;

/** Declares the scheme to Chromium. Must run once, before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      // `standard` gives storage and relative addresses, `stream` live updates; never bypassCSP, and no other origin may call it.
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
        corsEnabled: false,
      },
    },
  ]);
}

/**
 * Answers all of a session's `app://app` addresses by the backend. Cookies do not reach a page through a scheme that
 * the program handles itself, so the sign-in is kept here and added to each request: no script ever sees it.
 */
export function mountScheme(session: Session, handle: Handle): void {
  const jar = createCookieJar();
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== APP_HOST) return new Response(null, { status: 404 });
    const response = await handle(asHttp(request, url, jar.header()));
    jar.store(response.headers.getSetCookie());
    const headers = new Headers(response.headers);
    headers.delete('set-cookie');
    return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
  });
}

/** The same request as the backend would get it over HTTP: it knows hosts and origins, not our scheme. */
function asHttp(request: Request, url: URL, cookie: string | undefined): Request {
  const headers = new Headers(request.headers);
  headers.set('host', APP_HOST);
  if (headers.get('origin') === APP_ORIGIN) headers.set('origin', `http://${APP_HOST}`);
  if (cookie) headers.set('cookie', cookie);
  else headers.delete('cookie');
  return new Request(`http://${APP_HOST}${url.pathname}${url.search}`, {
    method: request.method,
    headers,
    body: request.body,
    redirect: 'manual',
    ...(request.body ? { duplex: 'half' } : {}),
  });
}

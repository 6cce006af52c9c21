/** Why a request is turned away before anybody looks at it; null where it may come in. */
export type GuardRefusal = { readonly status: 403 | 413 | 421; readonly reason: string } | null;

/** The largest body that any procedure takes, in bytes: a photo or a workbook with its wrapping. */
export const MAX_BODY_BYTES = 20 * 1024 * 1024;

/**
 * The doorkeeper: only the names we are served under (against DNS rebinding), only our own pages where a browser says where it comes
 * from (against cross-site posts), and no body larger than we take.
 */
export function guard(request: Request, allowedHosts: readonly string[]): GuardRefusal {
  const url = new URL(request.url);
  const host = (request.headers.get('host') ?? url.host).toLowerCase();
  if (!allowedHosts.includes(host)) return { status: 421, reason: 'unknown host' };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const origin = request.headers.get('origin');
    if (origin !== null && !isOwnOrigin(origin, host)) return { status: 403, reason: 'foreign origin' };
    const site = request.headers.get('sec-fetch-site');
    if (site !== null && site !== 'same-origin' && site !== 'none') return { status: 403, reason: 'foreign site' };
  }
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > MAX_BODY_BYTES) return { status: 413, reason: 'body too large' };
  return null;
}

function isOwnOrigin(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host.toLowerCase() === host;
}

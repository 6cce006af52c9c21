/** Name of the cookie that carries a sign-in. */
export const SESSION_COOKIE = 'partsdepot_session';

/** The token of a request: from the cookie, or from `Authorization: Bearer` of other programs. */
export function tokenOf(request: Request): string | null {
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(request.headers.get('authorization') ?? '');
  if (bearer?.[1]) return bearer[1];
  const cookie = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([A-Za-z0-9_-]{20,100})(?:;|$)`).exec(
    request.headers.get('cookie') ?? '',
  );
  return cookie?.[1] ?? null;
}

/** HttpOnly and SameSite=Strict: no script reads it, no other site sends it. */
export function sessionCookie(token: string, isSecure: boolean): string {
  return `${SESSION_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
}

export const clearedCookie = `${SESSION_COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;

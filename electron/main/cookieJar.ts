export interface CookieJar {
  /** Value of the `cookie` header to send; undefined where there is nothing to send. */
  header(): string | undefined;
  /** Takes the `set-cookie` headers of a response. */
  store(setCookies: readonly string[]): void;
}

/** The cookies of one window, in memory: closing the program signs out. They all belong to one origin and path. */
export function createCookieJar(): CookieJar {
  const cookies = new Map<string, string>();
  return {
    header: () => (cookies.size === 0 ? undefined : [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')),
    store: (setCookies) => {
      for (const text of setCookies) {
        const [pair = '', ...attributes] = text.split(';').map((part) => part.trim());
        const equals = pair.indexOf('=');
        if (equals < 1) continue;
        const name = pair.slice(0, equals);
        if (attributes.some(isExpired)) cookies.delete(name);
        else cookies.set(name, pair.slice(equals + 1));
      }
    },
  };
}

function isExpired(attribute: string): boolean {
  const [name = '', value = ''] = attribute.toLowerCase().split('=');
  if (name === 'max-age') return Number(value) <= 0;
  return name === 'expires' && Date.parse(value) <= Date.now();
}

import { posix, win32 } from 'node:path';

export interface Home {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home folder. */
  readonly home: string;
}

/** Where a user's data is kept unless `--data` says otherwise: the place that the platform's own rules name. */
export function defaultDataFolder({ platform, env, home }: Home): string {
  switch (platform) {
    case 'win32':
      return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'PartsDepot');
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'PartsDepot');
    default: {
      // The XDG base directory specification tells programs to ignore a relative path.
      const base = env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : posix.join(home, '.local', 'share');
      return posix.join(base, 'partsdepot');
    }
  }
}

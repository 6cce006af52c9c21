import { posix, win32 } from 'node:path';
import type { Home } from './dataFolder.ts';

export interface Browser {
  readonly name: string;
  readonly path: string;
}

/** The first installed browser that can open a page as an app window: Edge, Chrome or Chromium; undefined where none is. */
export function findBrowser(home: Home, exists: (path: string) => boolean): Browser | undefined {
  return candidates(home).find(({ path }) => exists(path));
}

/**
 * Arguments that open `url` in a window without tabs, with a profile of its own in `profileDir`: so the browser's
 * process lives exactly as long as the window, and the user's own browsing stays apart.
 */
export function appWindowArguments(
  url: string,
  profileDir: string,
  { isRoot, isLinux }: { readonly isRoot: boolean; readonly isLinux: boolean },
): readonly string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profileDir}`,
    '--no-first-run',
    '--no-default-browser-check',
    // Edge and Chrome would stay alive in the background and the program would never end.
    '--disable-background-mode',
    '--window-size=1366,768',
    // Nobody asked for a translation of the warehouse.
    '--disable-features=Translate',
    // Chromium refuses to run as root with its sandbox.
    ...(isLinux && isRoot ? ['--no-sandbox', '--test-type'] : []),
    // Keeps Linux from asking for the password of the key ring at the first start.
    ...(isLinux ? ['--password-store=basic'] : []),
  ];
}

/** Whether a window can be shown at all; Windows and macOS always can. */
export function hasDisplay({ platform, env }: Home): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Where the browser keeps its profile: in the data folder, but a snap may only write to its own folder.
 */
export function profileFolder(
  browser: Browser,
  { home }: Home,
  dataDir: string,
  realPath: (path: string) => string,
): string {
  const isSnap = [browser.path, realPath(browser.path)].some(
    (path) => path.startsWith('/snap/') || path === '/usr/bin/snap',
  );
  return isSnap ? posix.join(home, 'snap', 'chromium', 'common', 'partsdepot') : `${dataDir}/browser`;
}

function candidates({ platform, env, home }: Home): readonly Browser[] {
  switch (platform) {
    case 'win32': {
      const programs = [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA].filter(
        (folder) => folder !== undefined,
      );
      return [
        { name: 'Microsoft Edge', at: ['Microsoft', 'Edge', 'Application', 'msedge.exe'] },
        { name: 'Google Chrome', at: ['Google', 'Chrome', 'Application', 'chrome.exe'] },
        { name: 'Chromium', at: ['Chromium', 'Application', 'chrome.exe'] },
      ].flatMap(({ name, at }) => programs.map((folder) => ({ name, path: win32.join(folder, ...at) })));
    }
    case 'darwin':
      return ['Microsoft Edge', 'Google Chrome', 'Chromium'].flatMap((name) =>
        ['/Applications', posix.join(home, 'Applications')].map((folder) => ({
          name,
          path: posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
        })),
      );
    default: {
      const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
      return [
        { name: 'Microsoft Edge', commands: ['microsoft-edge', 'microsoft-edge-stable'] },
        { name: 'Google Chrome', commands: ['google-chrome', 'google-chrome-stable'] },
        { name: 'Chromium', commands: ['chromium', 'chromium-browser'] },
      ].flatMap(({ name, commands }) =>
        commands.flatMap((command) => folders.map((folder) => ({ name, path: posix.join(folder, command) }))),
      );
    }
  }
}

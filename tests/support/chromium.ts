import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../electron/launcher/browser.ts';
import { root } from '../../electron/launcher/root.ts';
import { onPath } from './tools.ts';

/** Chromium without the windows, menus and pages of its own that nobody looks at: a sixth faster for the same pages. */
const HEADLESS_SHELL = 'chromium-headless-shell';

/**
 * A browser that is installed already: PARTSDEPOT_CHROMIUM, Debian's headless shell, the system's, or the one that
 * Playwright downloaded; undefined where there is none that starts.
 */
export function installedChromium(): string | undefined {
  const home = { platform: process.platform, env: process.env, home: homedir() };
  const paths = [
    process.env.PARTSDEPOT_CHROMIUM,
    onPath(HEADLESS_SHELL) ?? undefined,
    findBrowser(home, existsSync)?.path,
    chromium.executablePath(),
  ];
  return paths.find((path) => path !== undefined && existsSync(path) && starts(path));
}

/**
 * A browser for the flows. As root on Debian it fetches the distribution's headless shell; where nothing is installed,
 * Playwright's download or the distribution's whole browser. Says what it does before it does it. A string explains why
 * there is none.
 */
export function provideChromium(): { readonly path: string } | { readonly missing: string } {
  const isForbidden = isInstallForbidden();
  if (!isForbidden && !process.env.PARTSDEPOT_CHROMIUM && canInstallPackages() && !onPath(HEADLESS_SHELL)) {
    console.log(`Installing the package "${HEADLESS_SHELL}" of Debian …`);
    installPackage(HEADLESS_SHELL);
  }
  const installed = installedChromium();
  if (installed) return { path: installed };
  if (isForbidden) return { missing: 'no Chromium is installed, and PARTSDEPOT_NO_INSTALL=1 forbids to fetch one' };

  console.log('No Chromium is installed: downloading the one of Playwright …');
  const playwright = `${root}node_modules/@playwright/test/cli.js`;
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  const downloaded = installedChromium();
  if (downloaded) return { path: downloaded };

  if (!canInstallPackages()) return { missing: 'no Chromium is installed, and none could be downloaded' };
  console.log('Playwright has no Chromium that starts here: installing the package "chromium" of Debian …');
  installPackage('chromium');
  const packaged = installedChromium();
  return packaged ? { path: packaged } : { missing: 'no Chromium could be installed' };
}

/** Makes sure that the browser can draw Chinese; as root on Debian it installs a font, saying so first. */
export function provideChineseFont(): void {
  if (process.platform !== 'linux' || isInstallForbidden() || !canInstallPackages()) return;
  const list = onPath('fc-list') ? spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout : '';
  if (list.trim() !== '') return;
  console.log('No Chinese font is installed: installing the package "fonts-noto-cjk" of Debian …');
  installPackage('fonts-noto-cjk');
}

/** What Chromium needs to start on this machine. */
export function chromiumArguments(): string[] {
  // It refuses to run as root with its sandbox; a container's /dev/shm is often too small.
  return [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'];
}

/** A downloaded browser may lack libraries of the system: then not even its version can be asked. Windows shows a window instead of answering. */
function starts(path: string): boolean {
  return (
    process.platform === 'win32' || spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0
  );
}

function isInstallForbidden(): boolean {
  return process.env.PARTSDEPOT_NO_INSTALL === '1';
}

function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && onPath('apt-get') !== null;
}

function installPackage(name: string): void {
  const run = (...args: readonly string[]): SpawnSyncReturns<Buffer> =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 600_000,
    });
  run('-q', 'update');
  run('-q', '-y', '--no-install-recommends', 'install', name);
}

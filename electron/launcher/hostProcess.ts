import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The line by which a host tells its parent process the address that it serves; not printed on a terminal. */
export const READY = 'PARTSDEPOT_READY ';

export interface HostProcess {
  readonly url: string;
  readonly pid: number;
  /** Resolves with the exit code once the host has ended, however it ended. */
  readonly ended: Promise<number>;
  /** Asks the host to finish what it is doing and end. By closing the channel: Windows knows no signal that can be heard. */
  stop(): void;
}

/**
 * Starts the built host as a child process and waits until it serves. What it prints goes to `print`.
 * @throws {HostFailed} where it ended before it served; the reason has been printed.
 */
export async function startHostProcess(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void,
  args: readonly string[] = [],
): Promise<HostProcess> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'out', 'main', 'host.js'), ...args],
    {
      // What was compiled once need not be again: the host answers a quarter sooner.
      env: { NODE_COMPILE_CACHE: join(root, 'out', 'compiled'), ...process.env, ...env },
      // The channel closes when this process dies in whatever way, and then the host ends too.
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  const ended = new Promise<number>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
  const url = await Promise.race([readyUrl(child, print), ended]);
  if (typeof url === 'number' || child.pid === undefined) throw new HostFailed(await ended);
  return { url, pid: child.pid, ended, stop: () => (child.connected ? child.disconnect() : child.kill('SIGTERM')) };
}

export class HostFailed extends Error {
  readonly exitCode: number;
  constructor(exitCode: number) {
    super(`the host ended with ${exitCode} before it served`);
    this.exitCode = exitCode;
  }
}

function readyUrl(child: ChildProcess, print: (line: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) return reject(new Error('the host has no output'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith(READY)) resolve(line.slice(READY.length));
      else print(line);
    });
  });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, needsBuild } from '../../electron/launcher/build.ts';
import { startHostProcess } from '../../electron/launcher/hostProcess.ts';
import { root } from '../../electron/launcher/root.ts';
import { freePort } from './freePort.ts';

export interface TestHost {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** What the host has printed so far, without the line that tells its address. */
  readonly lines: readonly string[];
  /** Resolves with the exit code when the host has ended. */
  readonly ended: Promise<number>;
  /** Ends the host as Ctrl-C does, and removes the data folder unless it was given. */
  stop(): Promise<void>;
  /** Ends the host as a power cut does; the data folder stays for the next start. */
  kill(): Promise<void>;
}

export interface TestHostOptions {
  /** Arguments of the command line, e.g. `['--demo']`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A folder of an earlier start; otherwise an empty one. */
  readonly dataDir?: string;
}

/**
 * The built program's host, on a free port and a data folder of its own; builds first where `out/` is not up to date. Another worker may
 * take the port between the asking and the serving: then another one is asked for.
 */
export async function startHost(options: TestHostOptions = {}): Promise<TestHost> {
  await ensureBuilt();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnFreePort(options);
    } catch (error) {
      if (attempt === ATTEMPTS || options.env?.PARTSDEPOT_PORT) throw error;
    }
  }
}

const ATTEMPTS = 3;

async function startOnFreePort({ args = [], env = {}, dataDir }: TestHostOptions): Promise<TestHost> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'partsdepot-host-'));
  const clear = () => {
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
  };
  const lines: string[] = [];
  const place = { PARTSDEPOT_DATA: folder, PARTSDEPOT_PORT: String(await freePort()) };
  try {
    const host = await startHostProcess(root, { ...place, ...env }, (line) => lines.push(line), args);
    return {
      url: host.url,
      dataDir: folder,
      pid: host.pid,
      lines,
      ended: host.ended,
      stop: async () => {
        host.stop();
        await host.ended;
        clear();
      },
      kill: async () => {
        process.kill(host.pid, 'SIGKILL');
        await host.ended;
      },
    };
  } catch (cause) {
    clear();
    throw new Error(`the host did not start: ${lines.join('\n')}`, { cause });
  }
}

/** `out/` as the sources say; `npm test` has built it already. */
export async function ensureBuilt(): Promise<void> {
  if (needsBuild(root) && !(await build(root))) throw new Error('the build failed');
}

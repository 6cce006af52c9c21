import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A floor that answers over HTTP, as a process of its own. */
export interface Bare {
  readonly url: string;
  stop(): void;
}

/** Starts a script of this folder that ends with `serveBare`. */
export function startBare(script: string, ...args: readonly string[]): Promise<Bare> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), [...args]);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the bare server ended with ${code}`)));
    child.on('message', (port) => resolve({ url: `http://127.0.0.1:${String(port)}`, stop: () => child.disconnect() }));
  });
}

import { type Browser, findBrowser, hasDisplay } from './browser.ts';
import type { Home } from './dataFolder.ts';
import { reachableSource, type Source } from './electronBinary.ts';

/** How the program shows itself on this machine. */
export type Door =
  | { readonly kind: 'electron'; readonly binary: string }
  | { readonly kind: 'download'; readonly source: Source }
  | { readonly kind: 'browser'; readonly browser: Browser }
  | { readonly kind: 'address'; readonly why: 'noDisplay' | 'noBrowser' };

export interface Machine extends Home {
  /** Electron's program, null where it is not installed. */
  readonly electron: string | null;
  /** Where Electron could be downloaded from; empty: it shall not be tried (again). */
  readonly sources: readonly Source[];
  readonly exists: (path: string) => boolean;
}

/**
 * Electron where it is there, a download of it where a source answers in time, else an app window of an
 * installed browser, else the bare address. Decided in under five seconds, also where the network swallows packets.
 */
export async function chooseDoor(machine: Machine): Promise<Door> {
  if (!hasDisplay(machine)) return { kind: 'address', why: 'noDisplay' };
  if (machine.electron) return { kind: 'electron', binary: machine.electron };
  const source = await reachableSource(machine.sources);
  if (source) return { kind: 'download', source };
  const browser = findBrowser(machine, machine.exists);
  return browser ? { kind: 'browser', browser } : { kind: 'address', why: 'noBrowser' };
}

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions } from '@playwright/test';
import { startHost, type TestHost } from './host.ts';

/*
 * The warehouse that the flows start from: set up, the demonstration on its shelves, the administrator signed in. It is
 * made once a run (prepare.ts); each flow gets a host of its own on a copy.
 */

/** The environment variable that names the prepared folder; Playwright's workers inherit it. */
export const PREPARED = 'PARTSDEPOT_PREPARED';

/** The data folder inside the prepared one. */
export const DATA = 'data';

/** The administrator's cookies inside the prepared folder. */
export const SIGN_IN = 'signIn.json';

/** A host of its own on a copy of the prepared warehouse; stopping it removes the copy. */
export async function startWarehouse(): Promise<TestHost> {
  const dataDir = mkdtempSync(join(tmpdir(), 'partsdepot-warehouse-'));
  const clear = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    cpSync(inPrepared(DATA), dataDir, { recursive: true });
    const host = await startHost({ dataDir });
    return { ...host, stop: () => host.stop().finally(clear) };
  } catch (cause) {
    clear();
    throw cause;
  }
}

/** The sign-in of the administrator: it holds in every copy, because the session lies in the database. */
export function preparedSignIn(): SignIn {
  return JSON.parse(readFileSync(inPrepared(SIGN_IN), 'utf8'));
}

type SignIn = Exclude<BrowserContextOptions['storageState'], string | undefined>;

function inPrepared(name: string): string {
  const folder = process.env[PREPARED];
  if (!folder) throw new Error('no warehouse is prepared: flows run with tests/playwright.config.ts');
  return join(folder, name);
}

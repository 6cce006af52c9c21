import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from '@playwright/test';
import { ADMINISTRATOR, ask } from './flow.ts';
import { startHost } from './host.ts';
import { DATA, PREPARED, SIGN_IN } from './warehouse.ts';

/**
 * Runs once before the flows: the program itself makes the warehouse that they start from. Copying it costs less than
 * migrating, hashing and importing for each of them. Returns what clears it away after the last one.
 */
// biome-ignore lint/style/noDefaultExport: Playwright asks for the default export of its global setup.
export default async function prepare(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'partsdepot-prepared-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  try {
    const host = await startHost({ dataDir: join(folder, DATA) });
    const desk = { url: () => host.url, request: await request.newContext() };
    await ask(desk, 'people.setUp', ADMINISTRATOR);
    await ask(desk, 'stock.loadDemonstration');
    await desk.request.storageState({ path: join(folder, SIGN_IN) });
    await desk.request.dispose();
    await host.stop();
  } catch (cause) {
    clear();
    throw cause;
  }
  process.env[PREPARED] = folder;
  return clear;
}

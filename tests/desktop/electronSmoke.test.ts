import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { expect, test } from 'vitest';
import { hasDisplay } from '../../electron/launcher/browser.ts';
import { electronBinary } from '../../electron/launcher/electronBinary.ts';
import { home } from '../../electron/launcher/machine.ts';
import { root } from '../../electron/launcher/root.ts';
import { ensureBuilt } from '../support/host.ts';
import { skipBecause } from '../support/tools.ts';

test('the real Electron opens the program', { timeout: 120_000 }, async (context) => {
  const executablePath = electronBinary(root);
  if (!executablePath) skipBecause(context, "Electron's binary is not installed; npm start downloads it where it can");
  if (!hasDisplay(home)) skipBecause(context, 'there is no display for Electron; run it under xvfb-run');
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'partsdepot-electron-'));
  const program = await _electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root],
    env: { ...(process.env as Record<string, string>), PARTSDEPOT_DATA: folder },
  });
  try {
    const page = await program.firstWindow();
    await page.waitForSelector('input');
    expect(new URL(page.url()).origin).toBe('app://app');
    // What a page must not have, and what it must.
    expect(await page.evaluate('typeof require')).toBe('undefined');
    expect(await page.evaluate('Object.keys(window.partsdepot).sort()')).toEqual([
      'printLabel',
      'printers',
      'showInFolder',
    ]);
    expect(await page.evaluate("fetch('/rpc/people/status').then((answer) => answer.status)")).toBe(200);
  } finally {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

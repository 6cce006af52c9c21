import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimDataFolder, ring } from '../../electron/launcher/running.ts';

const address = Promise.resolve('http://127.0.0.1:4710');
let folder: string;
let note: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'partsdepot-running-'));
  note = join(folder, 'running.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the data folder', () => {
  test('is held by one program at a time, whose address the second one learns', async () => {
    let rings = 0;
    const first = await claimDataFolder(folder, address, () => {
      rings++;
    });
    expect(first.isHeld).toBe(true);
    expect(await claimDataFolder(folder, address)).toEqual({
      isHeld: false,
      ring: { answer: 'running', running: { pid: process.pid, url: 'http://127.0.0.1:4710' } },
    });
    expect(rings).toBe(1);
    if (first.isHeld) first.release();
    expect(existsSync(note)).toBe(false);
    expect(await ring(folder)).toEqual({ answer: 'nobody' });
  });

  test('is held by exactly one of ten that start at once', async () => {
    const claims = await Promise.all(Array.from({ length: 10 }, () => claimDataFolder(folder, address)));
    expect(claims.filter(({ isHeld }) => isHeld)).toHaveLength(1);
    for (const claim of claims) if (claim.isHeld) claim.release();
  });

  test.skipIf(process.platform === 'win32')('shows its note to nobody else', async () => {
    const claim = await claimDataFolder(folder, address);
    expect(statSync(note).mode & 0o077).toBe(0);
    if (claim.isHeld) claim.release();
  });

  test.each([
    { name: 'empty', text: '' },
    { name: 'not ours', text: '{"pid":1}' },
    { name: 'of a process that is gone', text: '{"pid":999999,"bell":1,"token":"x"}' },
  ])('is free where the note is $name', async ({ text }) => {
    writeFileSync(note, text);
    expect(await ring(folder)).toEqual({ answer: 'nobody' });
    const claim = await claimDataFolder(folder, address);
    expect(claim.isHeld).toBe(true);
    if (claim.isHeld) claim.release();
  });

  test('is free where the note of a crashed program names a port that another program has by now', async () => {
    const first = await claimDataFolder(folder, address);
    const left = JSON.parse(readFileSync(note, 'utf8'));
    // The right port, another word: as if another folder's program had been given the port.
    writeFileSync(note, JSON.stringify({ ...left, token: 'other' }));
    expect(await ring(folder)).toEqual({ answer: 'nobody' });
    if (first.isHeld) first.release();
  });

  test('is not touched while its program hangs', { timeout: 30_000 }, async () => {
    // A process that accepts and never answers: stopped in a debugger, or out of memory.
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const bell = (silent.address() as { port: number }).port;
    writeFileSync(note, JSON.stringify({ pid: child.pid, bell, token: 'x' }));
    expect(await claimDataFolder(folder, address)).toEqual({
      isHeld: false,
      ring: { answer: 'silent', pid: child.pid },
    });
    child.kill();
    silent.close();
  });
});

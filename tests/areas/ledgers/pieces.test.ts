import { expect, test } from 'vitest';
import { openPieces } from '../../../electron/areas/ledgers/workbook/pieces.ts';

test.each([
  { what: 'nothing', texts: [] },
  { what: 'short texts that fill many pieces', texts: Array.from({ length: 30_000 }, (_, at) => `主板 ${at};`) },
  { what: 'texts of just a piece', texts: ['a'.repeat(65_536), 'b'.repeat(21_845), 'c'.repeat(21_846)] },
  { what: 'one longer than a piece between short ones', texts: ['short', '长'.repeat(100_000), 'short'] },
  { what: 'signs of four bytes', texts: Array.from({ length: 20_000 }, () => '🔧') },
])('$what: the pieces together are the text', async ({ texts }) => {
  const pieces: Buffer[] = [];
  const { add, flush } = openPieces(async (piece) => {
    await Promise.resolve();
    pieces.push(piece);
  });
  for (const text of texts) await add(text);
  await flush();
  expect(Buffer.concat(pieces).toString()).toBe(texts.join(''));
});

test('whoever adds waits while a full piece is being handed on, and hears where that failed', async () => {
  const text = 'a'.repeat(20_000);
  let take = () => {};
  const slow = openPieces(() => new Promise((resolve) => (take = resolve)));
  expect(slow.add(text)).toBeUndefined();
  let isTaken = false;
  const waiting = slow.add(text)?.then(() => (isTaken = true));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isTaken).toBe(false);
  take();
  await waiting;
  expect(isTaken).toBe(true);

  const failing = openPieces(async () => Promise.reject(new Error('full')));
  await failing.add(text);
  await expect(failing.flush()).rejects.toThrow('full');
});

import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openThread } from '../../electron/jobs/thread.ts';

/** Says its word where it is asked, and has nothing more to do. */
const lastWord = new URL(
  `data:text/javascript,${encodeURIComponent(
    "import { parentPort } from 'node:worker_threads'; parentPort.once('message', () => parentPort.postMessage('done'));",
  )}`,
);

test('the last word of a thread is heard, also where its end is there together with it', async () => {
  for (let round = 0; round < 20; round += 1) {
    const thread = openThread(lastWord, { kind: 'checkpoint', file: '' });
    await pause(30);
    const word = thread.next<string>();
    // Whoever is busy meanwhile finds both at once.
    const until = performance.now() + 60;
    while (performance.now() < until);
    expect(await word).toBe('done');
    await thread.end();
  }
});

test('a thread that is over says so to whoever asks', async () => {
  const thread = openThread(new URL('data:text/javascript,'), { kind: 'checkpoint', file: '' });
  await expect(thread.next()).rejects.toThrow('the thread ended with 0');
});

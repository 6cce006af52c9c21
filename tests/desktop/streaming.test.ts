import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('a file of many pieces goes out as it is read, and does not gather in the memory of the host', () => {
  const script = fileURLToPath(new URL('./streaming.ts', import.meta.url));
  const said = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', script], { encoding: 'utf8' });
  const [first, last] = said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readAtFirst?: number; bytes?: number; read?: number });
  expect(first?.readAtFirst).toBeLessThan(20);
  expect(last).toEqual({ bytes: 40 * 1_048_576, read: 40 });
});

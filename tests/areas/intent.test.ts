import { describe, expect, test } from 'vitest';
import { createIntents, intentKey, NoAnswer } from '../../renderer/app/intent.ts';

describe('what the clerk meant once is posted once', () => {
  test('a double Enter shares one request', async () => {
    const { run, calls } = desk(['answer']);
    const first = run({ qty: 1 });
    const second = run({ qty: 1 });
    expect(second.isRepeat).toBe(true);
    expect(await Promise.all([first.result, second.result])).toEqual(['answer', 'answer']);
    expect(calls).toHaveLength(1);
  });

  test('the second press of a double Enter may come after a fast answer', async () => {
    const calls: string[] = [];
    let passGrace = () => {};
    const run = createIntents<{ readonly qty: number }, string>(
      async (_input, requestId) => {
        calls.push(requestId);
        return 'answer';
      },
      {
        newRequestId: () => `r${calls.length + 1}`,
        wait: () =>
          new Promise((resolve) => {
            passGrace = resolve;
          }),
        isSilence: () => false,
        graceMs: 500,
      },
    );
    await run({ qty: 1 }).result;
    expect(run({ qty: 1 }).isRepeat).toBe(true);
    await run({ qty: 2 }).result;
    expect(calls).toEqual(['r1', 'r2']);
    const again = createIntents<number, string>(async () => 'answer', {
      newRequestId: () => 'r',
      wait: async () => {},
      isSilence: () => false,
      graceMs: 500,
    });
    await again(1).result;
    await new Promise((resolve) => setTimeout(resolve));
    expect(again(1).isRepeat).toBe(false);
    passGrace();
  });

  test('a lost answer is asked for again under the same request id', async () => {
    const { run, calls, waits } = desk(['silence', 'silence', 'answer']);
    await expect(run({ qty: 1 }).result).resolves.toBe('answer');
    expect(calls.map((call) => call.requestId)).toEqual(['r1', 'r1', 'r1']);
    expect(waits).toEqual([300, 1000]);
  });

  test('after the last try nobody knows whether it was posted, so pressing again carries the same id', async () => {
    const { run, calls } = desk(['silence', 'silence', 'silence', 'silence', 'answer', 'answer']);
    await expect(run({ qty: 1 }).result).rejects.toBeInstanceOf(NoAnswer);
    await run({ qty: 1 }).result;
    await run({ qty: 1 }).result;
    expect(calls.map((call) => call.requestId)).toEqual(['r1', 'r1', 'r1', 'r1', 'r1', 'r2']);
  });

  test('a refusal is an answer: it is not sent again, and the next try is a new intent', async () => {
    const { run, calls } = desk(['refusal', 'answer']);
    await expect(run({ qty: 1 }).result).rejects.toThrow('refused');
    await run({ qty: 1 }).result;
    expect(calls.map((call) => call.requestId)).toEqual(['r1', 'r2']);
  });

  test('different inputs run one after the other, in order, and a refusal between them stops none', async () => {
    const { run, calls } = desk(['answer', 'refusal', 'answer']);
    const results = [run({ qty: 1 }), run({ qty: 2 }), run({ qty: 3 })].map(({ result }) => result);
    expect((await Promise.allSettled(results)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(calls.map((call) => call.input)).toEqual([{ qty: 1 }, { qty: 2 }, { qty: 3 }]);
  });

  test('two files of one name are two intents where their content may differ', () => {
    const file = (text: string, lastModified: number) => new File([text], 'parts.xlsx', { lastModified });
    expect(intentKey({ file: file('a', 1) })).toBe(intentKey({ file: file('a', 1) }));
    expect(intentKey({ file: file('a', 1) })).not.toBe(intentKey({ file: file('a', 2) }));
    expect(intentKey({ file: file('a', 1) })).not.toBe(intentKey({ file: file('ab', 1) }));
  });
});

/** A backend that answers as told, in turn, and remembers what it was asked. */
function desk(answers: readonly ('answer' | 'silence' | 'refusal')[]) {
  const calls: { readonly input: unknown; readonly requestId: string }[] = [];
  const waits: number[] = [];
  let made = 0;
  const run = createIntents<{ readonly qty: number }, string>(
    async (input, requestId) => {
      const answer = answers[calls.length];
      calls.push({ input, requestId });
      if (answer === 'silence') throw new TypeError('Failed to fetch');
      if (answer === 'refusal') throw new Error('refused');
      return 'answer';
    },
    {
      newRequestId: () => {
        made += 1;
        return `r${made}`;
      },
      wait: async (ms) => {
        waits.push(ms);
      },
      isSilence: (error) => error instanceof TypeError,
    },
  );
  return { run, calls, waits };
}

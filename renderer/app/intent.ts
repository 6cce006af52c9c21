/** A call that never got an answer: nobody knows whether it was posted. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause });
    this.name = 'NoAnswer';
  }
}

export interface IntentOptions {
  readonly newRequestId: () => string;
  readonly wait: (ms: number) => Promise<void>;
  /** True for failures after which the same request may be sent again: the network's, not the backend's refusals. */
  readonly isSilence: (error: unknown) => boolean;
  /** For so many milliseconds after the answer, equal input is still the same press of the same key. */
  readonly graceMs?: number;
}

/**
 * Runs commands one after the other so that what the clerk meant once is posted once.
 * Equal input while it runs, or just after, is the same intent (a double Enter) and shares its promise; silence is answered by the same
 * request id up to three more times; and where even that stays without an answer, the next equal run still carries that id.
 */
export function createIntents<I, O>(call: (input: I, requestId: string) => Promise<O>, options: IntentOptions) {
  let last: Promise<unknown> = Promise.resolve();
  const running = new Map<string, Promise<O>>();
  const unanswered = new Map<string, string>();

  async function send(key: string, input: I): Promise<O> {
    const requestId = unanswered.get(key) ?? options.newRequestId();
    for (const pause of [...RETRY_PAUSES_MS, undefined]) {
      try {
        const output = await call(input, requestId);
        unanswered.delete(key);
        return output;
      } catch (error) {
        if (!options.isSilence(error)) {
          unanswered.delete(key);
          throw error;
        }
        unanswered.set(key, requestId);
        if (pause === undefined) throw new NoAnswer(error);
        await options.wait(pause);
      }
    }
    throw new Error('unreachable: the last pause throws');
  }

  return function run(input: I): { readonly result: Promise<O>; readonly isRepeat: boolean } {
    const key = intentKey(input);
    const same = running.get(key);
    if (same) return { result: same, isRepeat: true };
    const result = last.then(() => send(key, input));
    const release = () => running.delete(key);
    result.then(() => (options.graceMs ? options.wait(options.graceMs).then(release) : release()), release);
    running.set(key, result);
    last = result.catch(() => undefined);
    return { result, isRepeat: false };
  };
}

const RETRY_PAUSES_MS = [300, 1000, 3000] as const;

/** The same words mean the same intent; a file is known by its name, size and time. */
export function intentKey(input: unknown): string {
  return (
    JSON.stringify(input, (_key, value: unknown) =>
      value instanceof File ? `file:${value.name}:${value.size}:${value.lastModified}` : value,
    ) ?? ''
  );
}

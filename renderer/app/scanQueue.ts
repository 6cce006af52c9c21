/** What a screen says of a scan: done, a question, or refused; and the line that the clerk reads. */
export interface ScanOutcome {
  readonly mark: 'good' | 'ask' | 'bad';
  readonly line: string;
}

/** A screen's answer to a scan; undefined where the scan does not concern it and may be looked up. */
export type ScanHandler = (text: string) => Promise<ScanOutcome | undefined>;

export interface Scan {
  readonly seq: number;
  readonly text: string;
  readonly at: number;
  /** Undefined while it waits its turn. */
  readonly outcome: ScanOutcome | undefined;
}

export interface ScanQueueOptions {
  readonly now: () => number;
  /** Looks up what no screen wanted. */
  readonly find: ScanHandler;
  /** What to say of a scan whose handling itself failed. */
  readonly failed: (error: unknown) => ScanOutcome;
  readonly onOutcome: (outcome: ScanOutcome) => void;
  /** Resolves once the screen has drawn what the scan before did: the next one must meet the new state. */
  readonly settled: () => Promise<void>;
}

/** How many scans stay on the scan line. */
export const KEPT_SCANS = 5;

/** Handles scans one after the other, in order, however fast they come; none is dropped or merged. */
export function createScanQueue(options: ScanQueueOptions) {
  const handlers: ScanHandler[] = [];
  const waiting: Scan[] = [];
  const listeners = new Set<() => void>();
  let shown: readonly Scan[] = [];
  let seq = 0;
  let isWorking = false;

  function push(text: string): void {
    seq += 1;
    const scan: Scan = { seq, text, at: options.now(), outcome: undefined };
    waiting.push(scan);
    show([...shown, scan]);
    if (!isWorking) void work();
  }

  async function work(): Promise<void> {
    isWorking = true;
    for (let scan = waiting.shift(); scan; scan = waiting.shift()) {
      const outcome = await handle(scan.text);
      const handled = scan.seq;
      show(shown.map((each) => (each.seq === handled ? { ...each, outcome } : each)));
      options.onOutcome(outcome);
      await options.settled();
    }
    isWorking = false;
  }

  async function handle(text: string): Promise<ScanOutcome> {
    try {
      const outcome = await handlers.at(-1)?.(text);
      return outcome ?? (await options.find(text)) ?? { mark: 'bad', line: text };
    } catch (error) {
      return options.failed(error);
    }
  }

  /** The topmost handler wins; the returned function takes this one away again. */
  function register(handler: ScanHandler): () => void {
    handlers.push(handler);
    return () => {
      handlers.splice(handlers.indexOf(handler), 1);
    };
  }

  function show(scans: readonly Scan[]): void {
    shown = scans.slice(-KEPT_SCANS);
    for (const listener of listeners) listener();
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return { push, register, subscribe, scans: () => shown };
}

import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { createScanQueue, type Scan, type ScanHandler, type ScanOutcome } from './scanQueue.ts';
import { playSound } from './sounds.ts';

export type { ScanHandler, ScanOutcome } from './scanQueue.ts';

/**
 * Gives the scanner to this screen while it is shown. Scans come one after the other, each after the state that the one
 * before has set is drawn. Answer undefined for what does not concern the screen: it is then looked up and opened.
 */
export function useScan(handler: ScanHandler): void {
  const latest = useRef(handler);
  // Before the screen is shown: a scan at the very moment at which it appears is its own, and is not looked up elsewhere.
  useLayoutEffect(() => {
    latest.current = handler;
  });
  useLayoutEffect(() => queue.register((text) => latest.current(text)), []);
}

/** Gives the scanner to what stands above the screen; the returned function gives it back. */
export function holdScans(handler: ScanHandler): () => void {
  return queue.register(handler);
}

/** The last scans, oldest first, for the scan line. */
export function useScans(): readonly Scan[] {
  return useSyncExternalStore(queue.subscribe, queue.scans);
}

/** A scan, whether from the scanner or typed into the scan line. */
export function pushScan(text: string): void {
  queue.push(text);
}

export interface ScanDesk {
  readonly find: ScanHandler;
  readonly failed: (error: unknown) => ScanOutcome;
  /** False while the window is on its way to another screen. */
  readonly isScreenDrawn: () => boolean;
}

/** The shell says how scans that no screen wanted are looked up. */
export function setScanDesk(next: ScanDesk | undefined): void {
  desk = next;
}

/** How long a scan waits at most for a screen that is still being fetched, in milliseconds. */
const SCREEN_PATIENCE_MS = 3000;
/** One frame: what React was told has been drawn by then. */
const FRAME_MS = 20;

let desk: ScanDesk | undefined;

const queue = createScanQueue({
  now: () => Date.now(),
  find: async (text) => desk?.find(text),
  failed: (error) => desk?.failed(error) ?? { mark: 'bad', line: String(error) },
  onOutcome: (outcome) => playSound(outcome.mark),
  settled,
});

async function settled(): Promise<void> {
  const deadline = Date.now() + SCREEN_PATIENCE_MS;
  do await new Promise((resolve) => setTimeout(resolve, FRAME_MS));
  while (desk && !desk.isScreenDrawn() && Date.now() < deadline);
}

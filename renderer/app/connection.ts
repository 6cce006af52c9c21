import { useSyncExternalStore } from 'react';

/** Whether the warehouse answered the last time it was asked. */
export function useIsConnected(): boolean {
  return useSyncExternalStore(subscribe, () => isConnected);
}

/** The backend answered, whatever it said. */
export function noteAnswer(): void {
  set(true);
}

/** The request never reached the backend, or its answer never came back. */
export function noteSilence(): void {
  set(false);
}

let isConnected = true;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (next === isConnected) return;
  isConnected = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

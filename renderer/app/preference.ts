/** One choice of this workstation, kept in the browser's storage; an unknown or unreadable value falls back. */
export function preference<T extends string>(name: string, values: readonly T[], fallback: T) {
  const key = `partsdepot.${name}`;
  return {
    read(): T {
      try {
        const stored = window.localStorage.getItem(key);
        return values.find((value) => value === stored) ?? fallback;
      } catch {
        return fallback;
      }
    },
    write(value: T): void {
      try {
        window.localStorage.setItem(key, value);
      } catch {
        // Storage may be closed to us (private window): the choice then lasts until the window closes.
      }
    },
  };
}

import { useCallback, useState } from 'react';

/** Filters of a list that stay as they were left while this window is open (also after a look at one row). */
export function useFilters<F extends object>(name: string, initial: F): readonly [F, (change: Partial<F>) => void] {
  const [filters, setFilters] = useState<F>(() => ({ ...initial, ...kept.get(name) }));
  const change = useCallback(
    (part: Partial<F>) =>
      setFilters((before) => {
        if (Object.entries(part).every(([key, value]) => before[key as keyof F] === value)) return before;
        const next = { ...before, ...part };
        kept.set(name, next);
        return next;
      }),
    [name],
  );
  return [filters, change];
}

const kept = new Map<string, object>();

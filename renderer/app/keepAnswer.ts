import type { QueryClient } from '@tanstack/react-query';

/**
 * Most commands answer with the whole paper as it now stands: where that paper is on screen, it is replaced at once. The next
 * key or scan then meets it, and not the state before, while everything is still being read anew.
 */
export function keepAnswer(client: QueryClient, answer: unknown): void {
  if (!isPaper(answer)) return;
  const queries = client.getQueryCache().findAll({
    predicate: ({ queryKey, state }) =>
      asksOnlyFor(queryKey, answer.id) && isPaper(state.data) && haveSameFields(state.data, answer),
  });
  for (const { queryKey } of queries) client.setQueryData(queryKey, answer);
}

interface Paper {
  readonly id: string;
}

function isPaper(value: unknown): value is Paper {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}

/** Whether a query was asked for the paper as a whole: its key is the procedure's path and the options with the input. */
function asksOnlyFor(queryKey: readonly unknown[], id: string): boolean {
  const [, options] = queryKey as readonly [unknown, { readonly input?: Readonly<Record<string, unknown>> }?];
  const { input } = options ?? {};
  return input !== undefined && Object.keys(input).length === 1 && input.id === id;
}

/** A head with the same id is another thing than the whole. */
function haveSameFields(one: object, other: object): boolean {
  return Object.keys(one).toSorted().join() === Object.keys(other).toSorted().join();
}

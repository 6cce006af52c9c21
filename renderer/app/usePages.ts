import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Left out where nobody counts them all. */
  readonly total?: number;
  readonly next: string | null;
}

/**
 * A list read page by page along its cursor: `usePages(['parts', search], (cursor) => api.catalog.parts.list({ search, cursor }))`.
 * The result fits `DataTable`. While another search is on its way the rows of the one before stay.
 */
export function usePages<Row>(key: readonly unknown[], load: (cursor: string | undefined) => Promise<Page<Row>>) {
  const pages = useInfiniteQuery({
    queryKey: ['pages', ...key],
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const [first] = pages.data?.pages ?? [];
  return {
    rows: pages.data?.pages.flatMap((page) => page.rows),
    ...(first && first.total === undefined ? {} : { total: first?.total ?? 0 }),
    hasMore: pages.hasNextPage,
    onMore: () => void pages.fetchNextPage(),
    isLoadingMore: pages.isFetchingNextPage,
    error: pages.error,
  };
}

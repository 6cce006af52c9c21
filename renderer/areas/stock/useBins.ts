import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { orpc } from '../../app/api.ts';

type Bins = Awaited<ReturnType<typeof orpc.stock.bins.call>>;

/** The bins of the store, drawn; and for scans, which may come before they are there. */
export function useBins() {
  const client = useQueryClient();
  const { data } = useQuery(orpc.stock.bins.queryOptions());
  const binScanned = useCallback(
    async (code: string): Promise<Bins[number] | undefined> => {
      const bins = await client.ensureQueryData(orpc.stock.bins.queryOptions());
      return bins.find((bin) => bin.code === code);
    },
    [client],
  );
  return { bins: data ?? NONE, binScanned };
}

const NONE: Bins = [];

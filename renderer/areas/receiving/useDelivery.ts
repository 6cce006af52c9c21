import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Delivery } from '../../../shared/areas/receiving/contract.ts';
import { orpc } from '../../app/api.ts';

/** One delivery, drawn and (for queued scans) as it stands this moment. */
export function useDelivery(id: string) {
  const client = useQueryClient();
  const query = useQuery(orpc.receiving.get.queryOptions({ input: { id } }));
  const read = useCallback(
    (): Delivery | undefined => client.getQueryData(orpc.receiving.get.queryKey({ input: { id } })),
    [client, id],
  );
  return { delivery: query.data, error: query.error, read };
}

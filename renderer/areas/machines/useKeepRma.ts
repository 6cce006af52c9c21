import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import { orpc } from '../../app/api.ts';

/** Notes what a command has made of a return, so that the next scan meets it and not the state before. */
export function useKeepRma(): (rma: Rma) => void {
  const client = useQueryClient();
  return useCallback(
    (rma) => void client.setQueryData(orpc.machines.rmas.get.queryKey({ input: { id: rma.id } }), rma),
    [client],
  );
}

import type { Client } from '@orpc/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import { type CallContext, orpc } from '../../app/api.ts';
import { type Command, useCommand } from '../../app/useCommand.ts';

/** One application, drawn and (for queued scans and the next command) as it stands this moment. */
export function useRma(id: string) {
  const client = useQueryClient();
  const query = useQuery(orpc.machines.rmas.get.queryOptions({ input: { id } }));
  const read = useCallback(
    (): Rma | undefined => client.getQueryData(orpc.machines.rmas.get.queryKey({ input: { id } })),
    [client, id],
  );
  return { rma: query.data, error: query.error, read };
}

/** A command on an application. Where somebody else has changed it meanwhile, it is read anew. */
export function useRmaCommand<I, E>(
  procedure: Client<CallContext, I, Rma, E>,
  onDone?: (rma: Rma) => void,
): Command<I, Rma> {
  const client = useQueryClient();
  return useCommand(procedure, {
    ...(onDone ? { onDone } : {}),
    onRefused: (refusal) => {
      if (refusal.code === 'RMA_CHANGED' || refusal.code === 'RMA_STATE') void client.invalidateQueries();
      return false;
    },
  });
}

import type { Client } from '@orpc/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ReturnList } from '../../../shared/areas/returns/lists.ts';
import { type CallContext, orpc } from '../../app/api.ts';
import { type Command, useCommand } from '../../app/useCommand.ts';

/** One return list, drawn and (for queued scans) as it stands this moment. */
export function useReturnList(id: string) {
  const client = useQueryClient();
  const query = useQuery(orpc.returns.get.queryOptions({ input: { id } }));
  const read = useCallback(
    (): ReturnList | undefined => client.getQueryData(orpc.returns.get.queryKey({ input: { id } })),
    [client, id],
  );
  return { list: query.data, error: query.error, read };
}

/** A command on a list. Where somebody else has changed it meanwhile, the list is read anew; `isChangeShown` where the screen itself tells of it. */
export function useListCommand<I, E>(
  procedure: Client<CallContext, I, ReturnList, E>,
  onDone?: (list: ReturnList) => void,
  isChangeShown = false,
): Command<I, ReturnList> {
  const client = useQueryClient();
  return useCommand(procedure, {
    ...(onDone ? { onDone } : {}),
    onRefused: (refusal) => {
      const isMoved = refusal.code === 'LIST_CHANGED' || refusal.code === 'RETURN_LIST_STATE';
      if (isMoved) void client.invalidateQueries();
      return isMoved && isChangeShown;
    },
  });
}

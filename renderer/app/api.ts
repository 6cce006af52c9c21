import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import type { Contract } from '../../shared/areas/contract.ts';
import { noteAnswer, noteSilence } from './connection.ts';
import { currentLanguage } from './texts.ts';

/** What a call carries besides its input: the id of the clerk's intent, the same in every repetition of it. */
export interface CallContext {
  readonly requestId?: string;
}

export type Api = ContractRouterClient<Contract, CallContext>;

/** The typed client of everything the program can be asked to do. */
export const api: Api = createORPCClient(
  new RPCLink<CallContext>({
    url: () => `${window.location.origin}/rpc`,
    headers: ({ context }) => ({
      'accept-language': currentLanguage(),
      ...(context.requestId ? { 'x-request-id': context.requestId } : {}),
    }),
    fetch: heardFetch,
  }),
);

/** The same client as options for TanStack Query: `useQuery(orpc.desk.today.queryOptions())`. */
export const orpc: RouterUtils<Api> = createTanstackQueryUtils(api);

async function heardFetch(request: Request, init: object): Promise<Response> {
  try {
    const response = await fetch(request, init);
    noteAnswer();
    return response;
  } catch (cause) {
    if (!request.signal.aborted) noteSilence();
    throw cause;
  }
}

import { isContractProcedure } from '@orpc/contract';
import { implement, type Router } from '@orpc/server';
import { type Contract, contract } from '../../shared/areas/contract.ts';
import type { ProcedureMeta } from '../../shared/kernel/procedure.ts';
import type { CommandOperation, QueryOperation } from '../areas/operation.ts';
import { operations } from '../areas/operations.ts';
import { refuseUnkeepable } from './inputReasons.ts';
import { toRefusal } from './refusals.ts';
import { authorise, type RequestContext, type RunnerDeps, runCommand, runQuery } from './runner.ts';

/** Joins contract and operations by their common words into the router that both doors (RPC and REST) serve. */
export function createRouter(deps: RunnerDeps, log: (line: string) => void): Router<Contract, RequestContext> {
  const implementer = implement(contract)
    .$context<RequestContext>()
    .use(({ context, procedure, next }) => {
      // Before anybody looks at the input: a stranger does not even learn its shape.
      authorise(procedure['~orpc'].meta as unknown as ProcedureMeta, context.caller);
      return next();
    });
  // The walk goes by key over two values of the same shape; TypeScript follows values, not walks.
  return implementer.router(join(contract, operations, implementer, [], deps, log) as never) as unknown as Router<
    Contract,
    RequestContext
  >;
}

interface Tree {
  readonly [key: string]: unknown;
}

interface Implementer {
  readonly handler: (run: (call: { input: unknown; context: RequestContext }) => Promise<unknown>) => unknown;
  readonly [key: string]: unknown;
}

function join(
  contractTree: unknown,
  operationTree: unknown,
  implementer: unknown,
  path: readonly string[],
  deps: RunnerDeps,
  log: (line: string) => void,
): unknown {
  if (isContractProcedure(contractTree)) {
    const meta = contractTree['~orpc'].meta as unknown as ProcedureMeta;
    const name = path.join('.');
    return (implementer as Implementer).handler(async ({ input, context }) => {
      try {
        refuseUnkeepable(input, context.language);
        return meta.kind === 'query'
          ? await runQuery(deps, context, operationTree as QueryOperation<unknown, unknown>, input)
          : await runCommand(deps, context, name, operationTree as CommandOperation<unknown, unknown>, input);
      } catch (error) {
        throw toRefusal(error, context.language, deps.say, log);
      }
    });
  }
  return Object.fromEntries(
    Object.keys(contractTree as Tree).map((key) => [
      key,
      join(
        (contractTree as Tree)[key],
        (operationTree as Tree)[key],
        (implementer as Tree)[key],
        [...path, key],
        deps,
        log,
      ),
    ]),
  );
}

import type { ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import type { CommandContext, QueryContext } from './context.ts';

/** A query: reads and answers. */
export type QueryOperation<I, O> = (context: QueryContext, input: I) => Promise<O>;

/** A command: load, decide, record, return, all in one transaction. */
export type CommandOperation<I, O> = ((context: CommandContext, input: I) => Promise<O>) | PreparedCommand<I, O>;

/** A command whose slow part (a password hash, a workbook) is done before the transaction opens and holds up everybody. */
export interface PreparedCommand<I, O> {
  readonly prepare: (context: QueryContext, input: I) => Promise<unknown>;
  readonly run: (context: CommandContext, input: I, prepared: unknown) => Promise<O>;
}

/** Makes a command of a slow preparation (which only reads) and a quick transaction. */
export function prepared<I, O, P>(
  prepare: (context: QueryContext, input: I) => Promise<P>,
  run: (context: CommandContext, input: I, prepared: P) => Promise<O>,
): PreparedCommand<I, O> {
  // The runner hands `run` exactly what `prepare` returned, so the forgotten type is the right one.
  return { prepare, run: run as (context: CommandContext, input: I, prepared: unknown) => Promise<O> };
}

/** The operations of a contract: the same words, each with the handle that its kind allows. */
export type Operations<C> = {
  readonly [K in keyof C]: C[K] extends ContractProcedure<infer I, infer O, infer _E, infer _M>
    ? C[K] extends { readonly kind: 'query' }
      ? QueryOperation<InferSchemaOutput<I>, InferSchemaInput<O>>
      : CommandOperation<InferSchemaOutput<I>, InferSchemaInput<O>>
    : Operations<C[K]>;
};

import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { Role } from './roles.ts';

/**
 * Who may call: `anyone` (also before sign-in), `signedIn`, or holders of one of the named roles.
 * A station's own sign-in is *not* `signedIn` staff: it must be named.
 */
export type Access = 'anyone' | 'signedIn' | readonly Role[];

/** What the backend needs to know of a procedure besides its shapes. */
export interface ProcedureMeta {
  readonly kind: 'query' | 'command';
  readonly access: Access;
}

/** Errors as a contract declares them: a code, its HTTP status and the shape of its data. */
export type ErrorMap = Readonly<Record<string, { readonly status: number; readonly data: z.ZodType }>>;

const base = oc.$meta<ProcedureMeta>({ kind: 'query', access: [] });

/** A procedure that reads. It is given a handle that cannot write. In the REST twin it is a GET unless it takes a file. */
export function query<I extends z.ZodType, O extends z.ZodType, E extends ErrorMap>(spec: {
  readonly access: Access;
  readonly input: I;
  readonly output: O;
  readonly errors?: E;
  readonly method?: 'GET' | 'POST';
}) {
  const procedure = base
    .meta({ kind: 'query', access: spec.access })
    .route({ method: spec.method ?? 'GET' })
    .errors(spec.errors ?? ({} as E))
    .input(spec.input)
    .output(spec.output);
  return Object.assign(procedure, { kind: 'query' as const });
}

/** A procedure that writes: one transaction, one journal row, posted once however often its request arrives. */
export function command<I extends z.ZodType, O extends z.ZodType, E extends ErrorMap>(spec: {
  readonly access: Access;
  readonly input: I;
  readonly output: O;
  readonly errors?: E;
}) {
  const procedure = base
    .meta({ kind: 'command', access: spec.access })
    .route({ method: 'POST' })
    .errors(spec.errors ?? ({} as E))
    .input(spec.input)
    .output(spec.output);
  return Object.assign(procedure, { kind: 'command' as const });
}

/** Nothing but the fact that it was done. */
export const done = z.object({ done: z.literal(true) });
export const nothing = z.object({}).optional();

/** A page of rows, newest or first in order; `next` is the cursor of the following page. */
export const page = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), total: z.int(), next: z.string().nullable() });
export const pageInput = z.object({
  search: z.string().max(100).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(500).optional(),
});

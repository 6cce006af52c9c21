import type { Database } from '../../electron/database/handles.ts';
import type { Part } from '../../shared/areas/catalog/contract.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { Api } from '../support/world.ts';
import type { Model } from './model.ts';

export const wishKinds = [
  'deliver',
  'receive',
  'inspect',
  'putAway',
  'transfer',
  'create',
  'pick',
  'unpick',
  'post',
  'cancel',
  'reverse',
] as const;

/** What somebody may want to do; the numbers choose among what there is when its turn comes. */
export interface Wish {
  readonly kind: (typeof wishKinds)[number];
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** A part of the warehouse that one sequence has for itself, with the model of it. */
export interface Corner {
  readonly name: string;
  readonly model: Model;
  readonly parts: readonly Part[];
  readonly bins: {
    readonly good: readonly string[];
    readonly quarantine: readonly string[];
    readonly doa: readonly string[];
    /** Those that take one part each. */
    readonly unmixed: readonly string[];
  };
  readonly beside: Database;
  /** The business day that receipts are posted on. */
  today: Day;
  serials: number;
  notes: number;
}

/** A wish made concrete: what is sent, and what the model makes of its acknowledgement. */
export interface Command {
  readonly says: string;
  readonly path: string;
  /** True where it is several requests of its own making, which touch no stock. */
  readonly isComposite?: boolean;
  send(window: Api, context: { readonly requestId: string }): Promise<unknown>;
  /** Throws where what was acknowledged cannot have happened. */
  record(answer: never): void | Promise<void>;
  /** Asked before it is sent alone: the codes that it may be refused with, null for an acknowledgement; undefined where the model cannot tell. */
  expects?(): readonly (string | null)[] | undefined;
}

/** Makes the command for a wish as the model stands; undefined where there is nothing to do it to. */
export type Maker = (corner: Corner, wish: Wish) => Command | undefined;

/** One of a list, chosen by any number; undefined where the list is empty. */
export function oneOf<T>(list: readonly T[], at: number): T | undefined {
  return list[at % list.length];
}

export function sum(rows: readonly { readonly qty: number }[]): number {
  return rows.reduce((total, { qty }) => total + qty, 0);
}

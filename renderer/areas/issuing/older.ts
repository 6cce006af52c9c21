import { errors } from '../../../shared/areas/errors.ts';
import type { IssueLine } from '../../../shared/areas/issuing/contract.ts';
import type { Holding } from '../../../shared/areas/stock/shapes.ts';
import type { api } from '../../app/api.ts';
import type { Refusal } from '../../app/refusal.ts';

type Picked = Parameters<typeof api.issuing.pick>[0]['what'];

/** R4.8.1: what is older than the scanned piece, and where it lies. */
export interface OlderFirst {
  readonly partCode: string;
  readonly binCode: string;
  readonly receivedDay: string;
  readonly qty: number;
  readonly unitBarcode: string | null;
  readonly scannedDay: string;
  /** What was about to be taken: a piece that the ledger refused, or a younger bin. */
  readonly scanned:
    | { readonly kind: 'piece'; readonly what: Picked }
    | { readonly kind: 'bin'; readonly line: IssueLine; readonly holding: Holding };
}

/** The facts of a refusal because of age; undefined for every other refusal. */
export function olderOf(refusal: Refusal, what: Picked): OlderFirst | undefined {
  if (refusal.code !== 'NOT_OLDEST') return undefined;
  const facts = errors.NOT_OLDEST.data.safeParse(refusal.data);
  return facts.success ? { ...facts.data, scanned: { kind: 'piece', what } } : undefined;
}

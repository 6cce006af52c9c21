import type { ClaimState } from '../../../shared/areas/returns/words.ts';
import type { Schema } from '../../database/schema.ts';

/** A claim is open until its statement has gone out (R4.3.2.2), and done once somebody bears the loss. */
export function claimStateOf(row: Pick<Schema['claim'], 'stated_at' | 'settled_at'>): ClaimState {
  if (row.settled_at !== null) return 'settled';
  return row.stated_at === null ? 'open' : 'stated';
}

import { allowed, refused } from '../../kernel/decision.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Condition } from '../catalog/words.ts';
import type { DocumentKind } from './words.ts';

/** Who may take a document of this kind back. What two persons signed takes one of those who sign (R4.10). */
export function reversersOf(kind: DocumentKind): readonly Role[] {
  switch (kind) {
    case 'stocktake':
      return ['serviceManager', 'financeManager'];
    case 'scrap':
    case 'qc':
      return ['serviceManager'];
    case 'reclassify':
      return ['keeper', 'inspector', 'serviceManager'];
    default:
      return ['keeper', 'serviceManager'];
  }
}

/** Papers that two persons signed. */
const SIGNED: readonly DocumentKind[] = ['stocktake', 'scrap', 'qc'];

/** What a reversal would do, and who asks for it. */
export interface Reversing {
  readonly number: string;
  readonly kind: DocumentKind;
  /** Each change of condition that the reversal makes: from what the goods are now to what they were. */
  readonly changes: readonly { readonly from: Condition; readonly to: Condition }[];
  readonly roles: readonly Role[];
  /** Whether this person handed in the paper that somebody else signed. */
  readonly isSubmitter: boolean;
}

/**
 * May this person take the document back? It takes what the document itself took: somebody else's signature for what was signed by two
 * (R4.10), and an inspector wherever goods become good (R4.6.1.2b).
 */
export function mayReverse({ number, kind, changes, roles, isSubmitter }: Reversing) {
  const needed = reversersOf(kind);
  if (isSubmitter && SIGNED.includes(kind)) return refused('SAME_SIGNER_REVERSAL', 'R4.10', { number });
  if (!needed.some((role) => roles.includes(role))) return refused('FORBIDDEN', 'R4.10', { needed: [...needed] });
  const becomesGood = changes.some(({ from, to }) => to === 'good' && from !== 'good');
  if (becomesGood && !roles.includes('inspector')) return refused('INSPECTOR_REQUIRED', 'R4.6.1.2b', {});
  return allowed;
}

import { allowed, refused } from '../../kernel/decision.ts';
import type { Role } from '../../kernel/roles.ts';
import type { ConfirmationKind, RequestPurpose, RequestState, SignatureRole } from './words.ts';
import { signatureRoles } from './words.ts';

export interface SigningFacts {
  readonly number: string;
  readonly state: RequestState;
  readonly createdBy: string;
  /** The request was entered by the station itself, at its own sign-in: that is as good as its e-mail. */
  readonly isByStation: boolean;
  readonly confirmations: readonly ConfirmationKind[];
  readonly signatures: readonly { readonly role: SignatureRole; readonly personId: string }[];
}

/**
 * R4.1.1a: may this person sign in this role? Once a role, never twice by one person, never the person who entered the request, and
 * only what came by e-mail and was confirmed by phone (R4.1).
 */
export function maySign(
  facts: SigningFacts,
  role: SignatureRole,
  person: { readonly id: string; readonly roles: readonly Role[] },
) {
  const { number, state } = facts;
  if (!person.roles.includes(role)) return refused('FORBIDDEN', 'R4.1.1a', { needed: [role] });
  if (facts.signatures.some((signature) => signature.role === role)) {
    return refused('ALREADY_SIGNED', 'R4.1.1a', { number, role });
  }
  if (state !== 'awaitingSignatures') return refused('REQUEST_STATE', 'R4.1.1a', { number, state });
  if (facts.signatures.some((signature) => signature.personId === person.id)) {
    return refused('SAME_SIGNER', 'R4.1.1a', { number });
  }
  if (facts.createdBy === person.id) return refused('OWN_APPLICATION', 'R4.1.1a', { number });
  const missing = (facts.isByStation ? (['phone'] as const) : (['email', 'phone'] as const)).find(
    (kind) => !facts.confirmations.includes(kind),
  );
  if (missing) return refused('NOT_CONFIRMED', 'R4.1', { number, missing });
  return allowed;
}

/** R4.1.1a: both signatures are there. */
export function isApproved(signatures: readonly { readonly role: SignatureRole }[]): boolean {
  return signatureRoles.every((role) => signatures.some((signature) => signature.role === role));
}

/** Where a request stands, from its papers. Out of warranty it waits for finance's notice before anything leaves (R4.2.1). */
export function requestState(facts: {
  readonly purpose: RequestPurpose;
  readonly isApproved: boolean;
  readonly isPaid: boolean;
  readonly isShipped: boolean;
  readonly isCancelled: boolean;
}): RequestState {
  if (facts.isCancelled) return 'cancelled';
  if (facts.isShipped) return 'shipped';
  if (!facts.isApproved) return 'awaitingSignatures';
  return facts.purpose === 'outOfWarranty' && !facts.isPaid ? 'awaitingPayment' : 'toShip';
}

/** R4.1, R4.1.1b, R4.5.1: what a request must say before it is taken. */
export function mayAsk(facts: {
  readonly stationCode: string;
  readonly purpose: RequestPurpose;
  readonly isUrgent: boolean;
  readonly urgentReason: string;
  readonly lines: readonly { readonly partCode: string; readonly repairOrder: string; readonly isSellable: boolean }[];
  readonly overdue: number;
  readonly isOverdueBlocking: boolean;
}) {
  if (facts.isUrgent && facts.urgentReason === '') return refused('URGENT_REASON_REQUIRED', 'R4.1.1b', {});
  const unordered = facts.lines.find((line) => line.repairOrder === '');
  if (facts.purpose === 'inWarrantyRepair' && unordered) {
    return refused('REPAIR_ORDER_REQUIRED', 'R4.1', { partCode: unordered.partCode });
  }
  const unsellable = facts.lines.find((line) => !line.isSellable);
  if (facts.purpose === 'outOfWarranty' && unsellable) {
    return refused('NOT_FOR_SALE', 'R4.2.4', { partCode: unsellable.partCode });
  }
  if (facts.isOverdueBlocking && facts.overdue > 0) {
    return refused('STATION_OVERDUE', 'R4.3', { stationCode: facts.stationCode, overdue: facts.overdue });
  }
  return allowed;
}

/** Where a loan stands: with the carrier, at the station, used in a repair, or settled. */
export const loanStates = ['inTransit', 'held', 'settled'] as const;
export type LoanState = (typeof loanStates)[number];

/** What became of pieces on loan. */
export const loanOutcomes = ['used', 'returned', 'sold', 'lost'] as const;
export type LoanOutcome = (typeof loanOutcomes)[number];

/**
 * How parts come to belong to a station: bought (R4.2.1), sold out of its loan with permission (R4.2.2), converted because they did not
 * come back (R4.3c), or fined because they are not for sale (R4.2.4).
 */
export const saleKinds = ['purchase', 'loanSale', 'conversion', 'fine'] as const;
export type SaleKind = (typeof saleKinds)[number];

export const saleStates = ['awaitingPayment', 'awaitingWriteOff', 'writtenOff', 'cancelled'] as const;
export type SaleState = (typeof saleStates)[number];

/** What closes the duty to send a defective part back. */
export const obligationClosings = ['returned', 'converted', 'waived'] as const;
export type ObligationClosing = (typeof obligationClosings)[number];

/** What a person decides on day 20 (R4.3c, R4.2.4). */
export const proposalDecisions = ['convert', 'fine'] as const;
export type ProposalDecision = (typeof proposalDecisions)[number];

/** How a shortage that a station reported at its receipt was settled. */
export const shortageSettlements = ['foundAtHq', 'lostByCarrier', 'refusedLate'] as const;
export type ShortageSettlement = (typeof shortageSettlements)[number];

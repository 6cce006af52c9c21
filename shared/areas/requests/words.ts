/** What a station wants parts for (R4.1). Out of warranty there is no free loan: the parts are bought (R4.5.1). */
export const requestPurposes = ['inWarrantyRepair', 'outOfWarranty', 'stock'] as const;
export type RequestPurpose = (typeof requestPurposes)[number];

/** Where a request stands; derived from its signatures, its payment and its shipments, never stored. */
export const requestStates = ['awaitingSignatures', 'awaitingPayment', 'toShip', 'shipped', 'cancelled'] as const;
export type RequestState = (typeof requestStates)[number];

/** R4.1.1a: the two roles that sign a request. */
export const signatureRoles = ['callCentre', 'afterSalesManager'] as const;
export type SignatureRole = (typeof signatureRoles)[number];

/** How the request reached HQ and was confirmed (R4.1). */
export const confirmationKinds = ['email', 'phone'] as const;
export type ConfirmationKind = (typeof confirmationKinds)[number];

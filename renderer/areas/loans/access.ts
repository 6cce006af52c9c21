/** Who receives, counts, uses and sells: the station itself, or HQ in its name. */
export const stationHands = ['keeper', 'callCentre', 'station'] as const;
export const explainers = ['keeper', 'callCentre', 'afterSalesManager'] as const;
/** Who decides on day 20, waives an owed part and cancels a sale. */
export const deciders = ['afterSalesManager', 'serviceManager'] as const;
export const settlers = ['keeper', 'afterSalesManager'] as const;
export const payees = ['finance', 'financeManager'] as const;

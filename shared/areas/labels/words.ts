/** Label stock, named by its size in millimetres. */
export const labelSizes = ['60x40', '100x70'] as const;
export type LabelSize = (typeof labelSizes)[number];

/** A label is drafted, printed, and closed once the printed one has been scanned back. */
export const labelStates = ['drafted', 'printed', 'closed'] as const;
export type LabelState = (typeof labelStates)[number];

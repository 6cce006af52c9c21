/** The books that may have rows by the hundred thousand, and the long work that writes each. */
export const longBookJobs = { entries: 'writeEntries', receipts: 'writeReceipts', issues: 'writeIssues' } as const;
export type LongBookName = keyof typeof longBookJobs;

/** So many rows a book may have that is made while somebody waits: about a second of work, in which nobody else is answered. */
export const MOST_ROWS = 5_000;

/** Truth values are 0 and 1 in both engines: SQLite binds no booleans. */
export type Flag = 0 | 1;

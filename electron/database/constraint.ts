import type { ErrorCode } from '../../shared/areas/errors.ts';

/** What a refusal by the database itself means. Nobody else looks into a driver's errors. */
export type Meaning =
  | 'conflict'
  | 'unique'
  | 'check'
  | 'foreignKey'
  | 'full'
  | 'readOnly'
  | 'busy'
  | 'appendOnly'
  | 'damaged';

/** Reads an error of either driver; undefined where it is not one of theirs. */
export function meaningOf(error: unknown): Meaning | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.message.includes(APPEND_ONLY)) return 'appendOnly';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code.startsWith('SQLITE_BUSY')) return 'busy';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) return 'readOnly';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged';
  return meanings[code];
}

/** The text that the append-only triggers of both engines raise. */
export const APPEND_ONLY = 'append-only';

/** How an unexpected storage error is told to the person in front of the screen. */
export const storageErrors: Partial<Record<Meaning, ErrorCode>> = {
  busy: 'BUSY',
  conflict: 'BUSY',
  full: 'STORAGE_FULL',
  readOnly: 'STORAGE_READ_ONLY',
  damaged: 'STORAGE_DAMAGED',
};

const meanings: Readonly<Record<string, Meaning>> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_CHECK: 'check',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreignKey',
  SQLITE_FULL: 'full',
  '23505': 'unique',
  '23514': 'check',
  '23503': 'foreignKey',
  '25006': 'readOnly',
  '40001': 'conflict',
  '40P01': 'conflict',
  '53100': 'full',
  '55P03': 'busy',
};

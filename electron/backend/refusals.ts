import { randomUUID } from 'node:crypto';
import { ValidationError } from '@orpc/contract';
import { ORPCError } from '@orpc/server';
import { AppError, type ErrorCode, errors } from '../../shared/areas/errors.ts';
import { refusalFacts } from '../../shared/areas/refusalFacts.ts';
import type { Language } from '../../shared/areas/texts.ts';
import { meaningOf, storageErrors } from '../database/constraint.ts';
import { invalidInput, malformed } from './inputReasons.ts';
import type { Speaker } from './texts.ts';

/** Turns whatever went wrong into the one form that leaves the house: code, status, typed data and a sentence with rule and remedy. */
export function toRefusal(
  error: unknown,
  language: Language,
  say: Speaker,
  log: (line: string) => void,
): ORPCError<string, unknown> {
  if (error instanceof ORPCError && error.code in errors) return error;
  const known = asAppError(error, language, log);
  const sentence = say(language, `errors.${known.code}`, refusalFacts(known.code, known.data, language));
  return new ORPCError(known.code, {
    defined: true,
    status: errors[known.code].status,
    message: sentence,
    data: known.data,
  });
}

function asAppError(error: unknown, language: Language, log: (line: string) => void): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ORPCError && error.status < 500) {
    if (error.cause instanceof ValidationError) return invalidInput(error.cause, language);
    return error.status === 413 ? new AppError('TOO_LARGE', { limitMb: 20 }) : malformed(language);
  }
  const storage = storageErrors[meaningOf(error) ?? 'unique'];
  if (storage) return new AppError(storage as Extract<ErrorCode, 'BUSY'>, {});
  const reference = randomUUID().slice(0, 8);
  log(`${reference} ${describe(error)}`);
  return new AppError('INTERNAL', { reference });
}

/** The error with its causes, for the log; never an input or a row, which may hold personal data. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `\n  caused by ${describe(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}

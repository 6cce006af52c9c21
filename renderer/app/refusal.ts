import { ORPCError } from '@orpc/client';
import type { ErrorCode } from '../../shared/areas/errors.ts';
import { refusalFacts } from '../../shared/areas/refusalFacts.ts';
import { NoAnswer } from './intent.ts';
import { currentLanguage, type T } from './texts.ts';

/** Why something was not done: a code of the closed list (or that nobody answered), its facts, and the sentence for the clerk. */
export interface Refusal {
  readonly code: ErrorCode | 'NO_ANSWER';
  readonly data: Readonly<Record<string, unknown>>;
  readonly sentence: string;
}

/** Puts any failure of a call into words, with the rule, the fact and the remedy. */
export function refusalOf(error: unknown, t: T): Refusal {
  if (error instanceof NoAnswer || isSilence(error))
    return { code: 'NO_ANSWER', data: {}, sentence: t('app.noAnswer') };
  if (error instanceof ORPCError) {
    const data = isFacts(error.data) ? error.data : {};
    const key = `errors.${error.code}`;
    const sentence = t(key, refusalFacts(error.code as ErrorCode, data, currentLanguage()));
    // A code outside the closed list comes from a layer below the operations; the server's own sentence is all there is.
    if (sentence !== key) return { code: error.code as ErrorCode, data, sentence };
    return { code: 'INTERNAL', data, sentence: t('errors.INTERNAL', { reference: error.message }) };
  }
  return { code: 'INTERNAL', data: {}, sentence: t('errors.INTERNAL', { reference: String(error) }) };
}

/** True where the request may never have arrived, or its answer was lost on the way. */
export function isSilence(error: unknown): boolean {
  return error instanceof TypeError && /fetch|network|load failed/i.test(error.message);
}

function isFacts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

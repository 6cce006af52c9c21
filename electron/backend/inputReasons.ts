import type { ValidationError } from '@orpc/contract';
import type { core } from 'zod';
import { AppError, type ErrorData } from '../../shared/areas/errors.ts';
import { filled } from '../../shared/areas/filled.ts';
import type { Language } from '../../shared/areas/texts.ts';
import { type InputTexts, inputTexts } from './inputTexts.ts';

/** More places than this help nobody. */
const MAX_ISSUES = 20;

/** What does not fit the shape of an input, place by place, in the caller's words: no patterns, no names of types. */
export function invalidInput({ issues, data }: ValidationError, language: Language): AppError<'INVALID_INPUT'> {
  const texts = inputTexts[language];
  return new AppError('INVALID_INPUT', {
    issues: issues.slice(0, MAX_ISSUES).map((issue) => {
      const path = (issue.path ?? []).map((step) => (typeof step === 'object' ? step.key : step));
      // The shapes of the contract are zod's, and so are the issues that they find.
      const reason = reasonOf(issue as core.$ZodIssue, valueAt(data, path), texts);
      return { path: path.map(String).join('.'), reason };
    }),
  });
}

/** A request whose body is not what its content type says: there is no place to point at. */
export function malformed(language: Language): AppError<'INVALID_INPUT'> {
  return new AppError('INVALID_INPUT', { issues: [{ path: '', reason: inputTexts[language].malformed }] });
}

/**
 * Refuses texts that cannot be kept as they are: PostgreSQL takes no NUL; half a surrogate pair is stored as another character, so that
 * neither a search nor the journal's hash would find it again; U+FFFE and U+FFFF make a workbook that no program opens.
 * @throws AppError INVALID_INPUT
 */
export function refuseUnkeepable(input: unknown, language: Language): void {
  const places = unkeepable(input, []);
  if (places.length === 0) return;
  const issues: ErrorData<'INVALID_INPUT'>['issues'] = places
    .slice(0, MAX_ISSUES)
    .map((path) => ({ path, reason: inputTexts[language].notKept }));
  throw new AppError('INVALID_INPUT', { issues });
}

function unkeepable(value: unknown, path: readonly string[]): readonly string[] {
  if (typeof value === 'string') return value.isWellFormed() && !/[\0\ufffe\uffff]/.test(value) ? [] : [path.join('.')];
  if (value instanceof File) return unkeepable(value.name, path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => unkeepable(each, [...path, key]));
}

function reasonOf(issue: core.$ZodIssue, value: unknown, texts: InputTexts): string {
  if (value === undefined) return texts.missing;
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? texts.notWhole : texts.wrongKind;
    case 'too_small':
      return limit(texts, issue.origin, ['tooShort', 'tooFew', 'tooSmall'], issue.minimum);
    case 'too_big':
      return limit(texts, issue.origin, ['tooLong', 'tooMany', 'tooLarge'], issue.maximum);
    case 'invalid_value':
      return filled(texts.notOneOf, { list: issue.values.map(String).join(', ') });
    default:
      return texts.notSo;
  }
}

type Limit = 'tooShort' | 'tooFew' | 'tooSmall' | 'tooLong' | 'tooMany' | 'tooLarge';

function limit(
  texts: InputTexts,
  origin: string,
  [ofText, ofList, ofNumber]: readonly [Limit, Limit, Limit],
  bound: number | bigint,
): string {
  if (origin === 'file') return filled(texts.fileTooLarge, { limit: Number(bound) / 1024 / 1024 });
  const sentence = texts[origin === 'string' ? ofText : origin === 'array' ? ofList : ofNumber];
  return filled(sentence, { limit: String(bound) });
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[step]
        : undefined,
    data,
  );
}

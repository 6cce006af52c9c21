import type { ReadRow } from '../catalog/importing/reading.ts';
import { type Language, texts } from '../texts.ts';
import type { FormRow, LineRef } from './formRows.ts';
import { formTexts } from './formTexts.ts';
import type { ReturnLine, ReturnLineFields } from './lists.ts';

/** What taking a form does with one line of the list. */
export type FormChange =
  | { readonly effect: 'add'; readonly row: number; readonly line: null; readonly fields: ReturnLineFields }
  | {
      readonly effect: 'change' | 'same';
      readonly row: number;
      readonly line: ReturnLine;
      readonly fields: ReturnLineFields;
    }
  | { readonly effect: 'remove'; readonly row: number | null; readonly line: ReturnLine; readonly fields: null };

/** One cell before and after, in words. */
export interface ChangedCell {
  readonly heading: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The form against the list as it stands. Rows find their line by its key or number, or, where they name none, by saying the same as a line
 * that no other row speaks of. Lines that the sheet does not name are taken off, where it is of the list as it stands (`isCurrent`);
 * a form that is out of date does not know them.
 */
export function formChanges(
  rows: readonly ReadRow<FormRow>[],
  lines: readonly ReturnLine[],
  { named, isCurrent }: { readonly named: readonly LineRef[]; readonly isCurrent: boolean },
): FormChange[] {
  const left = new Map(lines.filter((line) => !named.some((ref) => isLine(line, ref))).map((line) => [line.id, line]));
  const changes = rows.flatMap(({ row, value: { line: ref, fields } }): FormChange[] => {
    const numbered = ref ? lines.find((each) => isLine(each, ref)) : undefined;
    if (!fields) return numbered ? [{ effect: 'remove', row, line: numbered, fields }] : [];
    const line = numbered ?? [...left.values()].find((each) => isSame(each, fields));
    if (!line) return [{ effect: 'add', row, line: null, fields }];
    left.delete(line.id);
    return [{ effect: isSame(line, fields) ? 'same' : 'change', row, line, fields }];
  });
  const gone = isCurrent ? [...left.values()] : [];
  return [...changes, ...gone.map((line) => ({ effect: 'remove', row: null, line, fields: null }) as const)];
}

/** What stands in the hidden column of the form: as much of the line's id as no two lines of a list share. */
export function lineKey({ id }: Pick<ReturnLine, 'id'>): string {
  return id.replaceAll('-', '').slice(-12).toUpperCase();
}

/** True where a row of the form names this line. */
export function isLine(line: Pick<ReturnLine, 'id' | 'lineNo'>, { no, key }: LineRef): boolean {
  return key === '' ? line.lineNo === no : lineKey(line) === key;
}

/** The cells that a change changes: all that say something where a line comes or goes. */
export function changedCells({ line, fields }: FormChange, language: Language): ChangedCell[] {
  const { headings } = formTexts[language];
  return compared
    .map((field) => ({
      heading: headings[field],
      before: line ? cellText(line, field, language) : '',
      after: fields ? cellText(fields, field, language) : '',
    }))
    .filter(({ before, after }) => before !== after);
}

/** What the form shows of one field of a line. */
export function cellText(fields: ReturnLineFields, field: keyof ReturnLineFields, language: Language): string {
  const { yes, no } = formTexts[language];
  if (field === 'kind') return texts[language].words.returnKind[fields.kind];
  if (field === 'isBatch') return fields.isBatch ? yes : no;
  return String(fields[field]);
}

const compared = [
  'kind',
  'partCode',
  'qty',
  'barcode',
  'repairOrder',
  'machineSerial',
  'engineer',
  'fault',
  'statement',
  'isBatch',
] as const satisfies readonly (keyof ReturnLineFields)[];

function isSame(line: ReturnLineFields, fields: ReturnLineFields): boolean {
  return compared.every((field) => line[field] === fields[field]);
}

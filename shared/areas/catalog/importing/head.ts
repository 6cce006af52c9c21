import { codeOf, tidy } from '../../../kernel/text.ts';
import { cellAt, columnLetter, emptyCell, type SheetCell, type Table } from './cells.ts';
import { plainHeading } from './headings.ts';
import type { ImportCode, Problem } from './reading.ts';

/** What may stand over the headings: field to the spellings of its label, the usual one first. */
export type HeadLabels = Readonly<Record<string, readonly string[]>>;

/** What a paper says over its headings, field by field. */
export interface HeadReader<Field extends string> {
  says(field: Field): boolean;
  /** Half width, without needless blanks; blank where the paper is silent. */
  text(field: Field, max: number): string;
  code(field: Field, max: number): string;
  /** Null where the paper is silent, or says (and it is noted) what no word of the list is. */
  choice<T>(field: Field, words: ReadonlyMap<string, T>, code: ImportCode): T | null;
  /** Notes that the paper does not say what it must. */
  miss(field: Field): void;
  refuse(field: Field, code: ImportCode, facts?: Problem['facts'], rule?: string | null): void;
  readonly problems: readonly Problem[];
}

/**
 * Reads label and value over the headings of a paper: the value stands in the next filled cell to the right of its label, or behind a colon
 * in the label's own cell. A label that stands there twice counts once, the first that says something.
 */
export function readHead<Field extends string>(
  table: Table,
  labels: Readonly<Record<Field, readonly string[]>>,
): HeadReader<Field> {
  const places = headPlaces(table, labels);
  const problems: Problem[] = [];
  const at = (field: Field): HeadPlace => places.get(field) ?? { row: table.headingRow, column: null, text: '' };
  const refuse = (field: Field, code: ImportCode, facts: Problem['facts'] = {}, rule: string | null = null) => {
    const { row, column, text } = at(field);
    problems.push({
      row,
      column: column === null ? null : columnLetter(column),
      heading: labels[field][0] ?? field,
      value: text.slice(0, 200),
      severity: 'error',
      code,
      facts,
      rule,
    });
  };
  const within = (field: Field, value: string, max: number) => {
    if (value.length > max) refuse(field, 'TOO_LONG', { max, length: value.length });
    return value;
  };
  return {
    problems,
    refuse,
    miss: (field) => refuse(field, 'HEAD_MISSING', { wanted: labels[field][0] ?? field }),
    says: (field) => tidy(at(field).text) !== '',
    text: (field, max) => within(field, tidy(at(field).text), max),
    code: (field, max) => within(field, codeOf(at(field).text), max),
    choice: (field, words, code) => {
      const text = codeOf(at(field).text);
      const value = words.get(text);
      if (text !== '' && value === undefined) refuse(field, code);
      return value ?? null;
    },
  };
}

/** What else stands over the rows of the trade's papers: labels too, so that none is read as the value of a blank one beside it. */
const otherLabels = [
  ...[
    '日期',
    '申请日期',
    '填表日期',
    '制表日期',
    '申请人',
    '填表人',
    '制表人',
    '制单人',
    '联系人',
    '负责人',
    '经办人',
    '电话',
    '联系电话',
  ],
  ...[
    '手机',
    '地址',
    '收货地址',
    '签字',
    '盖章',
    '审核',
    '审批',
    '快递公司',
    '运单号',
    'date',
    'filled in on',
    'contact',
    'phone',
  ],
];

interface HeadPlace {
  /** Excel row number of the value, or of the label where the value is missing. */
  readonly row: number;
  readonly column: number | null;
  readonly text: string;
}

function headPlaces(table: Table, labels: HeadLabels): ReadonlyMap<string, HeadPlace> {
  const fields = new Map(
    Object.entries({ ...labels, other: otherLabels }).flatMap(([field, words]) =>
      words.map((word) => [plainHeading(word), field] as const),
    ),
  );
  const places = new Map<string, HeadPlace>();
  const keep = (field: string, place: HeadPlace) => {
    if ((places.get(field)?.text ?? '') === '') places.set(field, place);
  };
  for (let row = 1; row < table.headingRow; row++) {
    const width = table.sheet.rows[row - 1]?.length ?? 0;
    for (let column = 0; column < width; column++) {
      const [label, behind] = parted(cellAt(table.sheet, row, column));
      const field = fields.get(plainHeading(label));
      if (field === undefined) continue;
      if (behind !== '') keep(field, { row, column, text: behind });
      else keep(field, beside(table, row, column, fields));
    }
  }
  return places;
}

/** The next filled cell to the right, unless that is a label itself: then the value was left blank. */
function beside(table: Table, row: number, column: number, fields: ReadonlyMap<string, string>): HeadPlace {
  const width = table.sheet.rows[row - 1]?.length ?? 0;
  for (let next = column + 1; next < width; next++) {
    const cell = cellAt(table.sheet, row, next);
    if (cell.kind === 'empty') continue;
    const isLabel = fields.has(plainHeading(parted(cell)[0]));
    return isLabel ? { row, column: column + 1, text: '' } : { row, column: next, text: cell.day ?? cell.text };
  }
  return { row, column: column + 1, text: '' };
}

/** "申请单号：A-1" is a label and, behind the colon, its value. */
function parted(cell: SheetCell): readonly [label: string, behind: string] {
  if (cell === emptyCell || cell.kind !== 'text') return ['', ''];
  const text = cell.text.normalize('NFKC');
  const colon = text.indexOf(':');
  return colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1).trim()];
}

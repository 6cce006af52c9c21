import { parseQuantity } from '../../kernel/quantity.ts';
import { codeOf } from '../../kernel/text.ts';
import type { Table } from '../catalog/importing/cells.ts';
import { type HeadReader, readHead } from '../catalog/importing/head.ts';
import { type Problem, type Reading, type ReadRow, withProblems } from '../catalog/importing/reading.ts';
import { problemAt, type RowReader, readRows } from '../catalog/importing/rows.ts';
import { spellings, yesNoWords } from '../catalog/importing/values.ts';
import type { Tracking } from '../catalog/words.ts';
import type { ReturnLineFields } from './lists.ts';
import { mayWriteLine } from './rules.ts';
import type { ReturnKind } from './words.ts';

/** A row of a 返件申请清单 that came back. */
export interface FormRow {
  /** The line of the list that the row was downloaded from; null for a new one. */
  readonly line: LineRef | null;
  /** Blank where the form names none. */
  readonly partName: string;
  /** Null where the station does not return it. */
  readonly fields: ReturnLineFields | null;
}

/** How a row names its line. A number may go to another line once the last one is taken off; the key, which stands hidden, does not. */
export interface LineRef {
  readonly no: number;
  /** Blank where the sheet has lost it; then the number counts. */
  readonly key: string;
}

/** What the form says over its rows; blank where it does not. */
export interface FormHead {
  /** The station's code or name. */
  readonly station: string;
  readonly listNumber: string;
  readonly paperNumber: string;
  /** Of the list when the form was downloaded; null on a paper of the station's own. */
  readonly version: number | null;
  readonly cells: HeadReader<keyof typeof labels>;
}

export interface KnownForForm {
  part(code: string): { readonly name: string; readonly tracking: Tracking } | undefined;
  hasLine(line: LineRef): boolean;
}

const labels = {
  stationCode: ['网点编码', '维修站编码', '站点编码', '网点编号', '网点代码', 'station code'],
  stationName: ['维修站', '网点名称', '维修站名称', '申请单位', '网点', 'station'],
  listNumber: ['清单号', '返件清单号', '清单编号', 'list no'],
  paperNumber: ['网点单号', '返件单号', '单号', '编号', 'paper no'],
  version: ['版本', 'version'],
} as const;

const kindWords = spellings<ReturnKind>([
  ['故障件 故障 不良品 不良 坏件 旧件 DEFECTIVE', 'defective'],
  ['DOA DOA件 开箱不良', 'doa'],
  ['未用件 未用 未使用 良品 新件 UNUSED', 'unused'],
]);
const batchWords = new Map([...yesNoWords, ['批量', true] as const]);

/**
 * Reads the rows of a 返件申请清单 (R4.3.1). A row of the list stays unless it says that it is not returned; what the form proposed
 * (a debt, a loan) comes only where it says so; a row that the station wrote itself comes. `named` are the list's lines
 * that the sheet speaks of at all, also in rows that are refused.
 */
export function readForm(table: Table): Reading<FormRow> & { readonly named: readonly LineRef[] } {
  const named: LineRef[] = [];
  const reading = readRows('returnList', table, (cells): FormRow => {
    const no = cells.quantityOrBlank('lineNo');
    const line = no === null ? null : { no, key: cells.codeOrBlank('lineKey', 40) ?? '' };
    if (line) named.push(line);
    const said = cells.choiceOrBlank('isReturned', yesNoWords, 'NOT_YES_NO');
    const isProposal = 'isReturned' in table.columns && line === null && cells.textOrBlank('basis', 80) !== '';
    // Somebody cleared the row; its hidden key is left.
    const isCleared = line === null && ['kind', 'partCode', 'qty', 'barcode'].every((field) => !cells.says(field));
    if ((isCleared && said === null) || !(said ?? !isProposal)) return { line, partName: '', fields: null };
    return { line, partName: cells.textOrBlank('partName', 80), fields: fieldsOf(cells) };
  });
  return { ...withProblems(reading, repeats(table, reading.rows)), named };
}

/** Reads whose form it is, and which list it changes; without a list's number it makes a new one. */
export function readFormHead(table: Table): FormHead {
  const cells = readHead(table, labels);
  return {
    station: cells.code('stationCode', 40) || cells.text('stationName', 60),
    listNumber: cells.code('listNumber', 40),
    paperNumber: cells.text('paperNumber', 40),
    version: parseQuantity(cells.text('version', 10)) ?? null,
    cells,
  };
}

/** Rows against the catalogue and the list: unknown parts and lines, and what a line has to say by itself (R4.3.1.2, R4.3.1.3). */
export function checkForm(table: Table, rows: readonly ReadRow<FormRow>[], known: KnownForForm): Problem[] {
  return rows.flatMap(({ row, value: { line, partName, fields } }) => {
    if (!fields) return [];
    if (line && !known.hasLine(line)) {
      return [problemAt(table, row, 'lineNo', 'error', 'UNKNOWN_LINE', { lineNo: line.no })];
    }
    const { partCode } = fields;
    const part = known.part(partCode);
    if (!part) return [problemAt(table, row, 'partCode', 'error', 'UNKNOWN_PART', { part: partCode })];
    const found: Problem[] = [];
    if (partName !== '' && codeOf(partName) !== codeOf(part.name)) {
      found.push(problemAt(table, row, 'partName', 'warning', 'NAME_DIFFERS', { part: partCode, name: part.name }));
    }
    return [...found, ...lineProblems(table, row, fields, part.tracking)];
  });
}

function fieldsOf(cells: RowReader): ReturnLineFields {
  const only = (field: string, max: number) => {
    const [code = '', ...more] = cells.barcodes(field);
    if (more.length > 0) cells.refuse(field, 'BARCODE_INVALID', { barcode: [code, ...more].join(' ') });
    if (code.length > max) cells.refuse(field, 'TOO_LONG', { max, length: code.length });
    return code;
  };
  return {
    kind: cells.choice('kind', kindWords, 'NOT_RETURN_KIND', 'defective'),
    partCode: cells.code('partCode', 40),
    qty: cells.quantity('qty'),
    barcode: only('barcode', 64),
    repairOrder: cells.textOrBlank('repairOrder', 40),
    machineSerial: only('machineSerial', 40),
    engineer: cells.textOrBlank('engineer', 20),
    fault: cells.textOrBlank('fault', 60),
    statement: cells.textOrBlank('statement', 300),
    isBatch: cells.choiceOrBlank('isBatch', batchWords, 'NOT_YES_NO') ?? false,
  };
}

function lineProblems(table: Table, row: number, fields: ReturnLineFields, tracking: Tracking): Problem[] {
  const { partCode, qty, barcode } = fields;
  const decision = mayWriteLine({ ...fields, tracking });
  if (decision.allowed) return [];
  const problem = (field: string, code: Problem['code']) =>
    problemAt(table, row, field, 'error', code, { partCode, part: partCode, qty }, decision.rule);
  switch (decision.code) {
    case 'OLD_BARCODE_REQUIRED':
      return [problem('barcode', 'OLD_BARCODE_REQUIRED')];
    case 'UNIT_QUANTITY':
      return [barcode === '' ? problem('barcode', 'UNIT_NEEDS_BARCODE') : problem('qty', 'UNIT_QUANTITY')];
    case 'FAULT_REQUIRED':
      return [problem('fault', 'FAULT_REQUIRED')];
    default:
      return [problem('statement', 'STATEMENT_REQUIRED')];
  }
}

/** A line of the list twice, or a serial twice, is an error: nobody can know which of the two is right. */
function repeats(table: Table, rows: readonly ReadRow<FormRow>[]): Problem[] {
  const lines = new Map<number | string, number>();
  const units = new Map<string, number>();
  return rows.flatMap(({ row, value: { line, fields } }) => {
    const name = line && (line.key || line.no);
    const barcode = fields?.barcode ?? '';
    const [sameLine, sameUnit] = [name === null ? undefined : lines.get(name), units.get(barcode)];
    if (name !== null && sameLine === undefined) lines.set(name, row);
    if (barcode !== '' && sameUnit === undefined) units.set(barcode, row);
    if (sameLine !== undefined) {
      return [problemAt(table, row, 'lineNo', 'error', 'LINE_REPEATED', { lineNo: line?.no ?? '', first: sameLine })];
    }
    return sameUnit === undefined
      ? []
      : [problemAt(table, row, 'barcode', 'error', 'BARCODE_REPEATED', { barcode, first: sameUnit }, 'R4.3.1')];
  });
}

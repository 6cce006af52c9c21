import { codeOf } from '../../kernel/text.ts';
import type { Table } from '../catalog/importing/cells.ts';
import { type HeadReader, readHead } from '../catalog/importing/head.ts';
import { type Problem, type Reading, type ReadRow, withProblems } from '../catalog/importing/reading.ts';
import { problemAt, readRows } from '../catalog/importing/rows.ts';
import { spellings, yesNoWords } from '../catalog/importing/values.ts';
import type { RequestPurpose } from './words.ts';

export interface RequestRow {
  readonly partCode: string;
  /** Blank where the paper names none. */
  readonly partName: string;
  readonly qty: number;
  readonly repairOrder: string;
}

/** What the paper says over its rows. */
export interface PaperHead {
  /** The station's code or name, as the paper has it; blank where it names none. */
  readonly station: string;
  readonly paperNumber: string;
  /** Null where nobody can make it out; then it is among the problems. */
  readonly purpose: RequestPurpose | null;
  readonly isUrgent: boolean;
  readonly urgentReason: string;
  readonly isBatch: boolean;
  readonly note: string;
  readonly cells: HeadReader<keyof typeof labels>;
}

export interface KnownForPaper {
  /** The code of the station that the paper names; undefined where there is none. */
  readonly stationCode: string | undefined;
  /** The one station that the caller is held to; null for staff. */
  readonly ownStation: string | null;
  /** Number of the request that this station's paper was entered as already. */
  readonly takenAs: string | undefined;
}

export interface KnownForRequest {
  part(code: string): { readonly name: string; readonly isSellable: boolean } | undefined;
}

/** Labels of the cells over the table, beside which the values stand. */
const labels = {
  stationCode: ['网点编码', '维修站编码', '站点编码', '网点编号', '网点代码', 'station code'],
  stationName: ['维修站', '网点名称', '维修站名称', '申请单位', '网点', 'station'],
  paperNumber: ['申请单号', '申请编号', '单号', '单据编号', '编号', 'request no'],
  purpose: ['用途', '申请用途', 'purpose'],
  isUrgent: ['紧急', '是否紧急', '加急', '是否加急', 'urgent'],
  urgentReason: ['紧急原因', '加急原因', '紧急说明', 'urgent reason'],
  isBatch: ['批量处理', '是否批量', '批量', '批量质量', 'batch'],
  note: ['备注', 'note'],
} as const;

const purposeWords = spellings<RequestPurpose>([
  ['保内维修 保内 维修 保修 INWARRANTY', 'inWarrantyRepair'],
  ['保外购买 保外 购买 保外维修 OUTOFWARRANTY PURCHASE', 'outOfWarranty'],
  ['备货 网点备货 库存 STOCK', 'stock'],
]);

/** Reads the rows of a 备件申请单 (R4.1): which part, how many, for which repair order. */
export function readRequest(table: Table): Reading<RequestRow> {
  const reading = readRows(
    'partRequest',
    table,
    (cells): RequestRow => ({
      partCode: cells.code('partCode', 40),
      partName: cells.textOrBlank('partName', 80),
      qty: cells.quantity('qty'),
      repairOrder: cells.textOrBlank('repairOrder', 40),
    }),
  );
  return withProblems(reading, repeats(table, reading.rows));
}

/** Reads what stands over the rows (R4.1, R4.1.1b). Without a purpose the paper cannot be taken, and an urgent one says why. */
export function readPaperHead(table: Table): PaperHead {
  const cells = readHead(table, labels);
  const purpose = cells.choice('purpose', purposeWords, 'NOT_PURPOSE');
  if (!cells.says('purpose')) cells.miss('purpose');
  const isUrgent = cells.choice('isUrgent', yesNoWords, 'NOT_YES_NO') ?? false;
  const urgentReason = cells.text('urgentReason', 120);
  if (isUrgent && urgentReason === '') cells.refuse('urgentReason', 'URGENT_REASON_REQUIRED', {}, 'R4.1.1b');
  return {
    station: cells.code('stationCode', 40) || cells.text('stationName', 60),
    paperNumber: cells.text('paperNumber', 40),
    purpose,
    isUrgent,
    urgentReason,
    isBatch: cells.choice('isBatch', yesNoWords, 'NOT_YES_NO') ?? false,
    note: cells.text('note', 200),
    cells,
  };
}

/** The head against the books: a station that there is (a station's own sign-in brings its own papers only), and no paper twice (R4.1). */
export function checkPaperHead({ cells, station, paperNumber }: PaperHead, known: KnownForPaper): readonly Problem[] {
  const field = cells.says('stationCode') ? 'stationCode' : 'stationName';
  if (station === '' && known.stationCode === undefined) cells.miss('stationCode');
  else if (known.ownStation !== null && known.stationCode !== known.ownStation) {
    cells.refuse(field, 'FOREIGN_STATION', { station }, 'R4.1');
  } else if (known.stationCode === undefined) cells.refuse(field, 'UNKNOWN_STATION', { station });
  if (known.takenAs) cells.refuse('paperNumber', 'PAPER_TAKEN', { paperNumber, number: known.takenAs }, 'R4.1');
  return cells.problems;
}

/** Rows against the catalogue and the purpose: unknown parts, repairs without their order (R4.1), purchases of what is not for sale (R4.2.4). */
export function checkRequest(
  table: Table,
  rows: readonly ReadRow<RequestRow>[],
  purpose: RequestPurpose | null,
  known: KnownForRequest,
): Problem[] {
  return rows.flatMap(({ row, value: { partCode, partName, repairOrder } }) => {
    const part = known.part(partCode);
    if (!part) return [problemAt(table, row, 'partCode', 'error', 'UNKNOWN_PART', { part: partCode })];
    const found: Problem[] = [];
    if (partName !== '' && codeOf(partName) !== codeOf(part.name)) {
      found.push(problemAt(table, row, 'partName', 'warning', 'NAME_DIFFERS', { part: partCode, name: part.name }));
    }
    if (purpose === 'inWarrantyRepair' && repairOrder === '') {
      found.push(problemAt(table, row, 'repairOrder', 'error', 'REPAIR_ORDER_REQUIRED', {}, 'R4.1'));
    }
    if (purpose === 'outOfWarranty' && !part.isSellable) {
      found.push(problemAt(table, row, 'partCode', 'error', 'NOT_FOR_SALE', { part: partCode }, 'R4.2.4'));
    }
    return found;
  });
}

/** The same part for the same order twice may be two sets to mend: both count, and the clerk is told. */
function repeats(table: Table, rows: readonly ReadRow<RequestRow>[]): Problem[] {
  const firsts = new Map<string, number>();
  return rows.flatMap(({ row, value }) => {
    const said = JSON.stringify(value);
    const first = firsts.get(said);
    if (first === undefined) firsts.set(said, row);
    return first === undefined ? [] : [problemAt(table, row, 'partCode', 'warning', 'SAME_ROW_BOTH_TAKEN', { first })];
  });
}

import { type Day, dayOf } from '../../../kernel/day.ts';
import { tidy } from '../../../kernel/text.ts';
import type { BinUse, Condition, Tracking } from '../words.ts';
import type { SheetCell } from './cells.ts';

/** Spellings of a closed list, compared as codes: half width, upper case, without blanks. */
export const yesNoWords = spellings<boolean>([
  ['是 有 可 须 需 Y YES TRUE 1 √ ✓', true],
  ['否 无 不 不可 不须 不需 N NO FALSE 0 × X', false],
]);

export const trackingWords = spellings<Tracking>([
  ['单件 序列号 按单件 按件 单件管理 序列号管理 条码管理 UNIT SERIAL', 'unit'],
  ['批次 批量 按批次 批次管理 数量 LOT BATCH', 'lot'],
]);

export const conditionWords = spellings<Condition>([
  ['良品 合格 合格品 好件 GOOD', 'good'],
  ['待检 待检品 未检 QUARANTINE', 'quarantine'],
  ['不良品 不良 坏件 旧件 故障件 DEFECTIVE', 'defective'],
  ['DOA 开箱不良', 'doa'],
]);

export const binUseWords = spellings<BinUse>([
  ...[...conditionWords].map(([word, condition]) => [word, condition] as const),
  ['良品区', 'good'],
  ['待检区', 'quarantine'],
  ['不良品区', 'defective'],
  ['DOA区', 'doa'],
  ['返厂机 返厂机仓 返厂机区 RETURNMACHINE', 'returnMachine'],
  ['待修仓 待修 待修区 维修区 REPAIR', 'repair'],
]);

/** Whether a day of a published list is worked. */
export const dayKindWords = spellings<boolean>([
  ['上班 调休上班 补班 班 工作日 WORK WORKDAY', true],
  ['休假 放假 休 节假日 假日 休息 HOLIDAY OFF', false],
]);

/** The day that a cell means: a date cell, or text such as 2026-09-03, 2026/9/3, 2026.9.3, 20260903 or 2026年8月15日, a time of day behind it ignored. */
export function dayIn(cell: SheetCell): Day | undefined {
  if (cell.day) return cell.day;
  const match =
    /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]?|(\d{2})(\d{2}))(?:[ T]?\d{1,2}:.*)?$/.exec(
      tidy(cell.text).replace(/\s*([年月日号])\s*/g, '$1'),
    );
  if (!match) return undefined;
  const [, year, ...numbers] = match;
  const [month, date] = numbers.filter((number) => number !== undefined);
  return dayOf(Number(year), Number(month), Number(date));
}

/** DOMAIN section 10: over 15 digits in a number, or an exponent that was saved as text ("6.90454E+12"), is not what was scanned. */
export function isEatenByExcel(cell: SheetCell): boolean {
  return cell.isLossy === true || /^\d(?:\.\d+)?E\+\d+$/i.test(tidy(cell.text));
}

/** Words of a closed list, parted by blanks, to what they mean. */
export function spellings<T>(lists: readonly (readonly [words: string, value: T])[]): ReadonlyMap<string, T> {
  return new Map(lists.flatMap(([words, value]) => words.split(' ').map((word) => [word, value] as const)));
}

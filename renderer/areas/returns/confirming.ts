import type { ReturnLine, ReturnList } from '../../../shared/areas/returns/lists.ts';
import type { LineDecision } from '../../../shared/areas/returns/words.ts';

/** HQ's word on one line, before it is handed out. */
export interface Word {
  readonly decision: LineDecision;
  readonly reason: string;
}

/** How a line differs from what was seen. */
export interface ChangedLine {
  readonly id: string;
  readonly effect: 'added' | 'changed' | 'removed';
  readonly line: ReturnLine;
  /** What was seen, where a line changed. */
  readonly before?: ReturnLine;
}

/** What a station writes of a line, in the order of the form. */
export const WRITTEN = [
  'kind',
  'partCode',
  'barcode',
  'qty',
  'repairOrder',
  'machineSerial',
  'engineer',
  'fault',
  'statement',
  'isBatch',
] as const satisfies readonly (keyof ReturnLine)[];

/** What became different since a list was opened, line by line. */
export function changedLines(seen: Pick<ReturnList, 'lines'>, now: Pick<ReturnList, 'lines'>): readonly ChangedLine[] {
  const before = new Map(seen.lines.map((line) => [line.id as string, line]));
  const after = new Map(now.lines.map((line) => [line.id as string, line]));
  return [
    ...now.lines.flatMap((line): ChangedLine[] => {
      const old = before.get(line.id);
      if (!old) return [{ id: line.id, effect: 'added', line }];
      return said(old) === said(line) ? [] : [{ id: line.id, effect: 'changed', line, before: old }];
    }),
    ...seen.lines
      .filter((line) => !after.has(line.id))
      .map((line): ChangedLine => ({ id: line.id, effect: 'removed', line })),
  ];
}

/** What the station says of a line; its place in the list does not matter. */
function said({ lineNo: _, ...line }: ReturnLine): string {
  return JSON.stringify(line);
}

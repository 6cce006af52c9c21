import type { EngineerFields } from '../contract.ts';
import type { Table } from './cells.ts';
import type { Problem, Reading, ReadRow } from './reading.ts';
import { onceEach } from './repeats.ts';
import { problemAt, readRows } from './rows.ts';

export type EngineerRow = EngineerFields;

export interface KnownStations {
  hasStation(code: string): boolean;
}

/** Reads a 维修工程师 list. Without a station, the engineer is HQ's own. */
export function readEngineers(table: Table): Reading<EngineerRow> {
  const reading = readRows(
    'engineers',
    table,
    (cells): EngineerRow => ({
      code: cells.code('code', 40),
      name: cells.text('name', 30),
      stationCode: cells.codeOrBlank('stationCode', 40),
    }),
  );
  return onceEach(table, reading, 'code', (engineer) => engineer.code);
}

/** An engineer's station must stand in the catalogue first. */
export function checkEngineers(table: Table, rows: readonly ReadRow<EngineerRow>[], known: KnownStations): Problem[] {
  return rows
    .filter(({ value }) => value.stationCode !== null && !known.hasStation(value.stationCode))
    .map(({ row, value }) =>
      problemAt(table, row, 'stationCode', 'error', 'UNKNOWN_STATION', { station: value.stationCode ?? '' }),
    );
}

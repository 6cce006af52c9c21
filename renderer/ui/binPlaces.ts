/** A bin's place read from its code: zone, cabinet, shelf and position (`A-03-2-04`). */
export interface BinPlace {
  readonly zone: string;
  readonly cabinet: string;
  readonly shelf: string;
  readonly position: string;
}

export interface Cabinet<C> {
  readonly name: string;
  /** Top shelf first, as one stands before it; positions from left to right. */
  readonly shelves: readonly { readonly name: string; readonly cells: readonly C[] }[];
}

export interface Zone<C> {
  readonly name: string;
  readonly cabinets: readonly Cabinet<C>[];
}

/** The place that a bin code tells. A code without shelf or cabinet stands in a cabinet of its own kind, named by what it has. */
export function placeOfBin(code: string): BinPlace {
  const parts = code.split('-');
  const position = parts.pop() ?? code;
  const shelf = parts.length >= 2 ? (parts.pop() ?? '') : '';
  const [zone = '', ...rest] = parts;
  return {
    zone: zone || position,
    cabinet: rest.length > 0 ? `${zone}-${rest.join('-')}` : zone || position,
    shelf,
    position,
  };
}

/** The store as it stands: zones, cabinets, shelves. */
export function zonesOf<C extends { readonly code: string }>(cells: readonly C[]): readonly Zone<C>[] {
  return grouped(cells, (cell) => placeOfBin(cell.code).zone).map(([zone, inZone]) => ({
    name: zone,
    cabinets: grouped(inZone, (cell) => placeOfBin(cell.code).cabinet).map(([cabinet, inCabinet]) => ({
      name: cabinet,
      shelves: grouped(inCabinet, (cell) => placeOfBin(cell.code).shelf)
        .toReversed()
        .map(([shelf, onShelf]) => ({ name: shelf, cells: onShelf.toSorted((a, b) => compare(a.code, b.code)) })),
    })),
  }));
}

/** The cell that an arrow leads to from `code`, or undefined at the edge of the store. */
export function neighbour<C extends { readonly code: string }>(
  zones: readonly Zone<C>[],
  code: string,
  arrow: Arrow,
): string | undefined {
  const rows = zones.flatMap((zone) => rowsOf(zone));
  const row = rows.findIndex((cells) => cells.some((cell) => cell.code === code));
  const column = rows[row]?.findIndex((cell) => cell.code === code) ?? -1;
  if (row < 0) return undefined;
  switch (arrow) {
    case 'ArrowLeft':
      return rows[row]?.[column - 1]?.code ?? rows[row - 1]?.at(-1)?.code;
    case 'ArrowRight':
      return rows[row]?.[column + 1]?.code ?? rows[row + 1]?.[0]?.code;
    case 'ArrowUp':
      return rows[row - 1]?.[Math.min(column, rows[row - 1]?.length ?? 0)]?.code ?? rows[row - 1]?.at(-1)?.code;
    case 'ArrowDown':
      return rows[row + 1]?.[column]?.code ?? rows[row + 1]?.at(-1)?.code;
  }
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** The cells of a zone in the rows that one sees: the same shelf of all its cabinets side by side. */
function rowsOf<C>(zone: Zone<C>): readonly (readonly C[])[] {
  const height = Math.max(0, ...zone.cabinets.map((cabinet) => cabinet.shelves.length));
  return Array.from({ length: height }, (_, row) =>
    zone.cabinets.flatMap((cabinet) => cabinet.shelves[row]?.cells ?? []),
  );
}

function grouped<C>(cells: readonly C[], keyOf: (cell: C) => string): readonly (readonly [string, readonly C[]])[] {
  const groups = Map.groupBy(cells, keyOf);
  return [...groups].toSorted(([a], [b]) => compare(a, b));
}

function compare(a: string, b: string) {
  return a.localeCompare(b, 'en', { numeric: true });
}

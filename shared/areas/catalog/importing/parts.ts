import type { Day } from '../../../kernel/day.ts';
import type { PartFields } from '../contract.ts';
import type { Table } from './cells.ts';
import { type Problem, type Reading, type ReadRow, withProblems } from './reading.ts';
import { onceEach } from './repeats.ts';
import { problemAt, readRows } from './rows.ts';
import { trackingWords, yesNoWords } from './values.ts';

export type PartRow = PartFields & {
  readonly stationPriceFen: number;
  readonly publicPriceFen: number;
  /** DOMAIN section 9: a parts workbook has no validity dates; its prices are valid from the day of the import. */
  readonly validFrom: Day;
};

/** What the catalogue knows already; ask it once, for the codes and barcodes of the rows in hand. */
export interface KnownParts {
  /** `isInUse`: the part has stock or movements, so that its tracking is fixed. */
  part(code: string): { readonly tracking: PartFields['tracking']; readonly isInUse: boolean } | undefined;
  /** Code of the part that owns a maker's barcode. */
  barcodeOwner(barcode: string): string | undefined;
}

/** Reads a 备件资料表. Prices are in fen; a part listed twice alike is taken once, one listed twice differently is refused. */
export function readParts(table: Table, today: Day): Reading<PartRow> {
  const reading = readRows('parts', table, (cells): PartRow => {
    const stationPriceFen = cells.money('stationPriceFen');
    const publicPriceFen = cells.money('publicPriceFen');
    if (publicPriceFen > 0 && stationPriceFen > publicPriceFen) {
      cells.warn('stationPriceFen', 'PRICE_ABOVE_PUBLIC', {}, 'R4.2.3');
    }
    return {
      code: cells.code('code', 40),
      name: cells.text('name', 80),
      category: cells.text('category', 30),
      modelCodes: cells.list('modelCodes', 40),
      unitName: cells.text('unitName', 10),
      tracking: cells.choice('tracking', trackingWords, 'NOT_TRACKING', 'lot'),
      isSellable: cells.choice('isSellable', yesNoWords, 'NOT_YES_NO', false),
      isDefectiveReturned: cells.choice('isDefectiveReturned', yesNoWords, 'NOT_YES_NO', false),
      originalPacking: cells.textOrBlank('originalPacking', 60),
      safetyStock: cells.count('safetyStock'),
      barcodes: [...new Set(cells.barcodes('barcodes'))],
      stationPriceFen,
      publicPriceFen,
      validFrom: today,
    };
  });
  return ownBarcodes(
    table,
    onceEach(table, reading, 'code', (part) => part.code),
  );
}

/** R4.6.2.1: a maker's barcode says which part it is, so it belongs to one part alone; and tracking is fixed once there is stock. */
export function checkParts(table: Table, rows: readonly ReadRow<PartRow>[], known: KnownParts): Problem[] {
  return rows.flatMap(({ row, value }) => {
    const part = known.part(value.code);
    const taken = value.barcodes
      .map((barcode) => ({ barcode, owner: known.barcodeOwner(barcode) }))
      .filter(({ owner }) => owner !== undefined && owner !== value.code)
      .map(({ barcode, owner = '' }) =>
        problemAt(table, row, 'barcodes', 'error', 'BARCODE_TAKEN', { barcode, owner }),
      );
    return part?.isInUse && part.tracking !== value.tracking
      ? [...taken, problemAt(table, row, 'tracking', 'error', 'TRACKING_IN_USE', { code: value.code })]
      : taken;
  });
}

function ownBarcodes(table: Table, reading: Reading<PartRow>): Reading<PartRow> {
  const owners = new Map<string, ReadRow<PartRow>>();
  const problems: Problem[] = [];
  for (const each of reading.rows) {
    for (const barcode of each.value.barcodes) {
      const owner = owners.get(barcode);
      if (!owner) owners.set(barcode, each);
      else {
        const facts = { barcode, owner: owner.value.code, first: owner.row };
        problems.push(problemAt(table, each.row, 'barcodes', 'error', 'BARCODE_OF_OTHER_PART', facts));
      }
    }
  }
  return withProblems(reading, problems);
}

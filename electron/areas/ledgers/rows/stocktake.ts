import type { StocktakeView } from '../../../../shared/areas/stocktake/contract.ts';
import type { DifferenceKind } from '../../../../shared/areas/stocktake/words.ts';
import type { ReadDb } from '../../../database/handles.ts';
import { countedLines } from '../../stocktake/differences.ts';
import type { StocktakeRow } from '../sheets/stocktake.ts';

/** Every line of a stocktake, those that differ with how and why. While the counting goes on nothing tells what the books have (R4.4.1). */
export async function stocktakeRows(db: ReadDb, { id, state, differenceList }: StocktakeView): Promise<StocktakeRow[]> {
  const isBlind = state === 'counting';
  const differing = new Map(differenceList.map((each) => [each.id as string, each]));
  const lines = await countedLines(db, id);
  return lines
    .filter((line) => !isBlind || line.counted > 0)
    .map((line) => {
      const difference = differing.get(line.id);
      return {
        binCode: line.bin_code,
        partCode: line.part_code,
        partName: line.part_name,
        barcode: line.barcode,
        book: isBlind ? null : line.book,
        counted: line.counted,
        difference: isBlind ? null : signed(difference?.kind, difference?.qty ?? 0),
        valueFen: difference?.valueFen ?? null,
        kind: difference?.kind ?? null,
        place: difference?.place?.code ?? null,
        cause: difference?.cause ?? null,
        note: difference?.note ?? '',
        outcome: difference?.outcome ?? null,
        countedBy: line.counter,
        countedAt: line.counted_at,
      };
    });
}

function signed(kind: DifferenceKind | undefined, qty: number): number {
  if (kind === 'missing') return -qty;
  return kind === 'surplus' ? qty : 0;
}

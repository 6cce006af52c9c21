import { sql } from 'kysely';
import type { Condition } from '../../../shared/areas/catalog/words.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import { type BinState, mayStore } from '../../../shared/areas/stock/binRules.ts';
import { placeOf, readPlace } from '../../../shared/areas/stock/place.ts';
import type { BinId } from '../../../shared/kernel/ids.ts';
import type { ReadDb } from '../../database/handles.ts';
import { toBin } from '../catalog/bins.ts';

/** A bin and what lies in it now. Throws NOT_FOUND. */
export async function binState(db: ReadDb, id: BinId): Promise<BinState> {
  const bin = toBin(await db.selectFrom('bin').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
  const rows = await db
    .selectFrom('balance')
    .innerJoin('part', 'part.id', 'balance.part_id')
    .select((eb) => ['part.code', eb.fn.sum<number>('qty').as('qty')])
    .where('place_id', '=', placeOf('bin', id))
    .where('qty', '>', 0)
    .groupBy('part.code')
    .execute();
  return { ...bin, partCodes: rows.map((row) => row.code), held: rows.reduce((sum, row) => sum + row.qty, 0) };
}

/** Every bin of one use with what lies in it. */
export async function binStatesOfUse(
  db: ReadDb,
  use: Condition,
): Promise<(BinState & { readonly id: BinId; readonly zone: string; readonly categories: readonly string[] })[]> {
  const bins = (await db.selectFrom('bin').selectAll().where('use', '=', use).orderBy('code').execute()).map(toBin);
  const rows = await db
    .selectFrom('balance')
    .innerJoin('part', 'part.id', 'balance.part_id')
    .select((eb) => ['balance.place_id', 'part.code', 'part.category', eb.fn.sum<number>('qty').as('qty')])
    .where('condition', '=', use)
    .where(sql<boolean>`place_id like 'bin:%'`)
    .where('qty', '>', 0)
    .groupBy(['balance.place_id', 'part.code', 'part.category'])
    .execute();
  const byBin = new Map<string, typeof rows>();
  for (const row of rows) {
    const { id } = readPlace(row.place_id);
    byBin.set(id, [...(byBin.get(id) ?? []), row]);
  }
  return bins.map((bin) => {
    const inside = byBin.get(bin.id) ?? [];
    return {
      ...bin,
      partCodes: inside.map((row) => row.code),
      categories: [...new Set(inside.map((row) => row.category))],
      held: inside.reduce((sum, row) => sum + row.qty, 0),
    };
  });
}

/** Checks goods one after the other against a bin that fills up as they go in. Throws the refusal of the rule. */
export function refuseUnstorable(
  bin: BinState,
  goods: readonly { readonly partCode: string; readonly condition: Condition; readonly qty: number }[],
  isOverCapacityAccepted: boolean,
): void {
  let state = bin;
  for (const each of goods) {
    const decision = mayStore(state, each, isOverCapacityAccepted);
    if (!decision.allowed) throw new AppError(decision.code, decision.facts as never);
    state = { ...state, partCodes: [...state.partCodes, each.partCode], held: state.held + each.qty };
  }
}

import { sql } from 'kysely';
import type { Day } from '../../shared/kernel/day.ts';
import type { Tx } from '../database/handles.ts';
import { keptStatement } from '../database/kept.ts';

/** The next number of a kind of paper on a day: prefix, day, running number (`SH20261121-0001`). Gapless: it is taken inside the transaction. */
export async function nextNumber(tx: Tx, prefix: string, day: Day): Promise<string> {
  const name = `${prefix}${day.replaceAll('-', '')}`;
  const [counted] = await countUp(tx, name);
  if (!counted) throw new Error(`${name} was not counted`);
  return `${name}-${String(counted.value).padStart(4, '0')}`;
}

const countUp = keptStatement((tx: Tx, name: string) =>
  tx
    .insertInto('counter')
    .values({ name, value: 1 })
    .onConflict((oc) => oc.column('name').doUpdateSet({ value: sql`counter.value + 1` }))
    .returning('value'),
);

import type { Tx } from '../../database/handles.ts';

/** Takes labels out of the register whose goods are no longer here; the paper stays on the goods, the journal knows who printed it. */
export async function dropLabels(tx: Tx, numbers: readonly string[]): Promise<void> {
  for (let at = 0; at < numbers.length; at += NUMBERS_AT_ONCE) {
    const some = numbers.slice(at, at + NUMBERS_AT_ONCE);
    const labels = tx.selectFrom('label').select('id').where('number', 'in', some);
    await tx.deleteFrom('label_print').where('label_id', 'in', labels).execute();
    await tx.deleteFrom('label').where('number', 'in', some).execute();
  }
}

const NUMBERS_AT_ONCE = 1000;

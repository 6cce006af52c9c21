import type { ReadDb, Tx } from '../../database/handles.ts';

const KEY = 'lan.open';

/** May browsers of other workstations reach the host? Closed until an administrator opens it. */
export async function isLanOpen(db: ReadDb): Promise<boolean> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', KEY).executeTakeFirst();
  return row?.value === '1';
}

export async function setLan(tx: Tx, isOpen: boolean): Promise<void> {
  const value = isOpen ? '1' : '0';
  await tx
    .insertInto('setting')
    .values({ key: KEY, value })
    .onConflict((oc) => oc.column('key').doUpdateSet({ value }))
    .execute();
}

import type { machines as contract } from '../../../shared/areas/machines/contract.ts';
import { explainWarranty } from '../../../shared/areas/machines/explain.ts';
import { warranty as judgeWarranty } from '../../../shared/areas/machines/warranty.ts';
import type { ReadDb } from '../../database/handles.ts';
import type { Operations } from '../operation.ts';

type Machines = Operations<typeof contract>;

const SETTING = 'machines.depreciationBp';

/** 0.10 % of the invoice price a day, as makers publish it for flat televisions (DOMAIN section 9); in hundredths of a per cent. */
const DEFAULT_BP = 10;

/** The statutory warranty, judged and explained (S4-4.2). */
export const warranty: Pick<Machines, 'warranty' | 'depreciation' | 'setDepreciation'> = {
  warranty: async ({ db, language }, input) => {
    const facts = { ...input, depreciationBp: await depreciationOf(db) };
    const answer = judgeWarranty(facts);
    return {
      ...answer,
      remedies: [...answer.remedies],
      depreciationBp: facts.depreciationBp,
      explanation: explainWarranty(facts, answer, language),
    };
  },

  depreciation: async ({ db }) => ({ depreciationBp: await depreciationOf(db) }),

  setDepreciation: async ({ tx, subject }, { depreciationBp }) => {
    subject(String(depreciationBp));
    const value = String(depreciationBp);
    await tx
      .insertInto('setting')
      .values({ key: SETTING, value })
      .onConflict((oc) => oc.column('key').doUpdateSet({ value }))
      .execute();
    return { depreciationBp };
  },
};

async function depreciationOf(db: ReadDb): Promise<number> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', SETTING).executeTakeFirst();
  return row ? Number(row.value) : DEFAULT_BP;
}

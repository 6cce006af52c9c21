import { type Policy, policy as schema } from '../../../shared/areas/clocks/contract.ts';
import { defaultTerms, type Term } from '../../../shared/areas/clocks/terms.ts';
import type { ClockRule } from '../../../shared/areas/clocks/words.ts';
import type { ReadDb, Tx } from '../../database/handles.ts';

const POLICY = 'clocks.policy';
const termKey = (rule: ClockRule) => `clocks.term.${rule}`;

/** What DOMAIN section 9 decided, unless an administrator decided otherwise. */
export const defaultPolicy: Policy = {
  stocktakeDate: 25,
  isFreezing: true,
  noonHour: 12,
  presumedDays: 3,
  isOverdueBlocking: false,
};

export async function policyOf(db: ReadDb): Promise<Policy> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', POLICY).executeTakeFirst();
  return row ? schema.parse(JSON.parse(row.value)) : defaultPolicy;
}

export function setPolicy(tx: Tx, policy: Policy): Promise<void> {
  return save(tx, POLICY, JSON.stringify(policy));
}

/** The terms that clocks started now will have. */
export async function termsOf(db: ReadDb): Promise<Readonly<Record<ClockRule, Term>>> {
  const rows = await db.selectFrom('setting').selectAll().where('key', 'like', 'clocks.term.%').execute();
  const days = new Map(rows.map(({ key, value }) => [key, Number(value)]));
  return Object.fromEntries(
    Object.entries(defaultTerms).map(([rule, term]) => [
      rule,
      { ...term, days: days.get(termKey(rule as ClockRule)) ?? term.days },
    ]),
  ) as Record<ClockRule, Term>;
}

export function setTermDays(tx: Tx, rule: ClockRule, days: number): Promise<void> {
  return save(tx, termKey(rule), String(days));
}

async function save(tx: Tx, key: string, value: string): Promise<void> {
  await tx
    .insertInto('setting')
    .values({ key, value })
    .onConflict((oc) => oc.column('key').doUpdateSet({ value }))
    .execute();
}

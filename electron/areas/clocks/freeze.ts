import { mayDoExternalBusiness } from '../../../shared/areas/clocks/freeze.ts';
import { AppError } from '../../../shared/areas/errors.ts';
import type { CommandContext } from '../context.ts';
import { policyOf } from './policy.ts';

/** R4.4.1: throws STOCKTAKE_DAY where external business would be posted on the day of the stocktake. */
export async function refuseStocktakeDay({ tx, today }: Pick<CommandContext, 'tx' | 'today'>): Promise<void> {
  const decision = mayDoExternalBusiness(today, await policyOf(tx));
  if (!decision.allowed) throw new AppError(decision.code, decision.facts);
}

import type { Figures } from '../../../shared/areas/inspection/inspections.ts';

export type Fault = Figures['faults'][number];

/** One bar of a Pareto picture: how often a clause failed, and what share it and all before it make up. */
export interface ParetoStep extends Fault {
  /** Thousandths of all faults, this one and those before. */
  readonly sumPermille: number;
  /** True for the few that together make up 80 %: where to begin. */
  readonly isVital: boolean;
}

/** The share that the vital few make up, in thousandths. */
export const VITAL_PERMILLE = 800;

/** The faults from the most frequent on, each with the sum so far. */
export function paretoOf(faults: readonly Fault[]): readonly ParetoStep[] {
  const sorted = faults.toSorted((a, b) => b.count - a.count || a.clause.localeCompare(b.clause, 'en'));
  const all = Math.max(
    1,
    sorted.reduce((sum, { count }) => sum + count, 0),
  );
  let sum = 0;
  return sorted.map((fault) => {
    const isVital = sum * 1_000 < all * VITAL_PERMILLE;
    sum += fault.count;
    return { ...fault, isVital, sumPermille: Math.round((sum / all) * 1_000) };
  });
}

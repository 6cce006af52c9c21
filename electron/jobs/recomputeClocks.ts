import { clockGroups, recomputeGroup } from '../areas/clocks/recompute.ts';
import type { Database, Tx } from '../database/handles.ts';

/** Counts all running clocks anew after the calendar has changed: one step for all that began on one day under one term. */
export async function recomputeClocks({ read }: Database): Promise<readonly ((tx: Tx) => Promise<void>)[]> {
  const groups = await clockGroups(read);
  return groups.map((group) => (tx) => recomputeGroup(tx, group));
}

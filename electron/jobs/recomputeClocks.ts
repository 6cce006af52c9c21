import { clockGroups, recomputeGroup } from '../areas/clocks/recompute.ts';
import type { JobPlan } from './job.ts';

/** Counts all running clocks anew after the calendar has changed: one step for all that began on one day under one term. */
export const recomputeClocks: JobPlan = async ({ read }) => {
  const groups = await clockGroups(read);
  return { steps: groups.map((group) => async () => (tx) => recomputeGroup(tx, group)) };
};

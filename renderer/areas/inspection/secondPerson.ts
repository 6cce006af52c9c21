import type { InspectionHead } from '../../../shared/areas/inspection/inspections.ts';

/** What the second person said of a concession: confirmed it, or refused it, so that it fails. */
export function secondPersonKey({ verdict }: Pick<InspectionHead, 'verdict'>): string {
  return verdict === 'fail' ? 'inspection.bench.refusedBy' : 'inspection.bench.concededBy';
}

import { useQuery } from '@tanstack/react-query';
import type { InspectionHead } from '../../../shared/areas/inspection/inspections.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { orpc } from '../../app/api.ts';

/** The standard that an inspection is judged by; a published version never changes, so it is read once. */
export function useStandard(
  inspection: Pick<InspectionHead, 'standardId' | 'standardVersion'> | undefined,
): StandardDocument | undefined {
  const found = useQuery(
    orpc.inspection.standards.get.queryOptions({
      input: { standardId: inspection?.standardId ?? '', version: inspection?.standardVersion ?? 0 },
      enabled: inspection !== undefined,
      staleTime: 'static',
    }),
  );
  return found.data?.document;
}

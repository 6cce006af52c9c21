import { useCallback } from 'react';
import type { WorkbookKind } from '../../../shared/areas/catalog/words.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import { handOver } from '../../app/handover.ts';
import { useGo } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import type { ImportFile } from './importFiles.ts';

/** Opens a paper where its room takes it in, the file already chosen; undefined for those whom that room does not let in. */
export function usePaperOpener(): (paper: ImportFile | undefined) => (() => void) | undefined {
  const go = useGo();
  const me = useMe();
  return useCallback(
    (paper) => {
      const room = paper?.state === 'paper' && paper.kind ? rooms[paper.kind] : undefined;
      if (!paper || !room || !can(me, room.access)) return undefined;
      return () => {
        handOver(paper.file);
        go(room.path);
      };
    },
    [go, me],
  );
}

const rooms: Readonly<Partial<Record<WorkbookKind, { readonly path: string; readonly access: readonly Role[] }>>> = {
  deliveryNote: { path: '/receiving/new', access: ['keeper'] },
  partRequest: { path: '/requests/new?way=excel', access: ['keeper', 'callCentre', 'station'] },
  returnApplications: { path: '/machines/rmas/import', access: ['keeper', 'callCentre', 'station'] },
  returnList: { path: '/returns/form', access: ['keeper', 'callCentre', 'station'] },
};

import { useCallback } from 'react';
import { handOver } from '../../app/handover.ts';
import { useGo } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';

/** Opens a delivery note where it is received, the file already chosen; undefined for those who receive nothing. */
export function useNoteOpener(): ((file: File) => void) | undefined {
  const go = useGo();
  const me = useMe();
  const open = useCallback(
    (file: File) => {
      handOver(file);
      go('/receiving/new');
    },
    [go],
  );
  return can(me, ['keeper']) ? open : undefined;
}

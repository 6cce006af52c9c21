import { Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import type { ReturnList } from '../../../shared/areas/returns/lists.ts';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, usePathParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ConfirmTask } from './ConfirmTask.tsx';
import { useReturnList } from './useReturnList.ts';

/**
 * R4.3.1.4: HQ's word on every line. The screen keeps the list as it was when it was opened: what is confirmed is what
 * was seen, and a list that changed meanwhile is shown as changed.
 */
export function ConfirmScreen() {
  const t = useT();
  const go = useGo();
  const { list, error } = useReturnList(usePathParam('id'));
  const [seen, setSeen] = useState<ReturnList>();
  useEffect(() => {
    if (!list || seen) return;
    if (list.state === 'submitted') setSeen(list);
    else go(pathOf('/returns', list.id), { replace: true });
  }, [list, seen, go]);
  if (error) return <EmptyState title={refusalOf(error, t).sentence} />;
  if (!list || !seen) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  return <ConfirmTask seen={seen} now={list} onSeen={() => setSeen(list)} />;
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useCallback } from 'react';
import type { Issue } from '../../../shared/areas/issuing/contract.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { usePathParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IssueResult } from './IssueResult.tsx';
import { PickTask } from './PickTask.tsx';
import { ShipTask } from './ShipTask.tsx';

/** One issue: the guided picking (and for a station packing) while it is open, its result afterwards. */
export function IssueScreen() {
  const t = useT();
  const me = useMe();
  const id = usePathParam('id');
  const client = useQueryClient();
  const found = useQuery(orpc.issuing.get.queryOptions({ input: { id } }));
  const read = useCallback(
    (): Issue | undefined => client.getQueryData(orpc.issuing.get.queryKey({ input: { id } })),
    [client, id],
  );
  if (found.error) return <EmptyState title={refusalOf(found.error, t).sentence} />;
  if (!found.data) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  if (found.data.state !== 'picking' || !can(me, ['keeper'])) return <IssueResult issue={found.data} />;
  return found.data.recipientKind === 'station' ? (
    <ShipTask issue={found.data} read={read} />
  ) : (
    <PickTask issue={found.data} read={read} />
  );
}

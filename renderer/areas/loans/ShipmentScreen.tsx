import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useState } from 'react';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { usePathParam } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useEvents } from '../../ui/events.ts';
import { stationHands } from './access.ts';
import { CountTask } from './CountTask.tsx';
import { ReceiveTask } from './ReceiveTask.tsx';
import { ShipmentResult } from './ShipmentResult.tsx';

/** One shipment at the station: received, counted, then what came of it. */
export function ShipmentScreen() {
  const t = useT();
  const hasHands = can(useMe(), stationHands);
  const id = usePathParam('id');
  const { events, add } = useEvents();
  const [isLate, setIsLate] = useState(false);
  const found = useQuery(orpc.loans.shipment.queryOptions({ input: { issueId: id } }));
  const shipment = found.data;
  if (found.error) return <EmptyState title={refusalOf(found.error, t).sentence} />;
  if (!shipment) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  const task = { shipment, events, tell: add };
  if (hasHands && shipment.receivedDay === null) return <ReceiveTask {...task} />;
  const mayCount = hasHands && shipment.receivedDay !== null && shipment.countedAt === null;
  if (mayCount && (isLate || !shipment.isDeemedCorrect)) {
    return <CountTask {...task} {...(isLate ? { onLeave: () => setIsLate(false) } : {})} />;
  }
  return <ShipmentResult shipment={shipment} {...(mayCount ? { onReportLate: () => setIsLate(true) } : {})} />;
}

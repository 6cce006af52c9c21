import { Skeleton } from 'antd';
import { useEffect } from 'react';
import { refusalOf } from '../../app/refusal.ts';
import { pathOf, useGo, usePathParam } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useEvents } from '../../ui/events.ts';
import { confirmedLines } from './lines.ts';
import { PackingTask } from './PackingTask.tsx';
import { useReturnList } from './useReturnList.ts';

/** The packing check at the station, before anything ships (R4.3.1.1, R4.3.1.2). */
export function CheckScreen() {
  const t = useT();
  const go = useGo();
  const { list, error, read } = useReturnList(usePathParam('id'));
  const { events, add } = useEvents();
  const isOver = list !== undefined && list.state !== 'confirmed';
  useEffect(() => {
    if (isOver && list) go(pathOf('/returns', list.id), { replace: true });
  }, [isOver, list, go]);
  if (error) return <EmptyState title={refusalOf(error, t).sentence} />;
  if (!list || isOver) return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
  const back = () => go(pathOf('/returns', list.id));
  return (
    <PackingTask
      list={list}
      read={read}
      lines={confirmedLines(list)}
      place="station"
      title={t('returns.check.task', { number: list.number })}
      events={events}
      tell={add}
      finish={{ label: t('returns.check.toShip'), run: back }}
      back={{ label: t('returns.backToList'), run: back }}
    />
  );
}

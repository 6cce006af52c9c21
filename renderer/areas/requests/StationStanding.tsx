import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { orpc } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import { can, useMe } from '../../app/session.ts';
import { useT } from '../../app/texts.ts';

/** What a station has let pass, shown as soon as it asks for more; and whether that refuses it (R4.3). */
export function StationStanding({ stationCode, name }: { readonly stationCode: string; readonly name: string }) {
  const t = useT();
  const go = useGo();
  const isStaff = can(useMe(), 'signedIn');
  const agenda = useQuery(
    orpc.clocks.agenda.queryOptions({ input: { stationCode, duty: 'station', state: 'overdue', limit: 1 } }),
  );
  const policy = useQuery(orpc.clocks.policy.queryOptions({ enabled: isStaff }));
  const count = agenda.data?.overdue ?? 0;
  if (count === 0) return null;
  const way = policy.data && t(policy.data.isOverdueBlocking ? 'requests.overdueBlocks' : 'requests.overdueMarks');
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 12, maxWidth: 900 }}
      title={t('requests.stationOverdue', { station: name, count })}
      {...(way ? { description: way } : {})}
      action={
        <Button onClick={() => go(`/clocks?state=overdue&station=${encodeURIComponent(stationCode)}`)}>
          {t('requests.overdueWayOn')}
        </Button>
      }
    />
  );
}

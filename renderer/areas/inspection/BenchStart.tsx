import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { orpc } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import { useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { MomentText } from '../../ui/DayText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useEvents } from '../../ui/events.ts';
import { GuidedTask } from '../../ui/GuidedTask.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { benchPath, useMachineScan } from './useMachineScan.ts';

/** What waits at the bench: concessions for their second person, inspections that were left, machines that nobody has looked at. */
export function BenchStart({ trouble }: { readonly trouble?: string }) {
  const t = useT();
  const go = useGo();
  const { events, add } = useEvents();
  const toMachine = useMachineScan();
  useScan(async (text) => {
    const outcome = await toMachine(text);
    add(outcome.mark, outcome.line);
    return outcome;
  });
  const waiting = useWaiting();
  return (
    <GuidedTask
      title={t('inspection.bench.title')}
      {...(trouble ? { tone: 'bad' as const } : {})}
      sentence={trouble ?? t('inspection.bench.scanMachine')}
      {...(waiting ? { word: t('inspection.bench.waitingWord', { count: waiting.length }), wordSize: 56 } : {})}
      detail={t('inspection.bench.scanHow')}
      leftTitle={t('inspection.bench.waiting')}
      left={
        <DataTable
          label={t('inspection.bench.waiting')}
          rows={waiting}
          rowKey={(row) => row.key}
          onOpen={(row) => go(benchPath(row.serial))}
          mark={(row) => row.mark}
          empty={<EmptyState title={t('inspection.bench.noneWaiting')} hint={t('inspection.bench.noneWaitingHint')} />}
          columns={[
            { key: 'serial', title: t('inspection.bench.serial'), kind: 'code', render: (row) => row.serial },
            { key: 'model', title: t('inspection.bench.model'), kind: 'code', render: (row) => row.modelCode },
            {
              key: 'state',
              title: t('inspection.bench.state'),
              render: (row) => <StateMark mark={row.mark}>{row.state}</StateMark>,
            },
            { key: 'who', title: t('inspection.bench.inspector'), render: (row) => row.who || '—' },
            { key: 'since', title: t('inspection.bench.since'), render: (row) => row.since },
          ]}
        />
      }
      events={events}
      keys={[
        {
          key: 'F6',
          label: t('inspection.bench.commands.sheet'),
          run: () => window.open('/inspection/bench/commands', '_blank', 'popup,width=960,height=1000'),
        },
        { key: 'Escape', label: t('inspection.bench.home'), run: () => go('/') },
      ]}
    />
  );
}

interface WaitingRow {
  readonly key: string;
  readonly serial: string;
  readonly modelCode: string;
  readonly state: string;
  readonly who: string;
  readonly since: ReactNode;
  readonly mark: 'ask' | undefined;
}

function useWaiting(): readonly WaitingRow[] | undefined {
  const t = useT();
  const conceding = useQuery(
    orpc.inspection.list.queryOptions({ input: { state: 'awaitingConcession', limit: SHOWN } }),
  );
  const open = useQuery(orpc.inspection.list.queryOptions({ input: { state: 'open', limit: SHOWN } }));
  const machines = useQuery(
    orpc.machines.store.list.queryOptions({ input: { state: 'awaitingInspection', limit: SHOWN } }),
  );
  if (!conceding.data || !open.data || !machines.data) return undefined;
  return [
    ...[...conceding.data.rows, ...open.data.rows].map((row) => ({
      key: row.id,
      serial: row.serial,
      modelCode: row.modelCode,
      state: t(`words.inspectionState.${row.state}`),
      who: row.inspector,
      since: <MomentText at={row.startedAt} />,
      mark: row.state === 'awaitingConcession' ? ('ask' as const) : undefined,
    })),
    ...machines.data.rows.map((row) => ({
      key: row.id,
      serial: row.serial,
      modelCode: row.modelCode,
      state: t(`words.machineState.${row.state}`),
      who: '',
      since: <MomentText at={row.since} />,
      mark: undefined,
    })),
  ];
}

/** As many of each kind as a bench does in a day. */
const SHOWN = 50;

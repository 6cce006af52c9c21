import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useState } from 'react';
import type { Inspection } from '../../../shared/areas/inspection/inspections.ts';
import { orpc } from '../../app/api.ts';
import { refusalOf } from '../../app/refusal.ts';
import { useT } from '../../app/texts.ts';
import { BenchReady } from './BenchReady.tsx';
import { BenchStart } from './BenchStart.tsx';
import { BenchTask } from './BenchTask.tsx';
import { useStandard } from './useStandard.ts';

/** A machine on the bench: its inspection, or what is known of it before one is begun. */
export function BenchMachine({ serial }: { readonly serial: string }) {
  const t = useT();
  const client = useQueryClient();
  const [started, setStarted] = useState<Inspection>();
  const found = useQuery(
    orpc.inspection.bench.queryOptions({
      input: { serial },
      // Once it is inspected the bench itself knows best; and who comes back later reads anew.
      enabled: (query) => !started && !query.state.data?.inspection,
      gcTime: 0,
      staleTime: 0,
      retry: false,
    }),
  );
  const inspection = started ?? found.data?.inspection ?? undefined;
  const standard = useStandard(inspection);

  /** What was begun is void: the machine is asked for anew, and waits to be inspected. */
  function restart() {
    setStarted(undefined);
    void client.resetQueries({ queryKey: orpc.inspection.bench.queryKey({ input: { serial } }) });
  }

  if (found.error && !inspection) return <BenchStart trouble={refusalOf(found.error, t).sentence} />;
  if (inspection && standard) {
    return <BenchTask key={inspection.id} first={inspection} standard={standard} onRestart={restart} />;
  }
  if (found.data && !inspection) return <BenchReady view={found.data} onStarted={setStarted} />;
  return <Skeleton active paragraph={{ rows: 10 }} style={{ padding: 24 }} />;
}

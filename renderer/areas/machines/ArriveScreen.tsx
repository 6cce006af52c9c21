import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import type { RmaHead } from '../../../shared/areas/machines/rmas.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api, orpc } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useEvents } from '../../ui/events.ts';
import { GuidedTask } from '../../ui/GuidedTask.tsx';
import { NumberCell, TaskRow, TaskTable } from '../../ui/TaskTable.tsx';
import { arrowTo, useArrows } from '../../ui/useArrows.ts';

/** Return machines at the door: what is scanned finds the return that is on its way (R2.4.5). */
export function ArriveScreen() {
  const t = useT();
  const go = useGo();
  const { events, add } = useEvents();
  const [pointed, point] = useState<string>();
  const coming = useQuery(orpc.machines.rmas.list.queryOptions({ input: { state: 'shipped', limit: 100 } }));
  const rows = coming.data?.rows ?? [];
  const current = rows.find((row) => row.id === pointed) ?? rows[0];
  const open = (rma: RmaHead) => go(pathOf('/machines/arrive', rma.id));

  function say(mark: ScanOutcome['mark'], line: string): ScanOutcome {
    add(mark, line);
    return { mark, line };
  }

  async function find(text: string): Promise<ScanOutcome> {
    const code = scannedText(text);
    const { rows: found } = await api.machines.rmas.list({ search: code, limit: 100 });
    const exact = found.filter((rma) => isNamed(rma, code));
    const onItsWay = exact.filter((rma) => rma.state === 'shipped');
    const [one] = onItsWay;
    if (one && onItsWay.length === 1) {
      open(one);
      return { mark: 'good', line: t('machines.arrival.found', { scanned: code, number: one.number }) };
    }
    if (one) {
      point(one.id);
      const numbers = onItsWay.map(({ number }) => number).join('、');
      return say('ask', t('machines.arrival.several', { scanned: code, numbers }));
    }
    const [other] = exact;
    // A machine that comes late is booked in where it was missed.
    if (other?.state === 'arrived') {
      open(other);
      return { mark: 'ask', line: t('machines.arrival.foundArrived', { scanned: code, number: other.number }) };
    }
    if (!other) return say('bad', t('machines.arrival.nothing', { scanned: code.slice(0, 40) }));
    const state = t(`words.rmaState.${other.state}`);
    return say('bad', t('machines.arrival.notOnItsWay', { scanned: code, number: other.number, state }));
  }

  useScan(find);
  useArrows(
    (by) => point(arrowTo(rows, current ? rows.indexOf(current) : -1, by)?.id),
    () => current && open(current),
  );

  return (
    <GuidedTask
      title={t('machines.arrival.title')}
      sentence={t('machines.arrival.scanPaper')}
      detail={t('machines.arrival.rule')}
      leftTitle={t('machines.arrival.onTheirWay')}
      left={
        <>
          <TypedCode onEnter={(typed) => void find(typed).then(({ mark }) => playSound(mark))} />
          {coming.data && rows.length === 0 ? (
            <EmptyState title={t('machines.arrival.empty')} hint={t('machines.arrival.emptyHint')} />
          ) : (
            <Coming rows={rows} current={current} onOpen={open} />
          )}
        </>
      }
      events={events}
      keys={[
        {
          key: 'F8',
          label: t('machines.arrival.openOne', { number: current?.number ?? '' }),
          run: () => current && open(current),
          isDisabled: !current,
          isPrimary: true,
        },
        { key: 'Escape', label: t('machines.store.back'), run: () => go('/machines/store') },
      ]}
    />
  );
}

function isNamed(rma: RmaHead, code: string): boolean {
  return rma.number === code || rma.waybill === code || rma.serials.includes(code);
}

function Coming({
  rows,
  current,
  onOpen,
}: {
  readonly rows: readonly RmaHead[];
  readonly current: RmaHead | undefined;
  readonly onOpen: (rma: RmaHead) => void;
}) {
  const t = useT();
  return (
    <TaskTable
      columns={[
        { title: t('machines.arrival.number') },
        { title: t('machines.arrival.sender') },
        { title: t('machines.arrival.waybill') },
        { title: t('machines.arrival.machines'), isNumber: true },
        { title: t('machines.arrival.daysOut'), isNumber: true },
      ]}
    >
      {rows.map((rma) => (
        <TaskRow key={rma.id} isCurrent={rma.id === current?.id} onStand={() => onOpen(rma)}>
          <td>
            <Code>{rma.number}</Code>
          </td>
          <td>{rma.stationName ?? t('machines.arrival.ownStaff')}</td>
          <td>
            <Code>{rma.waybill || '—'}</Code>
          </td>
          <NumberCell>{rma.machines}</NumberCell>
          <NumberCell>{rma.days}</NumberCell>
        </TaskRow>
      ))}
    </TaskTable>
  );
}

/** A code that no scanner reads any more is typed. */
function TypedCode({ onEnter }: { readonly onEnter: (typed: string) => void }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  return (
    <p style={{ margin: '0 0 10px' }}>
      {t('machines.arrival.typed')}{' '}
      <Input
        aria-label={t('machines.arrival.typed')}
        maxLength={64}
        style={{ width: 240 }}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => typed.trim() !== '' && onEnter(typed)}
      />
    </p>
  );
}

import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Rma } from '../../../shared/areas/machines/rmas.ts';
import { api } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { Code } from '../../ui/Code.tsx';
import { useEvents } from '../../ui/events.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { KeyCap } from '../../ui/Keys.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { TaskRow, TaskTable } from '../../ui/TaskTable.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { arrowTo, useArrows } from '../../ui/useArrows.ts';

type Difference = Rma['differences'][number];

/** R2.3.1: what came is not what was approved: each difference is a case, settled by saying what became of it. */
export function ArrivalCases({ rma, onLate }: { readonly rma: Rma; readonly onLate: () => void }) {
  const t = useT();
  const go = useGo();
  const { events, add } = useEvents();
  const [pointed, point] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const settle = useAnswer(api.machines.rmas.settleDifference);
  const open = rma.differences.filter(isOpen);
  const current = rma.differences.find(({ id }) => id === pointed) ?? open[0];

  async function settled(settlement: string) {
    if (!current) return;
    const answer = await settle({ differenceId: current.id, settlement });
    if (answer.refusal) {
      add('bad', answer.refusal.sentence);
      return;
    }
    add('good', t('machines.arrival.settled', { serial: current.serial, settlement }));
    setAsked(false);
    point(undefined);
  }

  useArrows((by) => {
    if (isAsked) return;
    point(arrowTo(rma.differences, current ? rma.differences.indexOf(current) : -1, by)?.id);
  });
  const isSettling = isAsked && current !== undefined && isOpen(current);
  const back = () => go('/machines/arrive');
  const keys: TaskKey[] = isSettling
    ? [{ key: 'Escape', label: t('machines.carton.cancelAsk'), run: () => setAsked(false) }]
    : [
        ...(current && isOpen(current)
          ? [{ key: 'F4', label: t('machines.arrival.settle'), run: () => setAsked(true), isPrimary: true }]
          : []),
        {
          key: 'F8',
          label: t('machines.arrival.next'),
          run: back,
          isPrimary: open.length === 0,
        },
        { key: 'F6', label: t('machines.arrival.late'), run: onLate },
        { key: 'F7', label: t('machines.carton.backToRma'), run: () => go(pathOf('/machines/rmas', rma.id)) },
        { key: 'Escape', label: t('machines.store.back'), run: () => go('/machines/store') },
      ];
  return (
    <GuidedTask
      title={t('machines.arrival.task', { number: rma.number })}
      aside={t('words.rmaState.arrived')}
      tone={open.length === 0 ? 'good' : 'ask'}
      sentence={
        isSettling
          ? t('machines.arrival.settleHow')
          : t(open.length === 0 ? 'machines.arrival.noCases' : 'machines.arrival.cases', { count: open.length })
      }
      {...(current && open.length > 0 ? { word: current.serial, wordSize: 48 } : {})}
      detail={
        current && open.length > 0 ? t(`machines.arrival.caseOf.${current.kind}`) : t('machines.arrival.caseRule')
      }
      above={isSettling && <Settlement key={current.id} onDone={(text) => void settled(text)} />}
      leftTitle={t('machines.arrival.differences')}
      left={
        rma.differences.length === 0 ? (
          <p>{t('machines.arrival.equal', { count: rma.lines.length })}</p>
        ) : (
          <TaskTable
            columns={[
              { title: t('machines.arrival.case') },
              { title: t('machines.carton.machine') },
              { title: t('machines.arrival.settlement') },
            ]}
          >
            {rma.differences.map((each) => (
              <TaskRow key={each.id} isCurrent={each.id === current?.id} onStand={() => point(each.id)}>
                <td>
                  <StateMark mark={isOpen(each) ? 'bad' : 'good'}>{t(`words.rmaDifference.${each.kind}`)}</StateMark>
                </td>
                <td>
                  <Code>{each.serial}</Code>
                </td>
                <td data-testid={`settlement-${each.serial}`}>
                  {isOpen(each) ? '—' : `${each.settlement} · ${each.settledBy ?? ''}`}
                </td>
              </TaskRow>
            ))}
          </TaskTable>
        )
      }
      events={events}
      keys={keys}
    />
  );
}

function isOpen({ settledBy }: Difference): boolean {
  return settledBy === null;
}

function Settlement({ onDone }: { readonly onDone: (settlement: string) => void }) {
  const t = useT();
  const [text, setText] = useState('');
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <p style={{ fontSize: 18, margin: '12px 0 0' }}>
      {t('machines.arrival.settlement')}{' '}
      <Input
        ref={field}
        size="large"
        aria-label={t('machines.arrival.settlement')}
        placeholder={t('machines.arrival.settlementHint')}
        maxLength={120}
        style={{ width: 460 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={() => text.trim() !== '' && onDone(text.trim())}
      />{' '}
      <KeyCap name="Enter" />
    </p>
  );
}

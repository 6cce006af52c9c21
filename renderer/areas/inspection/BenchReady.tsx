import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BenchView, Inspection, StandardHead } from '../../../shared/areas/inspection/inspections.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { sections } from '../../../shared/areas/inspection/words.ts';
import { api, orpc } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { playSound } from '../../app/sounds.ts';
import { currentLanguage, type T, useT } from '../../app/texts.ts';
import { useEvents } from '../../ui/events.ts';
import { GuidedTask } from '../../ui/GuidedTask.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { BenchHistory } from './BenchHistory.tsx';
import { commandOf } from './benchCommands.ts';
import { stepsOf } from './benchSteps.ts';
import { useMachineScan } from './useMachineScan.ts';
import { useStandard } from './useStandard.ts';

export interface BenchReadyProps {
  readonly view: BenchView;
  readonly onStarted: (inspection: Inspection) => void;
}

/** A machine before its inspection: what it is, what was wrong, what was done, what will be looked at; F8 begins. */
export function BenchReady({ view, onStarted }: BenchReadyProps) {
  const t = useT();
  const go = useGo();
  const { events, add } = useEvents();
  const { machine } = view;
  const start = useAnswer(api.inspection.start);
  const toMachine = useMachineScan();
  const standards = useQuery(orpc.inspection.standards.list.queryOptions());
  const choosable = (standards.data ?? []).filter((each) => each.isSelectable && each.scope === 'set');
  const [chosenAt, choose] = useState(-1);
  const standard = choosable[chosenAt] ?? choosable.find((each) => each.isDefault);
  const document = useStandard(standard && { standardId: standard.id, standardVersion: standard.version });
  const isReady = machine.state === 'awaitingInspection';

  async function begin(): Promise<ScanOutcome> {
    const { output, refusal } = await start({
      serial: machine.serial,
      standard: chosenAt < 0 || !standard ? null : { standardId: standard.id, version: standard.version },
    });
    if (output) {
      onStarted(output);
      return { mark: 'good', line: t('inspection.bench.started', { number: output.number }) };
    }
    add('bad', refusal.sentence);
    return { mark: 'bad', line: refusal.sentence };
  }

  useScan(async (text) => {
    if (commandOf(text) === 'ok' && isReady) return begin();
    if (text.toUpperCase() === machine.serial && isReady) {
      return { mark: 'good', line: t('inspection.bench.sameMachine', { serial: machine.serial }) };
    }
    const outcome = await toMachine(text);
    add(outcome.mark, outcome.line);
    return outcome;
  });

  return (
    <GuidedTask
      title={`${t('inspection.bench.title')} ${machine.serial}`}
      sentence={
        isReady
          ? t('inspection.bench.ready')
          : t('inspection.bench.notReady', { state: t(`words.machineState.${machine.state}`) })
      }
      {...(isReady ? {} : { tone: 'bad' as const })}
      word={machine.serial}
      wordSize={48}
      detail={detailOf(view, standard, t)}
      leftTitle={t('inspection.bench.machine')}
      left={<BenchHistory view={view} toCheck={document ? toCheck(document, t) : ''} />}
      events={events}
      keys={[
        {
          key: 'F8',
          label: t('inspection.bench.start'),
          run: () => void begin().then(({ mark }) => playSound(mark)),
          isPrimary: true,
          isDisabled: !isReady,
        },
        ...(choosable.length > 1
          ? [
              {
                key: 'F4',
                label: t('inspection.bench.otherStandard'),
                run: () => choose((standard ? choosable.indexOf(standard) + 1 : 0) % choosable.length),
              },
            ]
          : []),
        {
          key: 'F7',
          label: t('inspection.bench.toStore'),
          run: () => go(pathOf('/machines/store', machine.serial)),
        },
        { key: 'Escape', label: t('inspection.bench.leave'), run: () => go('/inspection/bench') },
      ]}
    />
  );
}

function detailOf({ machine }: BenchView, standard: StandardHead | undefined, t: T): string {
  return [
    machine.modelCode,
    machine.sizeTenthInch === null
      ? t('inspection.bench.noSize')
      : t('inspection.bench.size', { inches: machine.sizeTenthInch / 10 }),
    t(`words.machineKind.${machine.machineKind}`),
    standard && t('inspection.bench.byStandard', { name: `${standard.name} v${standard.version}` }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What will be looked at, by section: 外观 10 · 前壳与屏间隙 5 … */
function toCheck(standard: StandardDocument, t: T): string {
  const steps = stepsOf(standard, standard.accessories);
  return sections
    .map((section) => ({
      section,
      count: steps.filter((step) => (step.kind === 'panel' ? section === 'pixels' : step.item.section === section))
        .length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ section, count }) => `${t(`words.section.${section}`)} ${count}`)
    .join(currentLanguage() === 'en' ? ', ' : '、');
}

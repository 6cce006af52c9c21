import { useState } from 'react';
import type { Delivery, DeliveryLine } from '../../../shared/areas/receiving/contract.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { arrowTo, useArrows } from '../../ui/useArrows.ts';
import { useLive } from '../../ui/useLive.ts';
import { useBins } from '../stock/useBins.ts';
import { AddLineDialog } from './AddLineDialog.tsx';
import { CountTable } from './CountTable.tsx';
import type { StepProps } from './DeliveryScreen.tsx';
import { lineOfUnit, linesNamed, nextNamed, nextUncounted } from './lines.ts';

/** R4.1.2a: kinds and quantities against the note; units by scanning, lots by typing. */
export function CountStep({ delivery, read, events, tell, goTo, lineId, trail, title }: StepProps) {
  const t = useT();
  const go = useGo();
  const [standing, stand, readStanding] = useLive(lineId);
  const [lastUnit, setLastUnit] = useState<string>();
  const [adding, setAdding] = useState<string>();
  const { binScanned } = useBins();
  const countUnit = useAnswer(api.receiving.countUnit);
  const uncountUnit = useAnswer(api.receiving.uncountUnit);
  const countLine = useAnswer(api.receiving.countLine);
  const markDamaged = useAnswer(api.receiving.markDamaged);
  const line = delivery.lines.find((each) => each.id === standing);
  const isComplete = delivery.countedLines === delivery.lineCount;

  /** Puts a scan's or key's result into the list of what happened and into the scan line. */
  function say(mark: ScanOutcome['mark'], text: string, undo?: () => void): ScanOutcome {
    tell(mark, text, undo);
    return { mark, line: text };
  }

  useScan(async (scan) => {
    const code = scannedText(scan);
    const now = read() ?? delivery;
    const named = nextNamed(linesNamed(now.lines, code), readStanding());
    if (named) {
      stand(named.id);
      return { mark: 'good', line: t('receiving.count.standsOn', { no: named.lineNo, part: named.partCode }) };
    }
    if (await binScanned(code)) return say('ask', t('receiving.count.binTooEarly', { bin: code }));
    return countOne(now, code);
  });

  async function countOne(now: Delivery, barcode: string): Promise<ScanOutcome> {
    const at = now.lines.find((each) => each.id === readStanding());
    const answer = await countUnit({ id: now.id, barcode, lineId: at?.tracking === 'unit' ? at.id : null });
    if (answer.refusal) {
      if (answer.refusal.code === 'BARCODE_TAKEN') {
        setAdding(barcode);
        return say('ask', t('receiving.count.notOnNote', { barcode, sentence: answer.refusal.sentence }));
      }
      return say(answer.refusal.code === 'LINE_UNCLEAR' ? 'ask' : 'bad', answer.refusal.sentence);
    }
    const counted = lineOfUnit(answer.output, barcode);
    if (counted) stand(counted.id);
    setLastUnit(barcode);
    const isOnNote = counted?.units.find((unit) => unit.barcode === barcode)?.isExpected ?? false;
    // A torn or wrong scan looks like one more unit: what the note does not list is never told as good.
    return say(
      isOnNote ? 'good' : 'ask',
      t(isOnNote ? 'receiving.count.unitCounted' : 'receiving.count.unitNotOnNote', {
        barcode,
        part: counted?.partCode,
        counted: counted?.counted,
        expected: counted?.expected,
      }),
      () => void takeBack(barcode),
    );
  }

  async function takeBack(barcode: string) {
    const answer = await uncountUnit({ id: delivery.id, barcode });
    if (answer.refusal) say('bad', answer.refusal.sentence);
    else say('good', t('receiving.count.tookBack', { barcode }));
  }

  async function damage(barcode: string, isDamaged: boolean) {
    const answer = await markDamaged({ id: delivery.id, barcode, isDamaged });
    if (answer.refusal) say('bad', answer.refusal.sentence);
    else
      say(
        isDamaged ? 'ask' : 'good',
        t(isDamaged ? 'receiving.count.markedDamaged' : 'receiving.count.unmarkedDamaged', { barcode }),
      );
  }

  async function count(of: DeliveryLine, counted: number, damaged: number) {
    const answer = await countLine({ lineId: of.id, counted, damaged });
    if (answer.refusal) {
      say('bad', answer.refusal.sentence);
      return;
    }
    say('good', t('receiving.count.lineCounted', { no: of.lineNo, part: of.partCode, counted, damaged }));
    stand(nextUncounted(answer.output.lines, of.id)?.id);
  }

  function standOnUncounted() {
    stand(nextUncounted(delivery.lines, undefined)?.id);
    say('ask', t('receiving.count.notAll', { count: delivery.lineCount - delivery.countedLines }));
  }

  useArrows((by) => {
    const at = delivery.lines.findIndex((each) => each.id === readStanding());
    const next = arrowTo(delivery.lines, at, by);
    if (next) stand(next.id);
  });

  const damagedUnit = line?.units.find((unit) => unit.barcode === lastUnit);
  const keys: TaskKey[] = [
    {
      key: 'F8',
      label: t('receiving.count.toReceive'),
      run: () => (isComplete ? goTo('receive') : standOnUncounted()),
      isPrimary: isComplete,
    },
    {
      key: 'F4',
      label: t('receiving.count.lastDamaged'),
      run: () => lastUnit && void damage(lastUnit, !damagedUnit?.isDamaged),
      isDisabled: !damagedUnit,
    },
    {
      key: 'F9',
      label: t('receiving.count.takeBackLast'),
      run: () => lastUnit && void takeBack(lastUnit),
      isDisabled: !damagedUnit?.isCounted,
    },
    {
      key: 'F6',
      label: t('receiving.count.noneArrived'),
      run: () => line && void count(line, 0, 0),
      isDisabled: !line || line.counted !== null,
    },
    { key: 'F7', label: t('receiving.count.addLine'), run: () => setAdding((before) => before ?? '') },
    { key: 'F3', label: t('receiving.grade.again'), run: () => goTo('grade') },
    { key: 'Escape', label: t('receiving.back'), run: () => go('/receiving') },
  ];
  return (
    <>
      <GuidedTask
        title={title}
        progress={{ done: delivery.countedLines, total: delivery.lineCount }}
        {...(isComplete ? { tone: 'good' as const } : {})}
        sentence={t(sentenceKey(line, isComplete))}
        {...(line
          ? { word: `${line.counted ?? '–'}/${line.expected}`, detail: `${line.partCode} ${line.partName}` }
          : {})}
        above={trail}
        leftTitle={t('receiving.count.left')}
        left={
          <CountTable
            lines={delivery.lines}
            standing={standing}
            onStand={stand}
            onCount={count}
            onDamaged={(barcode, isDamaged) => void damage(barcode, isDamaged)}
            onUncount={(barcode) => void takeBack(barcode)}
          />
        }
        events={events}
        keys={keys}
      />
      {adding !== undefined && (
        <AddLineDialog
          deliveryId={delivery.id}
          code={adding}
          onClose={() => setAdding(undefined)}
          onAdded={(added, lineId) => {
            setAdding(undefined);
            stand(lineId);
            say('good', t('receiving.count.lineAdded', { part: added }));
          }}
        />
      )}
    </>
  );
}

function sentenceKey(line: DeliveryLine | undefined, isComplete: boolean): string {
  if (isComplete) return 'receiving.count.complete';
  if (!line) return 'receiving.count.begin';
  return line.tracking === 'unit' ? 'receiving.count.scanUnits' : 'receiving.count.typeLot';
}

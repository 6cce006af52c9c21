import type { InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReturnLine } from '../../../shared/areas/returns/lists.ts';
import { api } from '../../app/api.ts';
import { pathOf, useGo } from '../../app/route.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { QuantityField } from '../../ui/QuantityField.tsx';
import { NumberCell, TaskRow, TaskTable } from '../../ui/TaskTable.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { arrowTo, useArrows } from '../../ui/useArrows.ts';
import { useLive } from '../../ui/useLive.ts';
import { PartText } from '../stock/PartText.tsx';
import { confirmedLines, isScanOfLine, labelBarcode, linesScanned, nextLeft } from './lines.ts';
import type { ReceiveStepProps } from './ReceiveScreen.tsx';

/** R4.3.2.2: what lies in the parcel against the list; units by scanning, lots by typing, short lines by a key of their own. */
export function CountStep({ list, read, events, tell, goTo, claim, trail, title }: ReceiveStepProps) {
  const t = useT();
  const go = useGo();
  const lines = confirmedLines(list);
  const [standing, stand, readStanding] = useLive<string | undefined>(nextLeft(lines, undefined, isUncounted)?.id);
  const countLine = useAnswer(api.returns.countLine);
  const line = lines.find((each) => each.id === standing);
  const counted = lines.filter((each) => each.counted !== null).length;
  const isComplete = counted === lines.length;
  const isShort = lines.some((each) => each.counted !== null && each.counted < each.qty);

  function say(mark: ScanOutcome['mark'], text: string): ScanOutcome {
    tell(mark, text);
    return { mark, line: text };
  }

  async function count(of: ReturnLine, pieces: number): Promise<ScanOutcome> {
    const answer = await countLine({ lineId: of.id, counted: pieces });
    if (answer.refusal) return say('bad', answer.refusal.sentence);
    const now = confirmedLines(answer.output);
    stand(nextLeft(now, of.id, isUncounted)?.id ?? of.id);
    return say(
      pieces === of.qty ? 'good' : 'ask',
      t('returns.count.counted', { no: of.lineNo, part: of.partCode, counted: pieces, qty: of.qty }),
    );
  }

  useScan(async (text): Promise<ScanOutcome> => {
    const now = confirmedLines(read() ?? list);
    const found = linesScanned(now, text);
    const chosen =
      found.find((each) => each.counted === null) ?? found.find((each) => each.id === readStanding()) ?? found[0];
    if (!chosen) return say('bad', t('returns.notOnList', { code: text.slice(0, 40), number: list.number }));
    if (chosen.tracking === 'unit' && isScanOfLine(chosen, text)) {
      if (chosen.counted !== null) {
        return say('ask', t('returns.count.twice', { no: chosen.lineNo, barcode: chosen.barcode }));
      }
      return count(chosen, 1);
    }
    stand(chosen.id);
    return { mark: 'good', line: t('returns.check.standsOn', { no: chosen.lineNo, part: chosen.partCode }) };
  });

  useArrows((by) => {
    const next = arrowTo(
      lines,
      lines.findIndex((each) => each.id === readStanding()),
      by,
    );
    if (next) stand(next.id);
  });

  const keys: TaskKey[] = [
    {
      key: 'F8',
      label: t('returns.receive.toCheck'),
      run: () => goTo('check'),
      isPrimary: isComplete,
      isDisabled: !isComplete,
    },
    {
      key: 'F6',
      label: t('returns.count.none'),
      run: () => line && void count(line, 0),
      isDisabled: !line || line.counted === 0,
    },
    {
      key: 'F4',
      label: t('returns.parcels.do.claim'),
      run: () => claim(line?.id),
      isDanger: true,
      isDisabled: !list.parcel,
    },
    ...(list.parcel
      ? [
          {
            key: 'F7',
            label: t('returns.arrive.openParcel'),
            run: () => go(pathOf('/returns/parcels', list.parcel?.id ?? '')),
          },
        ]
      : []),
    { key: 'Escape', label: t('returns.backToList'), run: () => go(pathOf('/returns', list.id)) },
  ];
  return (
    <GuidedTask
      title={title}
      progress={{ done: counted, total: lines.length }}
      {...(isComplete ? { tone: isShort ? ('ask' as const) : ('good' as const) } : {})}
      sentence={t(
        isComplete
          ? isShort
            ? 'returns.count.completeShort'
            : 'returns.count.complete'
          : line?.tracking === 'lot'
            ? 'returns.count.typeLot'
            : 'returns.count.scanUnits',
      )}
      {...(line ? { word: `${line.counted ?? '–'}/${line.qty}` } : {})}
      detail={line && [`${line.partCode} ${line.partName}`, labelBarcode(line)].filter(Boolean).join(' · ')}
      above={trail}
      leftTitle={t('returns.lines')}
      left={
        <TaskTable
          columns={[
            { title: t('returns.fields.no'), isNumber: true },
            { title: t('returns.fields.part') },
            { title: t('returns.fields.label') },
            { title: t('returns.fields.qty'), isNumber: true },
            { title: t('returns.fields.counted'), isNumber: true },
          ]}
        >
          {lines.map((each) => (
            <TaskRow key={each.id} isCurrent={each.id === standing} onStand={() => stand(each.id)}>
              <NumberCell>{each.lineNo}</NumberCell>
              <td>
                <PartText of={each} />
                {each.id === standing && each.tracking === 'lot' && (
                  <LotField key={each.id} line={each} onCount={(pieces) => void count(each, pieces)} />
                )}
              </td>
              <td>{labelBarcode(each) || '—'}</td>
              <NumberCell>{each.qty}</NumberCell>
              <NumberCell
                isStrong
                testId={`counted-${each.lineNo}`}
                mark={each.counted === null ? undefined : each.counted < each.qty ? 'bad' : 'good'}
              >
                {each.counted ?? '—'}
              </NumberCell>
            </TaskRow>
          ))}
        </TaskTable>
      }
      events={events}
      keys={keys}
    />
  );
}

function LotField({ line, onCount }: { readonly line: ReturnLine; readonly onCount: (pieces: number) => void }) {
  const t = useT();
  const [value, setValue] = useState('');
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div style={{ marginTop: 4 }}>
      <QuantityField
        ref={field}
        label={t('returns.count.of', { no: line.lineNo })}
        placeholder={t('returns.fields.counted')}
        value={value}
        onChange={setValue}
        plausible={line.qty}
        onEnter={onCount}
      />
    </div>
  );
}

function isUncounted(line: ReturnLine): boolean {
  return line.counted === null;
}

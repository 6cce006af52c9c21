import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Holding } from '../../../shared/areas/stock/shapes.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api, orpc } from '../../app/api.ts';
import { useGo, useQueryParam } from '../../app/route.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { useEvents } from '../../ui/events.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { StopPanel } from '../../ui/StopPanel.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { useLive } from '../../ui/useLive.ts';
import { BatchQuantity } from './BatchQuantity.tsx';
import { type Moved, movedLines, movedPieces, withMoved } from './moved.ts';
import { type Overfill, overfillKeys } from './overfill.ts';
import { partNamed } from './partNamed.ts';
import { TransferTable } from './TransferTable.tsx';
import { useReversal } from './useReversal.tsx';

/** Bin → bin: scan where from, what, and where to. The age travels along (R4.8.1). */
export function TransferScreen() {
  const t = useT();
  const go = useGo();
  const { events, add } = useEvents();
  const [from, setFrom, readFrom] = useLive<string | undefined>(useQueryParam('from'));
  const [moved, setMoved, readMoved] = useLive<readonly Moved[]>([]);
  const [asking, setAsking] = useState<Holding>();
  const [full, setFull] = useState<Overfill>();
  const reversal = useReversal(add);
  const bins = useQuery(orpc.stock.bins.queryOptions());
  const content = useQuery({
    ...orpc.stock.bin.queryOptions({ input: { code: from ?? '' } }),
    enabled: from !== undefined,
  });
  const transfer = useAnswer(api.stock.transfer);
  const holdings = from === undefined ? [] : (content.data?.holdings ?? []);

  function say(mark: ScanOutcome['mark'], line: string, undo?: () => void): ScanOutcome {
    add(mark, line, undo);
    return { mark, line };
  }

  function begin(code: string | undefined) {
    setFrom(code);
    setMoved([]);
    setAsking(undefined);
    setFull(undefined);
  }

  async function move(toBinCode: string, isOverCapacityAccepted: boolean): Promise<ScanOutcome> {
    const fromBinCode = readFrom() ?? '';
    const pieces = movedPieces(readMoved());
    const answer = await transfer({
      lines: movedLines(readMoved()),
      fromBinCode,
      toBinCode,
      ...(isOverCapacityAccepted ? { isOverCapacityAccepted } : {}),
    });
    if (answer.refusal) {
      if (answer.refusal.code === 'BIN_FULL') setFull({ binCode: toBinCode, refusal: answer.refusal });
      return say(answer.refusal.code === 'BIN_FULL' ? 'ask' : 'bad', answer.refusal.sentence);
    }
    begin(undefined);
    const { number } = answer.output;
    return say('good', t('stock.transfer.done', { from: fromBinCode, to: toBinCode, pieces, number }), () =>
      reversal.offer(number),
    );
  }

  useScan(async (scan) => {
    const code = scannedText(scan);
    const isBin = bins.data?.some((bin) => bin.code === code) ?? false;
    const origin = readFrom();
    if (isBin && origin === undefined) {
      begin(code);
      return { mark: 'good', line: t('stock.transfer.from', { bin: code }) };
    }
    if (isBin && readMoved().length === 0) {
      begin(code);
      return say('ask', t('stock.transfer.fromChanged', { bin: code }));
    }
    if (isBin) return move(code, false);
    if (origin === undefined) return say('bad', t('stock.transfer.binFirst', { scanned: code }));
    return takeUp(code, origin);
  });

  async function takeUp(code: string, origin: string): Promise<ScanOutcome> {
    const { holdings: here } = await api.stock.bin({ code: origin });
    const ofUnit = here.find((holding) => holding.unitBarcodes.includes(code));
    if (ofUnit) {
      setMoved(withMoved(readMoved(), { holding: ofUnit, unitBarcode: code, qty: 1 }));
      return { mark: 'good', line: t('stock.transfer.unitTaken', { barcode: code }) };
    }
    const partCode = here.some((holding) => holding.partCode === code) ? code : await partNamed(code);
    const ofPart = here.find((holding) => holding.partCode === partCode);
    if (!ofPart) return say('bad', t('stock.transfer.notHere', { scanned: code, bin: origin }));
    if (ofPart.tracking === 'unit') return say('ask', t('stock.transfer.scanUnits', { part: ofPart.partCode }));
    setAsking(ofPart);
    return { mark: 'ask', line: t('stock.transfer.howMany', { part: ofPart.partCode }) };
  }

  const pieces = movedPieces(moved);
  const step = from === undefined ? 'scanFrom' : asking ? 'quantity' : moved.length === 0 ? 'scanWhat' : 'scanTo';
  const most = asking
    ? holdings.filter((holding) => holding.partId === asking.partId).reduce((sum, holding) => sum + holding.qty, 0)
    : 0;
  const keys: TaskKey[] = full
    ? overfillKeys(
        t,
        full.binCode,
        () => void move(full.binCode, true),
        () => setFull(undefined),
      )
    : [
        from === undefined
          ? { key: 'Escape', label: t('stock.backToStock'), run: () => go('/stock') }
          : { key: 'Escape', label: t('stock.transfer.layDown'), run: () => begin(undefined) },
      ];
  return (
    <>
      <GuidedTask
        title={t('stock.transfer.title')}
        sentence={t(`stock.transfer.${step}`)}
        {...(from !== undefined && !full ? { word: step === 'scanTo' ? `${pieces}` : from } : {})}
        detail={t(`stock.transfer.${step}Detail`, { bin: from, pieces })}
        above={
          <>
            {full && (
              <StopPanel title={full.refusal.sentence} word={full.binCode} tone="ask">
                {t('stock.transfer.fullWay')}
              </StopPanel>
            )}
            {asking && (
              <BatchQuantity
                key={asking.partId}
                most={most}
                onEnter={(qty) => {
                  setMoved(withMoved(readMoved(), { holding: asking, unitBarcode: null, qty }));
                  setAsking(undefined);
                }}
              />
            )}
          </>
        }
        isStopped={full !== undefined}
        leftTitle={from === undefined ? t('stock.transfer.left') : t('stock.transfer.leftOf', { bin: from })}
        left={
          <TransferTable
            holdings={holdings}
            moved={moved}
            isEmptyText={t(from === undefined ? 'stock.transfer.leftHint' : 'stock.bin.none')}
            onTakeLot={setAsking}
            onTakeUnit={(holding, unitBarcode) => setMoved(withMoved(readMoved(), { holding, unitBarcode, qty: 1 }))}
          />
        }
        events={events}
        keys={keys}
      />
      {reversal.dialog}
    </>
  );
}

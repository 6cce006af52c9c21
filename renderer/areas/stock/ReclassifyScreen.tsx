import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Condition, conditions } from '../../../shared/areas/catalog/words.ts';
import { type Reclassification, waysFrom } from '../../../shared/areas/stock/reclassify.ts';
import type { Holding } from '../../../shared/areas/stock/shapes.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api, orpc } from '../../app/api.ts';
import { useGo } from '../../app/route.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { DigitChoices } from '../../ui/DigitChoices.tsx';
import { useEvents } from '../../ui/events.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { useLive } from '../../ui/useLive.ts';
import { BatchQuantity } from './BatchQuantity.tsx';
import { type Moved, movedLines, movedPieces, withMoved } from './moved.ts';
import { partNamed } from './partNamed.ts';
import { ReclassifyReason } from './ReclassifyReason.tsx';
import { TransferTable } from './TransferTable.tsx';
import { useReversal } from './useReversal.tsx';

interface Way {
  readonly why: Reclassification;
  readonly to: Condition;
}

/** R4.7, S2-8: scan the bin, scan the goods, say what they are now and why; they go onto the trolley for their new bin. */
export function ReclassifyScreen() {
  const t = useT();
  const go = useGo();
  const { events, add } = useEvents();
  const [from, setFrom, readFrom] = useLive<string | undefined>(undefined);
  const [moved, setMoved, readMoved] = useLive<readonly Moved[]>([]);
  const [asking, setAsking] = useState<Holding>();
  const [way, setWay] = useState<Way>();
  const reversal = useReversal(add);
  const bins = useQuery(orpc.stock.bins.queryOptions());
  const content = useQuery({
    ...orpc.stock.bin.queryOptions({ input: { code: from ?? '' } }),
    enabled: from !== undefined,
  });
  const reclassify = useAnswer(api.stock.reclassify);
  const holdings = from === undefined ? [] : (content.data?.holdings ?? []);
  const use = conditions.find((condition) => condition === content.data?.bin.use);

  function say(mark: ScanOutcome['mark'], line: string, undo?: () => void): ScanOutcome {
    add(mark, line, undo);
    return { mark, line };
  }

  function begin(code: string | undefined) {
    setFrom(code);
    setMoved([]);
    setAsking(undefined);
    setWay(undefined);
  }

  async function post(reason: string) {
    if (!way) return;
    const lines = movedLines(readMoved());
    const pieces = movedPieces(readMoved());
    const answer = await reclassify({ lines, fromBinCode: readFrom() ?? '', ...way, reason });
    setWay(undefined);
    if (answer.refusal) {
      say('bad', answer.refusal.sentence);
      return;
    }
    begin(undefined);
    const { number } = answer.output;
    say('good', t('stock.reclassify.done', { pieces, to: t(`words.condition.${way.to}`), number }), () =>
      reversal.offer(number),
    );
  }

  useScan(async (scan) => {
    const code = scannedText(scan);
    const isBin = bins.data?.some((bin) => bin.code === code) ?? false;
    if (isBin && readMoved().length === 0) {
      begin(code);
      return { mark: 'good', line: t('stock.reclassify.from', { bin: code }) };
    }
    const origin = readFrom();
    if (isBin) return say('ask', t('stock.reclassify.goodsInHand', { bin: code }));
    if (origin === undefined) return say('bad', t('stock.reclassify.binFirst', { scanned: code }));
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
  const ways = use ? waysFrom(use) : [];
  const step = from === undefined ? 'scanFrom' : asking ? 'quantity' : moved.length === 0 ? 'scanWhat' : 'choose';
  const most = asking
    ? holdings.filter((holding) => holding.partId === asking.partId).reduce((sum, holding) => sum + holding.qty, 0)
    : 0;
  const keys: TaskKey[] = [
    from === undefined
      ? { key: 'Escape', label: t('stock.backToStock'), run: () => go('/stock') }
      : { key: 'Escape', label: t('stock.transfer.layDown'), run: () => begin(undefined) },
  ];
  return (
    <>
      <GuidedTask
        title={t('stock.reclassify.title')}
        sentence={t(`stock.reclassify.${step}`)}
        {...(from !== undefined ? { word: step === 'choose' ? `${pieces}` : from } : {})}
        detail={t(`stock.reclassify.${step}Detail`, { bin: from, pieces })}
        above={
          <>
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
            {step === 'choose' && !way && (
              <div style={{ marginTop: 12 }}>
                <DigitChoices
                  label={t('stock.reclassify.choose')}
                  choices={ways.map((each) => ({
                    key: `${each.why} ${each.to}`,
                    text: t(`stock.reclassify.ways.${each.why}`, { to: t(`words.condition.${each.to}`) }),
                  }))}
                  onChoose={(key) => setWay(ways.find((each) => `${each.why} ${each.to}` === key))}
                />
              </div>
            )}
          </>
        }
        leftTitle={from === undefined ? t('stock.transfer.left') : t('stock.transfer.leftOf', { bin: from })}
        left={
          <TransferTable
            holdings={holdings}
            moved={moved}
            isEmptyText={t(from === undefined ? 'stock.reclassify.leftHint' : 'stock.bin.none')}
            onTakeLot={setAsking}
            onTakeUnit={(holding, unitBarcode) => setMoved(withMoved(readMoved(), { holding, unitBarcode, qty: 1 }))}
          />
        }
        events={events}
        keys={keys}
      />
      {way && (
        <ReclassifyReason
          title={t(`stock.reclassify.ways.${way.why}`, { to: t(`words.condition.${way.to}`) })}
          onClose={() => setWay(undefined)}
          onReason={(reason) => void post(reason)}
        />
      )}
      {reversal.dialog}
    </>
  );
}

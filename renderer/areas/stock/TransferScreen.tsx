import { useState } from 'react';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { useQueryParam } from '../../app/route.ts';
import { type ScanOutcome, useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { GuidedTask, type TaskKey } from '../../ui/GuidedTask.tsx';
import { StopPanel } from '../../ui/StopPanel.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { type Overfill, overfillKeys } from './overfill.ts';
import { useGoodsInHand } from './useGoodsInHand.tsx';
import { useReversal } from './useReversal.tsx';

/** Bin → bin: scan where from, what, and where to. The age travels along (R4.8.1). */
export function TransferScreen() {
  const t = useT();
  const goods = useGoodsInHand(useQueryParam('from'));
  const [full, setFull] = useState<Overfill>();
  const reversal = useReversal(goods.add);
  const transfer = useAnswer(api.stock.transfer);
  const { from, pieces, say } = goods;

  function begin(code: string | undefined) {
    goods.begin(code);
    setFull(undefined);
  }

  async function move(toBinCode: string, isOverCapacityAccepted: boolean): Promise<ScanOutcome> {
    const fromBinCode = goods.readFrom() ?? '';
    const { lines, pieces: taken } = goods.inHand();
    const answer = await transfer({
      lines,
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
    return say('good', t('stock.transfer.done', { from: fromBinCode, to: toBinCode, pieces: taken, number }), () =>
      reversal.offer(number),
    );
  }

  useScan(async (scan) => {
    const code = scannedText(scan);
    const isBin = (await goods.binScanned(code)) !== undefined;
    const origin = goods.readFrom();
    if (isBin && origin === undefined) {
      begin(code);
      return { mark: 'good', line: t('stock.transfer.from', { bin: code }) };
    }
    if (isBin && goods.inHand().pieces === 0) {
      begin(code);
      return say('ask', t('stock.transfer.fromChanged', { bin: code }));
    }
    if (isBin) return move(code, false);
    if (origin === undefined) return say('bad', t('stock.transfer.binFirst', { scanned: code }));
    return goods.takeUp(code, origin);
  });

  const step = goods.step ?? 'scanTo';
  const keys: TaskKey[] = full
    ? overfillKeys(
        t,
        full.binCode,
        () => void move(full.binCode, true),
        () => setFull(undefined),
      )
    : [goods.layDownKey(() => begin(undefined))];
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
            {goods.quantity}
          </>
        }
        isStopped={full !== undefined}
        {...goods.list(t('stock.transfer.leftHint'))}
        events={goods.events}
        keys={keys}
      />
      {reversal.dialog}
    </>
  );
}

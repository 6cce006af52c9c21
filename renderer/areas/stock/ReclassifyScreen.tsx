import { useState } from 'react';
import { type Condition, conditions } from '../../../shared/areas/catalog/words.ts';
import { type Reclassification, waysFrom } from '../../../shared/areas/stock/reclassify.ts';
import { scannedText } from '../../../shared/kernel/barcode.ts';
import { api } from '../../app/api.ts';
import { useScan } from '../../app/scan.ts';
import { useT } from '../../app/texts.ts';
import { DigitChoices } from '../../ui/DigitChoices.tsx';
import { GuidedTask } from '../../ui/GuidedTask.tsx';
import { TextQuestion } from '../../ui/TextQuestion.tsx';
import { useAnswer } from '../../ui/useAnswer.ts';
import { useGoodsInHand } from './useGoodsInHand.tsx';
import { useReversal } from './useReversal.tsx';

interface Way {
  readonly why: Reclassification;
  readonly to: Condition;
}

/** R4.7, S2-8: scan the bin, scan the goods, say what they are now and why; they go onto the trolley for their new bin. */
export function ReclassifyScreen() {
  const t = useT();
  const goods = useGoodsInHand();
  const [way, setWay] = useState<Way>();
  const reversal = useReversal(goods.add);
  const reclassify = useAnswer(api.stock.reclassify);
  const { from, pieces, say } = goods;

  function begin(code: string | undefined) {
    goods.begin(code);
    setWay(undefined);
  }

  async function post(reason: string) {
    if (!way) return;
    const { lines, pieces: changed } = goods.inHand();
    const answer = await reclassify({ lines, fromBinCode: goods.readFrom() ?? '', ...way, reason });
    setWay(undefined);
    if (answer.refusal) {
      say('bad', answer.refusal.sentence);
      return;
    }
    begin(undefined);
    const { number } = answer.output;
    say('good', t('stock.reclassify.done', { pieces: changed, to: t(`words.condition.${way.to}`), number }), () =>
      reversal.offer(number),
    );
  }

  useScan(async (scan) => {
    const code = scannedText(scan);
    const isBin = (await goods.binScanned(code)) !== undefined;
    if (isBin && goods.inHand().pieces === 0) {
      begin(code);
      return { mark: 'good', line: t('stock.reclassify.from', { bin: code }) };
    }
    const origin = goods.readFrom();
    if (isBin) return say('ask', t('stock.reclassify.goodsInHand', { bin: code }));
    if (origin === undefined) return say('bad', t('stock.reclassify.binFirst', { scanned: code }));
    return goods.takeUp(code, origin);
  });

  const use = conditions.find((condition) => condition === goods.use);
  const ways = use ? waysFrom(use) : [];
  const step = goods.step ?? 'choose';
  return (
    <>
      <GuidedTask
        title={t('stock.reclassify.title')}
        sentence={t(`stock.reclassify.${step}`)}
        {...(from !== undefined ? { word: step === 'choose' ? `${pieces}` : from } : {})}
        detail={t(`stock.reclassify.${step}Detail`, { bin: from, pieces })}
        above={
          <>
            {goods.quantity}
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
        {...goods.list(t('stock.reclassify.leftHint'))}
        events={goods.events}
        keys={[goods.layDownKey(() => begin(undefined))]}
      />
      {way && (
        <TextQuestion
          title={t(`stock.reclassify.ways.${way.why}`, { to: t(`words.condition.${way.to}`) })}
          label={t('stock.reclassify.reason')}
          example={t('stock.reclassify.reasonHint')}
          action={t('stock.reclassify.post')}
          least={2}
          onClose={() => setWay(undefined)}
          onAnswer={(reason) => void post(reason)}
        />
      )}
      {reversal.dialog}
    </>
  );
}

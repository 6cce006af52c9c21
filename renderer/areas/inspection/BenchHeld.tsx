import { useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { BigWord } from '../../ui/BigWord.tsx';
import { BenchFrame } from './BenchFrame.tsx';
import { SetDrawing } from './SetDrawing.tsx';
import type { Bench } from './useBench.ts';

/** Somebody else is at this inspection: who, and how to go on in their place. */
export function BenchHeld({ bench }: { readonly bench: Bench }) {
  const t = useT();
  const go = useGo();
  const { inspection, standard } = bench;
  return (
    <BenchFrame
      bench={bench}
      tone="ask"
      sentence={t('inspection.bench.held', { inspector: inspection.inspector })}
      word={<BigWord size={56}>{inspection.inspector}</BigWord>}
      detail={t('inspection.bench.heldHow')}
      actions={[
        {
          key: 'F7',
          label: t('inspection.bench.takeOver'),
          command: 'ok',
          isPrimary: true,
          run: () => {
            void bench.takeOver();
            return undefined;
          },
        },
        {
          key: 'Escape',
          label: t('inspection.bench.leave'),
          command: 'back',
          run: () => {
            go('/inspection/bench');
            return undefined;
          },
        },
      ]}
    >
      <SetDrawing standard={standard} sizeTenthInch={inspection.sizeTenthInch} gaps={bench.record.gaps} />
    </BenchFrame>
  );
}

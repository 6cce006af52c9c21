import { Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useGo } from '../../app/route.ts';
import { useT } from '../../app/texts.ts';
import { BigWord } from '../../ui/BigWord.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { useArrows } from '../../ui/useArrows.ts';
import { BenchFrame } from './BenchFrame.tsx';
import { BenchPhotos } from './BenchPhotos.tsx';
import styles from './bench.module.css';
import { withGap } from './benchEntries.ts';
import { judgedShapes } from './benchLine.ts';
import type { Step } from './benchSteps.ts';
import { walkActions } from './benchWalk.ts';
import { GapPoints } from './GapPoints.tsx';
import { GapReadingText } from './GapReadingText.tsx';
import { markOfPoint } from './gapReading.ts';
import { SetDrawing } from './SetDrawing.tsx';
import type { Bench } from './useBench.ts';
import { useGap } from './useGap.ts';

export interface GapStepProps {
  readonly bench: Bench;
  readonly step: Extract<Step, { kind: 'side' }>;
}

/** The gauge along one side, point by point: what is typed is judged while it is typed, Enter keeps it and goes on. */
export function GapStep({ bench, step }: GapStepProps) {
  const t = useT();
  const go = useGo();
  const { standard, inspection, record } = bench;
  const { item, key } = step;
  const side = t(`words.side.${item.side}`);
  const gap = useGap(bench, step);
  const { point, reading, typed } = gap;
  const field = useRef<InputRef>(null);
  const photo = useRef<HTMLInputElement>(null);
  const focus = () => field.current?.focus({ preventScroll: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every new point the field is ready for the gauge
  useEffect(focus, [key, point]);
  useArrows((by) => bench.move(by));
  // A digit that goes astray because the field has lost the focus still gets there.
  useKeys(
    Object.fromEntries(
      [...'0123456789.,'].map((char) => [
        char,
        () => {
          gap.change(gap.readTyped() + char);
          focus();
        },
      ]),
    ),
  );

  const shown = reading.um === undefined ? record : withGap(record, { side: item.side, point }, reading.um);
  const mark = typed === '' ? undefined : markOfPoint(reading.judged);
  return (
    <BenchFrame
      bench={bench}
      sentence={t(gap.isAskedBack ? 'inspection.bench.gap.confirm' : 'inspection.bench.gap.sentence')}
      tone={mark}
      shape={mark && !gap.isAskedBack ? judgedShapes[mark] : undefined}
      word={
        <BigWord size={56}>
          {t('inspection.bench.gap.point', { side, point: point + 1, points: Math.max(item.points, point + 1) })}
        </BigWord>
      }
      detail={t('inspection.bench.gap.against', { clause: item.clause })}
      aside={<GapReadingText typed={typed} reading={reading} step={step} bench={bench} />}
      actions={[
        { key: 'Delete', label: t('inspection.bench.gap.takeBack'), run: gap.takeBack },
        ...walkActions(bench, t, { photo: () => photo.current?.click(), leave: () => go('/inspection/bench') }),
      ]}
      onGauge={gap.keep}
    >
      <div className={styles.gapWork}>
        <div className={styles.gapField}>
          <Input
            ref={field}
            size="large"
            aria-label={t('inspection.bench.gap.field', { side, point: point + 1 })}
            aria-invalid={gap.trouble !== undefined}
            autoComplete="off"
            inputMode="decimal"
            suffix="mm"
            status={gap.trouble ? 'error' : ''}
            style={{ fontSize: 30, fontVariantNumeric: 'tabular-nums' }}
            value={typed}
            onChange={(event) => gap.change(event.target.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Enter') {
                event.preventDefault();
                gap.enter();
              } else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && typed === '') {
                event.preventDefault();
                gap.walk(event.key === 'ArrowRight' ? 1 : -1);
              }
            }}
          />
          {gap.trouble && (
            <p role="alert" className={styles.trouble}>
              {gap.trouble}
            </p>
          )}
          <GapPoints bench={bench} item={item} point={point} onChoose={gap.choose} />
          <BenchPhotos bench={bench} photoKey={key} ref={photo} />
        </div>
        <SetDrawing
          standard={standard}
          sizeTenthInch={inspection.sizeTenthInch}
          gaps={shown.gaps}
          current={{ side: item.side, point }}
        />
      </div>
    </BenchFrame>
  );
}

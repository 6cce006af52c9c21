import { useRef } from 'react';
import type { DotColour, DotKind } from '../../../shared/areas/inspection/words.ts';
import { useGo } from '../../app/route.ts';
import type { ScanOutcome } from '../../app/scan.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { BigWord } from '../../ui/BigWord.tsx';
import { useKeys } from '../../ui/Keys.tsx';
import { useLive } from '../../ui/useLive.ts';
import { ActionButton, type BenchAction, BenchFrame } from './BenchFrame.tsx';
import { BenchPhotos } from './BenchPhotos.tsx';
import styles from './bench.module.css';
import type { Step } from './benchSteps.ts';
import { walkActions } from './benchWalk.ts';
import { PanelMap } from './PanelMap.tsx';
import { PanelMapColours } from './PanelMapColours.tsx';
import { PanelMapCounts } from './PanelMapCounts.tsx';
import { colourKeys, nearestDot } from './panelDots.ts';
import type { Bench } from './useBench.ts';
import { usePanelCursor } from './usePanelCursor.ts';

export interface PanelMapStepProps {
  readonly bench: Bench;
  readonly step: Extract<Step, { kind: 'panel' }>;
}

/** One look over the whole panel: where a dot is and which; F8 says that all of it was looked at, for without that no dot means nothing. */
export function PanelMapStep({ bench, step }: PanelMapStepProps) {
  const t = useT();
  const go = useGo();
  const { inspection, record, standard, readRecord } = bench;
  const { cursor, read, place } = usePanelCursor(inspection.panel, () => playSound(seen().mark));
  const [colours, setColours, readColours] = useLive<{ readonly bright: DotColour; readonly subpixel?: DotColour }>({
    bright: 'white',
  });
  const [isAskingColour, setAskingColour, readAskingColour] = useLive(false);
  const photo = useRef<HTMLInputElement>(null);

  function mark(kind: DotKind, colour: DotColour): ScanOutcome {
    return bench.enter({ kind: 'dot', dot: { ...read(), kind, colour } }, 'good');
  }

  function markSubpixel(): ScanOutcome | undefined {
    const { subpixel } = readColours();
    if (subpixel) return mark('subpixel', subpixel);
    setAskingColour(true);
    return { mark: 'ask', line: t('inspection.bench.map.whichColour') };
  }

  /** The colour of the next bright dot; where a subpixel waits for its colour, that one's. */
  function colour(next: DotColour): void {
    if (readAskingColour()) {
      if (!SUBPIXEL_COLOURS.includes(next)) return;
      setColours({ ...readColours(), subpixel: next });
      setAskingColour(false);
      mark('subpixel', next);
      return;
    }
    const now = readColours();
    setColours({
      ...now,
      ...(next === 'black' ? {} : { bright: next }),
      ...(SUBPIXEL_COLOURS.includes(next) ? { subpixel: next } : {}),
    });
  }

  function removeNearest(): ScanOutcome {
    const at = nearestDot(readRecord().dots, read());
    if (at === undefined) return bench.warn('ask', t('inspection.bench.map.noDot'));
    return bench.enter({ kind: 'removeDot', at }, 'ask');
  }

  function seen(): ScanOutcome {
    const outcome = bench.enter({ kind: 'panelSeen', isSeen: true }, 'good');
    bench.advance(step.key);
    return outcome;
  }

  useKeys(Object.fromEntries(Object.entries(colourKeys).map(([key, each]) => [key, () => colour(each)])), {
    r: t('inspection.bench.map.colourKeys'),
  });

  const marking: readonly BenchAction[] = [
    {
      key: '1',
      label: t('words.dotKind.bright'),
      run: () => mark('bright', readColours().bright),
      isAside: true,
    },
    { key: '2', label: t('words.dotKind.dark'), run: () => mark('dark', 'black'), isAside: true },
    { key: '3', label: t('words.dotKind.subpixel'), run: markSubpixel, isAside: true },
    {
      key: 'Delete',
      label: t('inspection.bench.map.remove'),
      run: removeNearest,
      isDisabled: record.dots.length === 0,
      isAside: true,
    },
  ];
  const actions: readonly BenchAction[] = [
    {
      key: 'F8',
      label: t('inspection.bench.map.seen'),
      run: seen,
      command: 'ok',
      isPrimary: true,
    },
    ...marking,
    ...walkActions(bench, t, { photo: () => photo.current?.click(), leave: () => go('/inspection/bench') }),
  ];
  return (
    <BenchFrame
      bench={bench}
      sentence={t(isAskingColour ? 'inspection.bench.map.whichColour' : 'inspection.bench.map.sentence')}
      {...(isAskingColour ? { tone: 'ask' as const } : {})}
      word={<BigWord size={48}>{t('inspection.bench.map.found', { count: record.dots.length })}</BigWord>}
      detail={t('inspection.bench.map.how')}
      aside={<PanelMapCounts bench={bench} step={step} />}
      actions={actions}
    >
      <div className={styles.panelWork}>
        <div style={{ minHeight: 0 }}>
          <PanelMap standard={standard} panel={inspection.panel} dots={record.dots} cursor={cursor} onPoint={place} />
        </div>
        <div className={styles.panelSide}>
          <p className={styles.coordinates} data-testid="coordinates">
            x {cursor.x} · y {cursor.y}
          </p>
          <p className={styles.quiet} style={{ margin: 0 }}>
            {inspection.panel.widthPx} × {inspection.panel.heightPx}
            {inspection.isPanelAssumed && ` ${t('inspection.bench.map.assumed')}`}
          </p>
          <div className={styles.dotKinds}>
            {marking.map((action) => (
              <ActionButton key={action.key} action={action} />
            ))}
          </div>
          <PanelMapColours colours={colours} isAsking={isAskingColour} onChoose={colour} />
          <BenchPhotos bench={bench} photoKey={step.key} ref={photo} />
        </div>
      </div>
    </BenchFrame>
  );
}

/** A subpixel is red, green or blue; black is one that stays dark. */
const SUBPIXEL_COLOURS: readonly DotColour[] = ['red', 'green', 'blue', 'black'];

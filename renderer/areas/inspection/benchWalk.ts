import type { T } from '../../app/texts.ts';
import type { BenchAction } from './BenchFrame.tsx';
import type { Bench } from './useBench.ts';

/** The keys that are the same at every step: on to what is open, back, taking back, photo, verdict. */
export function walkActions(bench: Bench, t: T, { photo, leave }: WalkKeys): readonly BenchAction[] {
  return [
    { key: 'PageDown', label: t('inspection.bench.next'), run: bench.toNextOpen, command: 'next' },
    {
      key: 'PageUp',
      label: t('inspection.bench.back'),
      command: 'back',
      run: () => {
        bench.move(-1);
        return undefined;
      },
    },
    { key: 'F3', label: t('inspection.bench.undo'), run: bench.undo, command: 'undo', isDisabled: !bench.canUndo },
    ...(photo
      ? [
          {
            key: 'F4',
            label: t('inspection.bench.photo'),
            run: () => {
              photo();
              return undefined;
            },
          },
        ]
      : []),
    concludeAction(bench, t),
    {
      key: 'Escape',
      label: t('inspection.bench.leave'),
      run: () => {
        leave();
        return undefined;
      },
    },
  ];
}

export interface WalkKeys {
  readonly photo?: () => void;
  readonly leave: () => void;
}

/** F9: the verdict. */
export function concludeAction(bench: Bench, t: T, isPrimary = false): BenchAction {
  return {
    key: 'F9',
    label: t('inspection.bench.conclude'),
    command: 'conclude',
    isPrimary,
    run: () => {
      void bench.conclude(false);
      return undefined;
    },
  };
}

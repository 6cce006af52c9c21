import type { Inspection } from '../../../shared/areas/inspection/inspections.ts';
import type { StandardDocument } from '../../../shared/areas/inspection/standard.ts';
import { useMe } from '../../app/session.ts';
import { BenchDone } from './BenchDone.tsx';
import { BenchFinish } from './BenchFinish.tsx';
import { BenchHeld } from './BenchHeld.tsx';
import { CheckStep } from './CheckStep.tsx';
import { GapStep } from './GapStep.tsx';
import { PanelMapStep } from './PanelMapStep.tsx';
import { useBench } from './useBench.ts';

export interface BenchTaskProps {
  readonly first: Inspection;
  readonly standard: StandardDocument;
  /** The inspection is void: its machine is inspected anew. */
  readonly onRestart: () => void;
}

/** An inspection at the bench: the step that is due, or that somebody else is at it, or what became of it. */
export function BenchTask({ first, standard, onRestart }: BenchTaskProps) {
  const me = useMe();
  const bench = useBench(first, standard, onRestart);
  const { inspection, step } = bench;
  if (inspection.state !== 'open') return <BenchDone bench={bench} />;
  if (inspection.inspectorId !== me.id) return <BenchHeld bench={bench} />;
  if (!step || bench.isEarly) return <BenchFinish bench={bench} />;
  switch (step.kind) {
    case 'check':
      return <CheckStep bench={bench} step={step} />;
    case 'side':
      return <GapStep bench={bench} step={step} />;
    case 'panel':
      return <PanelMapStep bench={bench} step={step} />;
  }
}

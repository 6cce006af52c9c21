import { useQueryParam } from '../../app/route.ts';
import { BenchMachine } from './BenchMachine.tsx';
import { BenchStart } from './BenchStart.tsx';

/** The refurbishment bench (R2.5): scan a machine, walk through its inspection, say the verdict, scan the next. */
export function BenchScreen() {
  const serial = useQueryParam('serial');
  return serial ? <BenchMachine key={serial} serial={serial} /> : <BenchStart />;
}

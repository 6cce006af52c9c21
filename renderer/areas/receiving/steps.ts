import type { Delivery } from '../../../shared/areas/receiving/contract.ts';

/** The stops on a delivery's way. `refuse` is the way out of a severely damaged package. */
export type Step = 'grade' | 'refuse' | 'count' | 'receive' | 'inspect' | 'next' | 'refused';

/** The five numbered steps as shown; refusing takes the place of what follows the grade. */
export const shownSteps = ['grade', 'count', 'receive', 'inspect', 'next'] as const;

/** Where a half-done delivery goes on, read from what its documents say. */
export function stepOf(delivery: Pick<Delivery, 'state' | 'packageGrade'>): Step {
  switch (delivery.state) {
    case 'refused':
      return 'refused';
    case 'received':
      return 'inspect';
    case 'inspected':
      return 'next';
    case 'open':
      if (delivery.packageGrade === null) return 'grade';
      return delivery.packageGrade === 'severe' ? 'refuse' : 'count';
  }
}

/** Whether the clerk may stand on `step` now: back to the grade or on to receiving while open, on to what is next once received. */
export function mayStand(delivery: Pick<Delivery, 'state' | 'packageGrade'>, step: Step): boolean {
  const here = stepOf(delivery);
  if (step === here) return true;
  if (delivery.state === 'open') return step === 'grade' || (step === 'receive' && here === 'count');
  return delivery.state === 'received' && step === 'next';
}

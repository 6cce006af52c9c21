import type { AppError } from '../../shared/areas/errors.ts';

/** A refusal whose traces stay: the transaction commits (a wrong password counts as a try) and the caller is refused all the same. */
export class KeptRefusal extends Error {
  readonly refusal: AppError;
  constructor(refusal: AppError) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

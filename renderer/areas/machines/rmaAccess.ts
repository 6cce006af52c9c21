import type { Role } from '../../../shared/kernel/roles.ts';

/** Who may write an application: its station, or HQ on its behalf. */
export const RMA_WRITERS: readonly Role[] = ['station', 'callCentre', 'keeper'];

/** Who may add a paper or picture: whoever writes, judges or inspects. */
export const EVIDENCE_WRITERS: readonly Role[] = [
  ...RMA_WRITERS,
  'afterSalesManager',
  'serviceManager',
  'leadership',
  'inspector',
];

/** Who may fill in and print a state sheet (R2.3.3). */
export const SHEET_WRITERS: readonly Role[] = ['station', 'keeper', 'callCentre', 'inspector'];

/** Who may check a carton (R2.2). */
export const CARTON_CHECKERS: readonly Role[] = ['station', 'keeper', 'inspector'];

import type { Role } from '../../../shared/kernel/roles.ts';

/** Who may write a return list: its station, or HQ on its behalf. */
export const WRITERS: readonly Role[] = ['station', 'keeper', 'callCentre'];

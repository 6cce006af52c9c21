import { z } from 'zod';

/** The roles of the house (DOMAIN section 1). One person may hold several. */
export const roles = [
  'keeper',
  'inspector',
  'supervisor',
  'callCentre',
  'afterSalesManager',
  'serviceManager',
  'leadership',
  'finance',
  'financeManager',
  'station',
  'administrator',
] as const;

export type Role = (typeof roles)[number];
export const roleSchema = z.enum(roles);

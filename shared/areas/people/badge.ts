import { z } from 'zod';

/** What a badge carries: a scan of it is told from every other. It says who somebody is and proves nothing: the PIN does. */
const BADGE = /^PDB[2-9A-HJ-NP-Z]{12}$/;

/** The signs of a badge: none that people mistake for another. */
export const BADGE_SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export function isBadge(text: string): boolean {
  return BADGE.test(text);
}

export const badgeSchema = z.string().trim().toUpperCase().regex(BADGE);

/** Six to eight digits: four would fall to patient guessing within days, five tries a quarter of an hour. */
export const pinSchema = z.string().regex(/^\d{6,8}$/);

import { z } from 'zod';
import { dotColours, dotTypes, scopes, sections, sides, tiers } from './words.ts';

const um = z.int().min(0).max(100_000);
const key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/);
const said = z.object({ zh: z.string().min(1).max(400), en: z.string().min(1).max(400) });
const base = { id: key, clause: z.string().min(1).max(40), text: said, section: z.enum(sections) };

/** Which dots an item looks at, and how much each of them counts. No `colours` means every colour, no `zone` the whole screen. */
const dotSelection = z.object({
  types: z.array(z.enum(dotTypes)).min(1),
  colours: z.array(z.enum(dotColours)).min(1).optional(),
  zone: key.optional(),
  weight: z.int().min(1).max(10).default(1),
});
export type DotSelection = z.output<typeof dotSelection>;

/** A limit for the whole panel, or one that grows with the panel: per million pixels, rounded half up. */
const dotLimit = { max: z.int().min(0).max(1_000_000), per: z.enum(['panel', 'million']) };

const check = z.object({
  kind: z.literal('check'),
  ...base,
  /** Whether there are sets that have no such thing; then a reason is asked for. */
  mayBeNotApplicable: z.boolean(),
  /** Asked once for each accessory of the model (R2.5.2.11). */
  isPerAccessory: z.boolean().default(false),
});

const length = z.object({
  kind: z.literal('length'),
  ...base,
  side: z.enum(sides),
  /** So many points of a side at least are measured. */
  points: z.int().min(1).max(9),
  limits: z
    .array(z.object({ sizeClass: key, tier: z.enum(tiers), maxUm: um, clause: z.string().min(1).max(40) }))
    .min(1)
    .max(20),
});
export type LengthItem = z.output<typeof length>;

const count = z.object({
  kind: z.literal('count'),
  ...base,
  of: z.array(dotSelection).min(1).max(8),
  ...dotLimit,
});

const group = z.object({
  kind: z.literal('group'),
  ...base,
  rule: z.discriminatedUnion('name', [
    /** Largest minus smallest of all measured points of these sides. */
    z.object({ name: z.literal('spread'), of: z.array(key).min(1).max(4), maxUm: um }),
    /** Groups of two or more dots that lie within a window of so many pixels. */
    z.object({ name: z.literal('cluster'), of: dotSelection, windowPx: z.int().min(2).max(100), ...dotLimit }),
    /** No two dots within one n-th of the height by one n-th of the width. */
    z.object({ name: z.literal('apart'), of: dotSelection, share: z.int().min(2).max(100) }),
  ]),
});

export const standardItem = z.discriminatedUnion('kind', [check, length, count, group]);
export type StandardItem = z.output<typeof standardItem>;

/**
 * An inspection standard as a document. Lengths in micrometres, sizes in tenths of an inch. A set belongs to the first size class whose
 * upper end it does not pass; null has no end.
 */
export const standardDocument = z.object({
  id: key,
  version: z.int().min(1).max(9_999),
  name: said,
  source: said,
  note: said,
  /** True where the text of the standard itself was not at hand. */
  isSecondarySource: z.boolean(),
  scope: z.enum(scopes),
  /** Kept for the record: nobody can choose it before an administrator has confirmed it. */
  needsConfirmation: z.boolean(),
  gauge: z.object({ stepUm: z.int().min(1).max(1_000), askBackUm: um }),
  sizeClasses: z
    .array(z.object({ id: key, name: said, upToTenthInch: z.int().min(50).max(2_000).nullable() }))
    .min(1)
    .max(6),
  /** Parts of the screen that items name: centred, so many thousandths of width and height. */
  zones: z
    .array(z.object({ id: key, widthPermille: z.int().min(1).max(1_000), heightPermille: z.int().min(1).max(1_000) }))
    .max(4),
  /** What belongs into the carton of a model that has no list of its own. */
  accessories: z.array(z.string().min(1).max(40)).max(40).refine(isEachOnce, { message: 'named twice' }),
  items: z
    .array(standardItem)
    .min(1)
    .max(120)
    .refine((items) => isEachOnce(items.map(({ id }) => id)), { message: 'named twice' }),
});
export type StandardDocument = z.output<typeof standardDocument>;

/** A line is kept and counted by its name, so that no two may have the same. */
function isEachOnce(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

import { z } from 'zod';
import { proseOf } from '../../kernel/text.ts';
import { checkStates, type DotType, dotColours, dotKinds, sides } from './words.ts';

const px = z.int().min(0).max(20_000);

/** One dot as the inspector marks it: where (pixels from the left and the top), what, and its colour. */
export const dot = z
  .object({ x: px, y: px, kind: z.enum(dotKinds), colour: z.enum(dotColours) })
  .refine((each) => (each.kind === 'dark' ? each.colour === 'black' : true), { message: 'a dark dot is black' })
  .refine((each) => (each.kind === 'bright' ? each.colour !== 'black' : true), { message: 'a bright dot is lit' });
export type Dot = z.output<typeof dot>;

/** What a dot is to a standard (DOMAIN section 9). */
export function typeOfDot({ kind, colour }: Dot): DotType {
  if (kind !== 'subpixel') return kind;
  return colour === 'black' ? 'darkSubpixel' : 'litSubpixel';
}

export const judgedCheck = z.object({
  state: z.enum(checkStates),
  /** Why a line does not apply, or what is wrong. */
  reason: z.string().max(400).transform(proseOf).pipe(z.string().max(120)),
});
export type JudgedCheck = z.output<typeof judgedCheck>;

/** A panel's pixels across and down. */
export const panelSize = z.object({ widthPx: z.int().min(100).max(20_000), heightPx: z.int().min(100).max(20_000) });
export type PanelSize = z.output<typeof panelSize>;

/** Everything that was seen and measured; gaps in micrometres, null where a point is not measured. */
export const inspectionRecord = z.object({
  /** By item, and for accessories by item and accessory (`checkKey`). */
  checks: z.record(z.string().max(90), judgedCheck),
  gaps: z.record(z.enum(sides), z.array(z.int().nullable()).max(9)),
  dots: z.array(dot).max(2_000),
  /** The whole panel was looked at: without it no dot means nothing. */
  isPanelSeen: z.boolean(),
});
export type InspectionRecord = z.output<typeof inspectionRecord>;

export const NOTHING_SEEN: InspectionRecord = {
  checks: {},
  gaps: { bottom: [], left: [], right: [], top: [] },
  dots: [],
  isPanelSeen: false,
};

/** The key of a check in the record. */
export function checkKey(itemId: string, accessory: string | null): string {
  return accessory === null ? itemId : `${itemId}#${accessory}`;
}

import type { Brand } from '../../kernel/brand.ts';
import type { PlaceKind } from './words.ts';

/** A place of the ledger: `bin:<id>`, `station:<id>`, `engineer:<id>`, or one of the places that exist once. */
export type PlaceId = Brand<string, 'PlaceId'>;

/** Goods that inspection passed on and nobody has put away. */
export const STAGING = 'staging' as PlaceId;
/** The outer world that deliveries come from. May go below zero: it is the other side of the books. */
export const SUPPLIER = 'supplier' as PlaceId;
/** Where the stock came from that was there before the program. */
export const OPENING = 'opening' as PlaceId;

/** Built into a customer's set by a repair; defective parts come back from there, also such as never came through our books. */
export const FIELD = 'field' as PlaceId;
/** Belongs to a station by sale. */
export const SOLD = 'sold' as PlaceId;
/** Lost on the way. */
export const LOST = 'lost' as PlaceId;

/** Handed to quality control (S2-5). */
export const QC = 'qc' as PlaceId;
/** Scrapped (S2-5). */
export const SCRAPPED = 'scrapped' as PlaceId;

/** The other side of what a stocktake has found or missed (R4.10). May go below zero: more may be found than was ever missed. */
export const STOCKTAKE = 'stocktake' as PlaceId;

/** The place of a bin, station or engineer. */
export function placeOf(kind: 'bin' | 'station' | 'engineer', id: string): PlaceId {
  return `${kind}:${id}` as PlaceId;
}

/** Kind and row id of a place; the id is empty for the places that exist once. */
export function readPlace(place: PlaceId): { readonly kind: PlaceKind; readonly id: string } {
  const [kind, id = ''] = place.split(':');
  return { kind: kind as PlaceKind, id };
}

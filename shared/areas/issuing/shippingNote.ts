import { z } from 'zod';
import { daySchema } from '../../kernel/day.ts';
import { fenSchema } from '../../kernel/money.ts';
import { codeOf, proseOf } from '../../kernel/text.ts';
import { partRef } from '../stock/shapes.ts';
import { issuePurposes } from './words.ts';

const said = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().min(1).max(max));

export const parcelFields = z.object({
  carrier: said(40),
  waybill: z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40)),
  packages: z.int().min(1).max(999),
  /** R4.3.2.5: the company pays the freight; in fen. */
  freightFen: fenSchema,
});
export type ParcelFields = z.output<typeof parcelFields>;

/** Everything that the paper in a parcel says. */
export const shippingNote = z.object({
  number: z.string(),
  requestNumber: z.string(),
  paperNumber: z.string(),
  purpose: z.enum(issuePurposes),
  day: daySchema,
  station: z.object({
    code: z.string(),
    name: z.string(),
    contact: z.string(),
    phone: z.string(),
    address: z.string(),
  }),
  parcel: parcelFields,
  lines: z.array(
    z.object({
      ...partRef.shape,
      originalPacking: z.string(),
      qty: z.int(),
      repairOrder: z.string(),
      unitBarcodes: z.array(z.string()),
    }),
  ),
  packedBy: z.string(),
});
export type ShippingNote = z.output<typeof shippingNote>;

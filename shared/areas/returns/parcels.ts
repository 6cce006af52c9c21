import { z } from 'zod';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { command, page, pageInput, query } from '../../kernel/procedure.ts';
import { codeOf, proseOf } from '../../kernel/text.ts';
import { declare } from '../errors.ts';
import { packageGrades } from '../receiving/words.ts';
import { returnListStates } from './words.ts';

const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40));
const note = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().max(max));
const said = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().min(1).max(max));
const listId = idSchema<'ReturnListId'>();
const parcelId = idSchema<'ParcelId'>();
const photo = z.object({ hash: z.string(), name: z.string() });

export const parcel = z.object({
  id: parcelId,
  number: z.string(),
  waybill: z.string(),
  carrier: z.string(),
  sender: z.string(),
  arrivedDay: daySchema,
  packageGrade: z.enum(packageGrades),
  note: z.string(),
  listId: listId.nullable(),
  listNumber: z.string().nullable(),
  listState: z.enum(returnListStates).nullable(),
  photos: z.array(photo),
  /** No confirmed list belongs to it (R4.3.1.4), and nobody has settled that yet. */
  isException: z.boolean(),
  refusalReason: z.string(),
  settlement: z.string(),
});
export type Parcel = z.output<typeof parcel>;

/** Parcels at HQ's door (R4.3.1.4, R4.3.2.2). */
export const parcels = {
  list: query({
    access: 'signedIn',
    input: pageInput.extend({ isException: z.boolean().optional() }),
    output: page(parcel),
  }),
  get: query({ access: 'signedIn', input: z.object({ id: parcelId }), output: parcel, errors: declare('NOT_FOUND') }),
  /** A parcel at HQ's door. Its waybill finds its list; one that has none goes to the exceptions (R4.3.1.4). */
  arrive: command({
    access: ['keeper'],
    input: z.object({
      waybill: z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40)),
      carrier: note(40),
      sender: note(60),
      packageGrade: z.enum(packageGrades),
      note: note(200),
    }),
    output: parcel,
    errors: declare('PARCEL_ARRIVED'),
  }),
  addPhoto: command({
    access: ['keeper', 'inspector'],
    input: z.object({ id: parcelId, file: z.file().max(15 * 1024 * 1024) }),
    output: parcel,
    errors: declare('NOT_FOUND', 'FILE_REFUSED'),
  }),
  /** An exception gets its confirmed list after all. */
  assign: command({
    access: ['keeper'],
    input: z.object({ id: parcelId, listNumber: code }),
    output: parcel,
    errors: declare('NOT_FOUND', 'NOT_AN_EXCEPTION', 'RETURN_LIST_STATE'),
  }),
  /** An exception that stays one: sent back, or otherwise settled, with its reason. */
  settle: command({
    access: ['keeper', 'afterSalesManager'],
    input: z.object({ id: parcelId, settlement: said(200) }),
    output: parcel,
    errors: declare('NOT_FOUND', 'NOT_AN_EXCEPTION'),
  }),
  /** R4.3.2.2: damaged or short, and the carrier will not sign: refused. The station is written to within one working day. */
  refuse: command({
    access: ['keeper'],
    input: z.object({ id: parcelId, reason: said(200) }),
    output: parcel,
    errors: declare('NOT_FOUND', 'PARCEL_RECEIVED', 'PARCEL_PHOTO_REQUIRED'),
  }),
};

import { z } from 'zod';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { fenSchema } from '../../kernel/money.ts';
import { command, page, pageInput, query } from '../../kernel/procedure.ts';
import { quantitySchema } from '../../kernel/quantity.ts';
import { roles } from '../../kernel/roles.ts';
import { codeOf, proseOf } from '../../kernel/text.ts';
import { clock } from '../clocks/contract.ts';
import { declare } from '../errors.ts';
import { claimKinds, claimStates, lossBearers } from './words.ts';

const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40));
const note = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().max(max));
const said = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().min(1).max(max));
const listId = idSchema<'ReturnListId'>();
const lineId = idSchema<'ReturnLineId'>();
const parcelId = idSchema<'ParcelId'>();
const claimId = idSchema<'ClaimId'>();
const atStation = { stationCode: z.string(), stationName: z.string() };
const stationPage = pageInput.extend({ stationCode: code.optional() });

export const claim = z.object({
  id: claimId,
  number: z.string(),
  ...atStation,
  listId,
  listNumber: z.string(),
  parcelNumber: z.string(),
  kind: z.enum(claimKinds),
  partCode: z.string().nullable(),
  partName: z.string().nullable(),
  barcode: z.string(),
  qty: z.int(),
  loss: z.string(),
  bearer: z.enum(lossBearers),
  isCarrierSigning: z.boolean(),
  carrierPerson: z.string(),
  carrierStatement: z.string(),
  phonedAt: z.string().nullable(),
  phonedWith: z.string(),
  statedAt: z.string().nullable(),
  state: z.enum(claimStates),
  settlement: z.string(),
  amountFen: z.int(),
  day: daySchema,
  clocks: z.array(clock),
});
export type Claim = z.output<typeof claim>;

/** Loss claims (R4.3.2.2). */
export const claims = {
  list: query({
    access: roles,
    input: stationPage.extend({ state: z.enum(claimStates).optional() }),
    output: page(claim),
  }),
  get: query({ access: roles, input: z.object({ id: claimId }), output: claim, errors: declare('NOT_FOUND') }),
  /** R4.3.2.2: damage or shortage found at signing, with the carrier's word on it. */
  open: command({
    access: ['keeper'],
    input: z.object({
      parcelId,
      lineId: lineId.nullable(),
      kind: z.enum(claimKinds),
      qty: quantitySchema,
      loss: said(200),
      isCarrierSigning: z.boolean(),
      carrierPerson: note(40),
      carrierStatement: note(300),
    }),
    output: claim,
    errors: declare('NOT_FOUND', 'NO_LIST', 'PARCEL_PHOTO_REQUIRED', 'CARRIER_STATEMENT_REQUIRED'),
  }),
  phone: command({
    access: ['keeper', 'callCentre'],
    input: z.object({ id: claimId, person: said(40) }),
    output: claim,
    errors: declare('NOT_FOUND', 'CLAIM_STATE'),
  }),
  /** The statement (or, where the carrier would not sign, the letter) has gone to the station. */
  state: command({
    access: ['keeper', 'callCentre'],
    input: z.object({ id: claimId }),
    output: claim,
    errors: declare('NOT_FOUND', 'CLAIM_STATE', 'NOT_PHONED'),
  }),
  settle: command({
    access: ['afterSalesManager', 'serviceManager'],
    input: z.object({ id: claimId, bearer: z.enum(lossBearers), amountFen: fenSchema, settlement: said(200) }),
    output: claim,
    errors: declare('NOT_FOUND', 'CLAIM_STATE', 'BEARER_OPEN'),
  }),
};

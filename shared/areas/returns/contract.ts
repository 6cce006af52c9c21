import { z } from 'zod';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { fenSchema } from '../../kernel/money.ts';
import { command, page, pageInput, query } from '../../kernel/procedure.ts';
import { countSchema } from '../../kernel/quantity.ts';
import { roles } from '../../kernel/roles.ts';
import { codeOf, proseOf, tidy } from '../../kernel/text.ts';
import { declare } from '../errors.ts';
import { labelSizes } from '../labels/words.ts';
import { claims } from './claims.ts';
import { customers } from './customers.ts';
import { forms } from './forms.ts';
import { lineErrors } from './lineErrors.ts';
import { returnLineFields, returnList, returnListHead } from './lists.ts';
import { parcels } from './parcels.ts';
import { questions } from './questions.ts';
import { checkItems, checkPlaces, checkVerdicts, lineDecisions, lineOutcomes, returnListStates } from './words.ts';

const paper = (max: number) => z.string().max(400).transform(tidy).pipe(z.string().max(max));
const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40));
const note = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().max(max));
const said = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().min(1).max(max));
const listId = idSchema<'ReturnListId'>();
const lineId = idSchema<'ReturnLineId'>();
const byId = z.object({ id: listId });
const stationPage = pageInput.extend({ stationCode: code.optional() });
const inState = declare('NOT_FOUND', 'RETURN_LIST_STATE');
const writers = ['station', 'keeper', 'callCentre'] as const;

/** 返件申请清单, how returned parts are packed, and how HQ takes them in (R4.3.1, R4.3.2). */
export const returns = {
  list: query({
    access: roles,
    input: stationPage.extend({ state: z.enum(returnListStates).optional() }),
    output: page(returnListHead),
  }),
  get: query({ access: roles, input: byId, output: returnList, errors: declare('NOT_FOUND') }),
  create: command({
    access: writers,
    input: z.object({ stationCode: code, paperNumber: paper(40), note: note(200) }),
    output: returnList,
    errors: declare('NOT_FOUND', 'PAPER_TAKEN'),
  }),
  /** What a scanned code means for a station's list: the loan or the debt that it belongs to. */
  suggest: query({
    access: roles,
    input: z.object({ stationCode: code, barcode: z.string().max(400).transform(codeOf) }),
    output: z.array(returnLineFields.extend({ partName: z.string(), obligationNumber: z.string().nullable() })),
    errors: declare('NOT_FOUND'),
  }),
  addLine: command({
    access: writers,
    input: returnLineFields.extend({ id: listId, version: z.int().min(0) }),
    output: returnList,
    errors: lineErrors,
  }),
  changeLine: command({
    access: writers,
    input: returnLineFields.extend({ id: listId, version: z.int().min(0), lineId }),
    output: returnList,
    errors: lineErrors,
  }),
  removeLine: command({
    access: writers,
    input: byId.extend({ version: z.int().min(0), lineId }),
    output: returnList,
    errors: { ...inState, ...declare('LIST_CHANGED') },
  }),
  addPhoto: command({
    access: writers,
    input: z.object({ lineId, file: z.file().max(15 * 1024 * 1024) }),
    output: returnList,
    errors: { ...inState, ...declare('FILE_REFUSED') },
  }),
  photo: query({
    access: roles,
    input: z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.file(),
    errors: declare('NOT_FOUND'),
  }),
  /** Hands the list to HQ. A part dead on arrival has its statement and photo (R4.3.1.3). */
  submit: command({
    access: writers,
    input: byId.extend({ version: z.int().min(0) }),
    output: returnList,
    errors: { ...inState, ...declare('LIST_CHANGED', 'LIST_EMPTY', 'PHOTO_OF_DOA_REQUIRED') },
  }),
  /** Back to the station's desk, before HQ has confirmed it. */
  withdraw: command({ access: writers, input: byId, output: returnList, errors: inState }),
  /** R4.3.1.4: HQ's word on every line, before anything ships. Two clerks at once, or a list that changed: the second is told. */
  confirm: command({
    access: ['keeper', 'afterSalesManager'],
    input: byId.extend({
      version: z.int().min(0),
      lines: z
        .array(z.object({ lineId, decision: z.enum(lineDecisions), reason: note(120) }))
        .min(1)
        .max(500),
    }),
    output: returnList,
    errors: { ...inState, ...declare('LIST_CHANGED', 'LINE_UNDECIDED', 'REASON_REQUIRED', 'OWN_APPLICATION') },
  }),
  cancel: command({ access: writers, input: byId, output: returnList, errors: inState }),

  /** The early-failure label of a confirmed line as a picture (R4.3.1.2, R4.5.2.2). */
  labelPicture: query({
    access: roles,
    input: z.object({ lineId, size: z.enum(labelSizes) }),
    output: z.object({ svg: z.string(), widthMm: z.int(), heightMm: z.int() }),
    errors: declare('NOT_FOUND', 'RETURN_LIST_STATE', 'LABEL_DOES_NOT_FIT', 'LABEL_NOT_FOR_GOOD'),
  }),
  printLabel: command({
    access: writers,
    input: z.object({ lineId, size: z.enum(labelSizes) }),
    output: returnList,
    errors: { ...inState, ...declare('LABEL_DOES_NOT_FIT', 'LABEL_NOT_FOR_GOOD') },
  }),
  /** The packing of one line, item by item, with the label scanned; nothing counts as checked that nobody judged. */
  check: command({
    access: ['station', 'keeper', 'inspector'],
    input: z.object({
      lineId,
      place: z.enum(checkPlaces),
      scanned: z.string().max(2000),
      items: z
        .array(
          z.object({
            item: z.enum(checkItems),
            verdict: z.enum(checkVerdicts),
            note: note(120),
            photoHash: z
              .string()
              .regex(/^[0-9a-f]{64}$/)
              .nullable(),
          }),
        )
        .max(20),
    }),
    output: returnList,
    errors: {
      ...inState,
      ...declare(
        'CHECK_INCOMPLETE',
        'CHECK_PHOTO_REQUIRED',
        'NOT_APPLICABLE_NEEDS_REASON',
        'LABEL_MISMATCH',
        'LABEL_NOT_PRINTED',
        'FORBIDDEN',
        'NOT_CONFIRMED_LINE',
      ),
    },
  }),
  /** R4.3.2.3: the parcel has left, with its waybill; from its date the clocks of its lines are met. */
  ship: command({
    access: writers,
    input: byId.extend({
      carrier: said(40),
      waybill: z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40)),
      packages: z.int().min(1).max(999),
      freightFen: fenSchema,
      shippedDay: daySchema,
    }),
    output: returnList,
    errors: {
      ...inState,
      ...declare(
        'DAY_AHEAD',
        'SHIPPED_BEFORE_LIST',
        'NOTHING_CONFIRMED',
        'PACKING_NOT_CHECKED',
        'PACKING_NOT_OK',
        'WAYBILL_TAKEN',
      ),
    },
  }),

  parcels,
  customers,
  /** How many of a line lie in the parcel. */
  countLine: command({
    access: ['keeper', 'inspector'],
    input: z.object({ lineId, counted: countSchema }),
    output: returnList,
    errors: { ...inState, ...declare('NOT_CONFIRMED_LINE', 'UNIT_QUANTITY', 'COUNT_OVER_SHIPPED') },
  }),
  /** HQ's receipt: every line counted and checked goes where it belongs, and the debts and loans it pays are closed. */
  receive: command({
    access: ['keeper'],
    input: byId.extend({
      lines: z
        .array(z.object({ lineId, outcome: z.enum(lineOutcomes), reason: note(120) }))
        .min(1)
        .max(500),
      defectiveBinCode: code.nullable(),
      doaBinCode: code.nullable(),
      quarantineBinCode: code.nullable(),
    }),
    output: returnList,
    errors: {
      ...inState,
      ...declare(
        'STOCKTAKE_DAY',
        'LINE_NOT_COUNTED',
        'PACKING_NOT_CHECKED',
        'OUTCOME_NOT_ALLOWED',
        'REASON_REQUIRED',
        'BIN_REQUIRED',
        'BIN_WRONG_USE',
        'BIN_HOLDS_OTHER_PART',
        'BIN_FULL',
        'UNIT_EXISTS',
        'UNIT_ELSEWHERE',
        'NOT_ENOUGH_STOCK',
        'RETURN_TWICE',
        'LINE_UNDECIDED',
      ),
    },
  }),
  /** Takes HQ's receipt back, with the reason: the goods are on their way again, and what they had paid is owed as before. */
  reverse: command({
    access: ['keeper'],
    input: byId.extend({ reason: said(120) }),
    output: returnList,
    errors: { ...inState, ...declare('STOCKTAKE_DAY', 'REVERSAL_BLOCKED', 'ALREADY_REVERSED', 'UNIT_ON_LIST') },
  }),

  claims,
  questions,
  forms,
};

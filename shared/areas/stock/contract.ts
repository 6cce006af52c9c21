import { z } from 'zod';
import { barcodeSchema } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { command, done, nothing, page, pageInput, query } from '../../kernel/procedure.ts';
import { quantitySchema } from '../../kernel/quantity.ts';
import { codeOf } from '../../kernel/text.ts';
import {
  bin,
  importApplyErrors,
  importApplyInput,
  importErrors,
  importInput,
  importPreview,
  importResult,
} from '../catalog/contract.ts';
import { conditions } from '../catalog/words.ts';
import { declare } from '../errors.ts';
import { reclassifications } from './reclassify.ts';
import {
  ageRow,
  binSuggestion,
  document,
  holding,
  moveLine,
  movement,
  overviewRow,
  slowRow,
  stackCard,
  unitView,
  weekFigures,
} from './shapes.ts';
import { documentKinds } from './words.ts';

const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(64));
const reason = z.string().trim().min(2).max(200);

/** What may stand in the way of goods that are moved. */
const moveErrors = declare(
  'UNKNOWN_BARCODE',
  'NOT_FOUND',
  'NOT_ENOUGH_STOCK',
  'UNIT_ELSEWHERE',
  'BIN_WRONG_USE',
  'BIN_HOLDS_OTHER_PART',
  'BIN_FULL',
  'LOT_NEEDS_QUANTITY',
  'UNIT_NEEDS_SCAN',
);

export const stock = {
  overview: query({
    access: 'signedIn',
    input: pageInput.extend({
      category: z.string().max(30).optional(),
      onlyBelowSafety: z.boolean().optional(),
      onlyHeld: z.boolean().optional(),
    }),
    output: page(overviewRow),
  }),
  /** All holdings of one part, oldest first. */
  part: query({
    access: 'signedIn',
    input: z.object({ code }),
    output: z.object({ overview: overviewRow, holdings: z.array(holding), movements: z.array(movement) }),
    errors: declare('NOT_FOUND'),
  }),
  /** 物料垛卡 (R4.8.6): the newest movements of a part with the running balance, for the whole store or for one bin. */
  card: query({
    access: 'signedIn',
    input: z.object({
      code,
      binCode: code.optional(),
      cursor: z
        .string()
        .regex(/^\d{1,9}\|-?\d{1,9}$/)
        .optional(),
      limit: z.int().min(1).max(500).optional(),
    }),
    output: stackCard,
    errors: declare('NOT_FOUND'),
  }),
  bin: query({
    access: 'signedIn',
    input: z.object({ code }),
    output: z.object({ bin, held: z.int(), holdings: z.array(holding), movements: z.array(movement) }),
    errors: declare('NOT_FOUND'),
  }),
  /** Every bin with what it holds, for the picture of the store. */
  bins: query({
    access: 'signedIn',
    input: nothing,
    output: z.array(
      z.object({
        code: z.string(),
        zone: z.string(),
        use: z.string(),
        capacity: z.int().nullable(),
        held: z.int(),
        oldestDay: daySchema.nullable(),
      }),
    ),
  }),
  unit: query({
    access: 'signedIn',
    input: z.object({ barcode: barcodeSchema }),
    output: unitView,
    errors: declare('NOT_FOUND'),
  }),
  /** How old the good stock is, and which parts hardly move (R4.10). */
  ageing: query({
    access: 'signedIn',
    input: nothing,
    output: z.object({ categories: z.array(ageRow), slow: z.array(slowRow) }),
  }),
  /** The last twelve weeks of the store: receipts and issues, and what was held by category. */
  trend: query({ access: 'signedIn', input: nothing, output: z.array(weekFigures) }),
  /** What waits to be put away. */
  staging: query({ access: 'signedIn', input: nothing, output: z.array(holding) }),
  /** Bins for goods to be put away, best first: same part, same category, room left. */
  suggestBins: query({
    access: 'signedIn',
    input: z.object({ partId: idSchema<'PartId'>(), condition: z.enum(conditions), qty: quantitySchema }),
    output: z.array(binSuggestion),
    errors: declare('NOT_FOUND'),
  }),
  /** Staging → bin, confirmed by the scan of the bin. */
  putAway: command({
    access: ['keeper'],
    input: z.object({
      lines: z.array(moveLine).min(1).max(500),
      condition: z.enum(conditions),
      binCode: code,
      /** The clerk has seen that the bin is over its capacity and goes on. */
      isOverCapacityAccepted: z.boolean().optional(),
    }),
    output: document,
    errors: moveErrors,
  }),
  /** Bin → bin of the same use. Of several lots in the bin the books move the oldest; the age travels along. */
  transfer: command({
    access: ['keeper'],
    input: z.object({
      lines: z.array(moveLine).min(1).max(500),
      fromBinCode: code,
      toBinCode: code,
      isOverCapacityAccepted: z.boolean().optional(),
    }),
    output: document,
    errors: { ...moveErrors, ...declare('SAME_BIN') },
  }),
  /** What goods have become (R4.7): repaired in the house (S2-8), passed after waiting in quarantine, or found bad. Bin → trolley. */
  reclassify: command({
    access: ['keeper', 'inspector'],
    input: z.object({
      lines: z.array(moveLine).min(1).max(500),
      fromBinCode: code,
      to: z.enum(conditions),
      why: z.enum(reclassifications),
      reason,
    }),
    output: document,
    errors: { ...moveErrors, ...declare('RECLASSIFY_NOT_SO', 'INSPECTOR_REQUIRED', 'UNDER_INSPECTION') },
  }),
  documents: query({
    access: 'signedIn',
    input: pageInput.extend({ kind: z.enum(documentKinds).optional() }),
    output: page(document),
  }),
  document: query({
    access: 'signedIn',
    input: z.object({ number: code }),
    output: document.extend({ movements: z.array(movement) }),
    errors: declare('NOT_FOUND'),
  }),
  /** Takes a document back by a counter-document. Nothing is ever changed or deleted. Which of these roles may, its kind says (`reversal.ts`). */
  reverse: command({
    access: ['keeper', 'inspector', 'serviceManager', 'financeManager'],
    input: z.object({ number: code, reason }),
    output: document,
    errors: declare(
      'NOT_FOUND',
      'ALREADY_REVERSED',
      'NOT_REVERSIBLE',
      'REVERSED_ELSEWHERE',
      'REVERSAL_BLOCKED',
      'FORBIDDEN',
      'SAME_SIGNER_REVERSAL',
      'INSPECTOR_REQUIRED',
      'BIN_WRONG_USE',
      'BIN_HOLDS_OTHER_PART',
    ),
  }),
  openingStock: {
    preview: query({
      access: ['keeper', 'administrator'],
      method: 'POST',
      input: importInput,
      output: importPreview,
      errors: importErrors,
    }),
    apply: command({
      access: ['keeper', 'administrator'],
      input: importApplyInput,
      output: importResult,
      errors: importApplyErrors,
    }),
    marked: query({
      access: ['keeper', 'administrator'],
      method: 'POST',
      input: importInput,
      output: z.file(),
      errors: importErrors,
    }),
  },
  /** First run: fills an empty warehouse with the demonstration workbooks. */
  loadDemonstration: command({
    access: ['administrator'],
    input: nothing,
    output: done,
    errors: declare('WAREHOUSE_NOT_EMPTY'),
  }),
};

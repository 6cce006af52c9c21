import { z } from 'zod';
import { barcodeSchema } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { fenSchema } from '../../kernel/money.ts';
import { command, nothing, page, pageInput, query } from '../../kernel/procedure.ts';
import { countSchema } from '../../kernel/quantity.ts';
import { roles } from '../../kernel/roles.ts';
import { codeOf, tidy } from '../../kernel/text.ts';
import { declare } from '../errors.ts';
import { binUses, trackings, workbookKinds } from './words.ts';

const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40));
const label = (max: number) => z.string().max(400).transform(tidy).pipe(z.string().min(1).max(max));
const note = (max: number) => z.string().max(400).transform(tidy).pipe(z.string().max(max));

export const partFields = z.object({
  code,
  name: label(80),
  category: label(30),
  modelCodes: z.array(code).max(200),
  unitName: label(10),
  tracking: z.enum(trackings),
  isSellable: z.boolean(),
  isDefectiveReturned: z.boolean(),
  originalPacking: note(60),
  safetyStock: countSchema,
  barcodes: z.array(barcodeSchema).max(20),
});
export type PartFields = z.output<typeof partFields>;

export const priceFields = z.object({ stationPriceFen: fenSchema, publicPriceFen: fenSchema, validFrom: daySchema });

export const part = z.object({
  id: idSchema<'PartId'>(),
  ...partFields.shape,
  isActive: z.boolean(),
  /** Prices valid today, in fen; null where none is. */
  stationPriceFen: z.int().nullable(),
  publicPriceFen: z.int().nullable(),
});
export type Part = z.output<typeof part>;

export const binFields = z.object({
  code,
  zone: note(10),
  use: z.enum(binUses),
  /** How many pieces fit; null where nobody has counted. */
  capacity: z.int().min(1).max(99_999).nullable(),
  isMixing: z.boolean(),
});
export type BinFields = z.output<typeof binFields>;
export const bin = z.object({ id: idSchema<'BinId'>(), ...binFields.shape });
export type Bin = z.output<typeof bin>;

/** Size in tenths of an inch, so that 26.0″ can be told from 26.5″ without a float. */
export const modelFields = z.object({ code, sizeTenthInch: z.int().min(50).max(2000).nullable() });
export const model = modelFields;

export const stationFields = z.object({
  code,
  name: label(60),
  city: note(30),
  contact: note(30),
  phone: note(30),
  address: note(120),
  level: note(10),
});
export type StationFields = z.output<typeof stationFields>;
export const station = z.object({ id: idSchema<'StationId'>(), ...stationFields.shape });
export type Station = z.output<typeof station>;

export const engineerFields = z.object({ code, name: label(30), stationCode: code.nullable() });
export type EngineerFields = z.output<typeof engineerFields>;
export const engineer = z.object({
  id: idSchema<'EngineerId'>(),
  ...engineerFields.shape,
  stationName: z.string().nullable(),
});
export type Engineer = z.output<typeof engineer>;

export const carrierFields = z.object({ code, name: label(40) });
export const carrier = carrierFields;

export const importProblem = z.object({
  row: z.int(),
  /** Column letter as Excel shows it; null where the whole row is meant. */
  column: z.string().nullable(),
  heading: z.string().nullable(),
  value: z.string(),
  severity: z.enum(['error', 'warning']),
  reason: z.string(),
  remedy: z.string(),
  rule: z.string().nullable(),
});
export type ImportProblem = z.output<typeof importProblem>;

/** What an import would do, with every problem at once. `digest` ties the later import to exactly this reading. */
export const importPreview = z.object({
  kind: z.enum(workbookKinds),
  sheet: z.string(),
  headingRow: z.int(),
  rows: z.int(),
  toAdd: z.int(),
  toChange: z.int(),
  unchanged: z.int(),
  refusedRows: z.int(),
  problems: z.array(importProblem),
  digest: z.string(),
});
export type ImportPreview = z.output<typeof importPreview>;
export const importResult = z.object({ added: z.int(), changed: z.int(), unchanged: z.int(), refusedRows: z.int() });
export type ImportResult = z.output<typeof importResult>;

export const workbookFile = z.file().max(10 * 1024 * 1024);
export const importInput = z.object({ file: workbookFile });
export const importApplyInput = z.object({ file: workbookFile, digest: z.string().length(64) });
export const importErrors = declare('WORKBOOK_UNREADABLE', 'WORKBOOK_TOO_LARGE', 'WORKBOOK_UNKNOWN');
export const importApplyErrors = declare(
  'WORKBOOK_UNREADABLE',
  'WORKBOOK_TOO_LARGE',
  'WORKBOOK_UNKNOWN',
  'WORKBOOK_CHANGED',
);

const maintainers = ['keeper', 'administrator'] as const;
const byCode = z.object({ code });

export const catalog = {
  parts: {
    /** Search by code, name, category, pinyin initials or maker's barcode. Stations ask for parts by it, at prices that they may know. */
    list: query({
      access: roles,
      input: pageInput.extend({ category: z.string().max(30).optional() }),
      output: page(part),
    }),
    get: query({
      access: roles,
      input: byCode,
      output: part.extend({
        prices: z.array(priceFields.extend({ validTo: daySchema.nullable() })),
      }),
      errors: declare('NOT_FOUND'),
    }),
    categories: query({ access: 'signedIn', input: nothing, output: z.array(z.string()) }),
    create: command({
      access: maintainers,
      input: partFields.extend({ price: priceFields.nullable() }),
      output: part,
      errors: declare('CODE_TAKEN', 'BARCODE_TAKEN'),
    }),
    update: command({
      access: maintainers,
      input: partFields.extend({ id: idSchema<'PartId'>(), isActive: z.boolean() }),
      output: part,
      errors: declare('NOT_FOUND', 'CODE_TAKEN', 'BARCODE_TAKEN', 'TRACKING_IN_USE'),
    }),
    /** R4.2.1b: prices have validity periods. A new price ends the one before it on the day before. */
    setPrice: command({
      access: maintainers,
      input: priceFields.extend({ partId: idSchema<'PartId'>() }),
      output: part,
      errors: declare('NOT_FOUND', 'PRICE_IN_PAST'),
    }),
  },
  models: {
    list: query({ access: 'signedIn', input: pageInput, output: page(model) }),
    save: command({ access: maintainers, input: modelFields, output: model }),
  },
  bins: {
    list: query({
      access: 'signedIn',
      input: pageInput.extend({ use: z.enum(binUses).optional(), zone: z.string().max(10).optional() }),
      output: page(bin),
    }),
    create: command({ access: maintainers, input: binFields, output: bin, errors: declare('CODE_TAKEN') }),
    update: command({
      access: maintainers,
      input: binFields.extend({ id: idSchema<'BinId'>() }),
      output: bin,
      errors: declare('NOT_FOUND', 'CODE_TAKEN', 'BIN_IN_USE'),
    }),
  },
  stations: {
    list: query({ access: 'signedIn', input: pageInput, output: page(station) }),
    create: command({ access: maintainers, input: stationFields, output: station, errors: declare('CODE_TAKEN') }),
    update: command({
      access: maintainers,
      input: stationFields.extend({ id: idSchema<'StationId'>() }),
      output: station,
      errors: declare('NOT_FOUND', 'CODE_TAKEN'),
    }),
  },
  engineers: {
    list: query({ access: 'signedIn', input: pageInput, output: page(engineer) }),
    create: command({
      access: maintainers,
      input: engineerFields,
      output: engineer,
      errors: declare('CODE_TAKEN', 'NOT_FOUND'),
    }),
    update: command({
      access: maintainers,
      input: engineerFields.extend({ id: idSchema<'EngineerId'>() }),
      output: engineer,
      errors: declare('NOT_FOUND', 'CODE_TAKEN'),
    }),
  },
  carriers: {
    list: query({ access: roles, input: pageInput, output: page(carrier) }),
    save: command({ access: maintainers, input: carrierFields, output: carrier }),
  },
  imports: {
    /** Which of the workbooks of the trade this is, by its headings. */
    recognise: query({
      access: maintainers,
      method: 'POST',
      input: importInput,
      output: z.object({ kind: z.enum(workbookKinds), sheet: z.string(), headingRow: z.int() }),
      errors: importErrors,
    }),
    /** Reads parts, bins, stations or engineers and says what an import would do. Writes nothing. */
    preview: query({
      access: maintainers,
      method: 'POST',
      input: importInput,
      output: importPreview,
      errors: importErrors,
    }),
    /** Takes the good rows of a workbook that was previewed. */
    apply: command({ access: maintainers, input: importApplyInput, output: importResult, errors: importApplyErrors }),
    /** The same workbook with its bad cells coloured and the reason in a comment. */
    marked: query({ access: maintainers, method: 'POST', input: importInput, output: z.file(), errors: importErrors }),
  },
};

import { z } from 'zod';
import { scannedText } from '../../kernel/barcode.ts';
import { idSchema } from '../../kernel/ids.ts';
import { command, query } from '../../kernel/procedure.ts';
import { roles } from '../../kernel/roles.ts';
import { proseOf } from '../../kernel/text.ts';
import { declare } from '../errors.ts';
import { checkVerdicts } from '../returns/words.ts';
import { rma, sheetFields } from './rmas.ts';
import { cartonItems, cartonPlaces } from './words.ts';

const note = (max: number) => z.string().max(800).transform(proseOf).pipe(z.string().max(max));
const scan = z.string().max(400).transform(scannedText).pipe(z.string().min(1).max(64));
const lineId = idSchema<'RmaLineId'>();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const inStep = declare('NOT_FOUND', 'RMA_STATE', 'RMA_CHANGED');

/** The state sheet under the carton's right handle (R2.3.3 to R2.3.5). */
export const sheets = {
  /** Keeps what the sheet says. It may differ from the application; then it is shown side by side and not printed. */
  save: command({
    access: ['station', 'keeper', 'callCentre', 'inspector'],
    input: sheetFields.extend({ lineId }),
    output: rma,
    errors: { ...inStep, ...declare('SERIAL_IS_CARTON', 'DAY_AHEAD') },
  }),
  /** The machine's serial as Code 128 and QR. */
  codes: query({
    access: roles,
    input: z.object({ lineId }),
    output: z.object({ code128: z.string(), qr: z.string() }),
    errors: declare('NOT_FOUND'),
  }),
  print: command({
    access: ['station', 'keeper', 'callCentre', 'inspector'],
    input: z.object({ lineId }),
    output: rma,
    errors: { ...inStep, ...declare('SHEET_MISSING', 'SHEET_DIFFERS') },
  }),
};

/** The carton check, at packing and again at arrival (R2.2). Both codes are scanned; swapping them is caught (R2.3.5). */
export const cartons = {
  check: command({
    access: ['station', 'keeper', 'inspector'],
    input: z.object({
      lineId,
      place: z.enum(cartonPlaces),
      machineScan: scan,
      cartonScan: scan,
      items: z
        .array(
          z.object({
            item: z.enum(cartonItems),
            verdict: z.enum(checkVerdicts),
            note: note(120),
            photoHash: hash.nullable(),
          }),
        )
        .max(20),
    }),
    output: rma,
    errors: {
      ...inStep,
      ...declare(
        'CARTON_INCOMPLETE',
        'CARTON_PHOTO_REQUIRED',
        'CARTON_REASON_REQUIRED',
        'CODES_SWAPPED',
        'MACHINE_UNKNOWN',
        'CARTON_UNKNOWN',
        'SHEET_MISSING',
        'FORBIDDEN',
      ),
    },
  }),
};

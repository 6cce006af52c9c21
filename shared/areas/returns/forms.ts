import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { command, query } from '../../kernel/procedure.ts';
import { roles } from '../../kernel/roles.ts';
import { codeOf } from '../../kernel/text.ts';
import { importApplyErrors, importApplyInput, importErrors, importInput, importPreview } from '../catalog/contract.ts';
import { declare } from '../errors.ts';
import { lineErrors } from './lineErrors.ts';
import { returnList } from './lists.ts';

const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40));
const listId = idSchema<'ReturnListId'>();
const writers = ['station', 'keeper', 'callCentre'] as const;

/** The list as a form that a station fills in and sends back, and what its return would change. */
export const forms = {
  /** One list, or an empty form of a station with what it owes and holds. */
  download: query({
    access: roles,
    input: z.union([z.object({ id: listId }), z.object({ stationCode: code })]),
    output: z.file(),
    errors: declare('NOT_FOUND'),
  }),
  preview: query({
    access: writers,
    method: 'POST',
    input: importInput,
    output: importPreview.extend({
      stationCode: z.string(),
      listNumber: z.string().nullable(),
      changes: z.array(
        z.object({
          effect: z.enum(['add', 'change', 'remove', 'same']),
          row: z.int().nullable(),
          partCode: z.string(),
          barcode: z.string(),
          /** What a cell said and will say, in words. */
          details: z.array(z.object({ heading: z.string(), before: z.string(), after: z.string() })),
        }),
      ),
    }),
    errors: importErrors,
  }),
  apply: command({
    access: writers,
    input: importApplyInput,
    output: returnList,
    errors: { ...importApplyErrors, ...lineErrors },
  }),
  marked: query({ access: writers, method: 'POST', input: importInput, output: z.file(), errors: importErrors }),
};

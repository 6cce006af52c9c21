import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { command, page, pageInput, query } from '../../kernel/procedure.ts';
import { roles } from '../../kernel/roles.ts';
import { codeOf, proseOf } from '../../kernel/text.ts';
import { clock } from '../clocks/contract.ts';
import { declare } from '../errors.ts';

const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40));
const note = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().max(max));
const said = (max: number) => z.string().max(400).transform(proseOf).pipe(z.string().min(1).max(max));
const atStation = { stationCode: z.string(), stationName: z.string() };
const stationPage = pageInput.extend({ stationCode: code.optional() });
const writers = ['station', 'keeper', 'callCentre'] as const;

export const question = z.object({
  id: idSchema<'QuestionId'>(),
  number: z.string(),
  ...atStation,
  about: z.string(),
  text: z.string(),
  askedAt: z.string(),
  askedBy: z.string(),
  answer: z.string(),
  answeredAt: z.string().nullable(),
  answeredBy: z.string().nullable(),
  clocks: z.array(clock),
});
export type Question = z.output<typeof question>;

/** What stations ask HQ about their parcels (R4.3.2.3). */
export const questions = {
  list: query({
    access: roles,
    input: stationPage.extend({ isOpen: z.boolean().optional() }),
    output: page(question),
  }),
  /** A station asks about its parcels (R4.3.2.3). */
  ask: command({
    access: writers,
    input: z.object({ stationCode: code, about: note(40), text: said(400) }),
    output: question,
    errors: declare('NOT_FOUND'),
  }),
  /** Within two working days. */
  answer: command({
    access: ['keeper', 'callCentre', 'afterSalesManager'],
    input: z.object({ id: idSchema<'QuestionId'>(), answer: said(400) }),
    output: question,
    errors: declare('NOT_FOUND', 'ALREADY_ANSWERED'),
  }),
};

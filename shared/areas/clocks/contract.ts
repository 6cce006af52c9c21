import { z } from 'zod';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { command, nothing, page, pageInput, query } from '../../kernel/procedure.ts';
import { roles } from '../../kernel/roles.ts';
import { codeOf, tidy } from '../../kernel/text.ts';
import {
  importApplyErrors,
  importApplyInput,
  importErrors,
  importInput,
  importPreview,
  importResult,
} from '../catalog/contract.ts';
import { declare } from '../errors.ts';
import {
  clockRules,
  clockStates,
  clockSubjects,
  daySources,
  dutyParties,
  jobKinds,
  jobStates,
  termUnits,
} from './words.ts';

const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40));

/** One running deadline. */
export const clock = z.object({
  id: idSchema<'ClockId'>(),
  rule: z.enum(clockRules),
  duty: z.enum(dutyParties),
  subject: z.enum(clockSubjects),
  /** The row that the deadline hangs on, for the screen that opens it. */
  subjectId: z.string(),
  /** The paper's number, as people name it. */
  subjectNumber: z.string(),
  stationCode: z.string().nullable(),
  stationName: z.string().nullable(),
  partCode: z.string().nullable(),
  partName: z.string().nullable(),
  unitBarcode: z.string().nullable(),
  qty: z.int(),
  startDay: daySchema,
  /** Null while a written explanation pauses it. */
  dueDay: daySchema.nullable(),
  state: z.enum(clockStates),
  /** Calendar days until the end; negative when over. */
  daysLeft: z.int().nullable(),
  isProvisional: z.boolean(),
  /** The whole count in a sentence, in the caller's language. */
  explanation: z.string(),
});
export type Clock = z.output<typeof clock>;

export const agendaFilter = pageInput.extend({
  state: z.enum(clockStates).optional(),
  rule: z.enum(clockRules).optional(),
  duty: z.enum(dutyParties).optional(),
  stationCode: code.optional(),
});
export type AgendaFilter = z.output<typeof agendaFilter>;

export const workDay = z.object({
  day: daySchema,
  isWorking: z.boolean(),
  name: z.string(),
  source: z.enum(daySources),
});
export type WorkDay = z.output<typeof workDay>;

/** Where DOMAIN section 9 left a choice: its defaults, and what an administrator made of them. */
export const policy = z.object({
  /** R4.4.1: the day of the month on which nothing leaves the house. */
  stocktakeDate: z.int().min(1).max(28),
  /** R4.4.1: whether external business is refused on that day. */
  isFreezing: z.boolean().default(true),
  /** R4.1.1b: what is signed by this hour of China's clock leaves the same day. */
  noonHour: z.int().min(1).max(23),
  /** R4.3b: a station that never confirms is taken to have received so many calendar days after dispatch. */
  presumedDays: z.int().min(0).max(30),
  /** Whether a station with overdue deadlines is refused new requests, or only marked. */
  isOverdueBlocking: z.boolean(),
});
export type Policy = z.output<typeof policy>;

export const term = z.object({
  rule: z.enum(clockRules),
  days: z.int(),
  unit: z.enum(termUnits),
  isDefault: z.boolean(),
});

export const job = z.object({
  id: idSchema<'JobId'>(),
  kind: z.enum(jobKinds),
  /** What it is about, where one of its kind is told from another by that: a period. */
  about: z.string(),
  state: z.enum(jobStates),
  done: z.int(),
  total: z.int(),
  startedBy: z.string(),
  at: z.string(),
  finishedAt: z.string().nullable(),
  error: z.string(),
  /** The caller has asked for it, and gets its file. */
  isOwn: z.boolean(),
  /** What it has ended with; null for those whom it is not for. */
  file: z.object({ name: z.string(), size: z.int() }).nullable(),
});
export type Job = z.output<typeof job>;

const administrator = ['administrator'] as const;
const year = z.coerce.number().int().min(2000).max(2100);

/** Deadlines: what is due when and why, over the working calendar of the State Council. */
export const clocks = {
  /** What is due, overdue and coming, soonest first. A station sees its own. */
  agenda: query({
    access: roles,
    input: agendaFilter,
    output: page(clock).extend({
      overdue: z.int(),
      today: z.int(),
      coming: z.int(),
      paused: z.int(),
    }),
  }),
  /** How each station stands: its overdue, today's and coming deadlines. */
  stations: query({
    access: 'signedIn',
    input: nothing,
    output: z.array(
      z.object({ stationCode: z.string(), stationName: z.string(), overdue: z.int(), today: z.int(), coming: z.int() }),
    ),
  }),
  /** A letter to a station, ready to send: what is overdue and due within a week. */
  reminder: query({
    access: 'signedIn',
    input: z.object({ stationCode: code }),
    output: z.object({ stationName: z.string(), text: z.string(), rows: z.int() }),
    errors: declare('NOT_FOUND'),
  }),
  terms: query({ access: 'signedIn', input: nothing, output: z.array(term) }),
  /** Clocks that run already keep the term that they started under. */
  setTerm: command({
    access: administrator,
    input: z.object({ rule: z.enum(clockRules), days: z.int().min(0).max(365) }),
    output: term,
  }),
  policy: query({ access: 'signedIn', input: nothing, output: policy }),
  setPolicy: command({ access: administrator, input: policy, output: policy }),
  /** The special days of a year, and whether its list is in. */
  calendar: query({
    access: roles,
    input: z.object({ year }),
    output: z.object({ year: z.int(), isKnown: z.boolean(), days: z.array(workDay), provisionalClocks: z.int() }),
  }),
  /** Makes a day a holiday or a day of work, whatever is published; the clocks are counted anew. */
  setDay: command({
    access: administrator,
    input: z.object({
      day: daySchema,
      isWorking: z.boolean(),
      name: z.string().max(100).transform(tidy).pipe(z.string().max(30)),
    }),
    output: workDay,
  }),
  /** Takes the administrator's word for a day back. */
  clearDay: command({
    access: administrator,
    input: z.object({ day: daySchema }),
    output: z.object({ day: daySchema }),
    errors: declare('NOT_FOUND'),
  }),
  /** The published list of a year as a workbook (日期, 休假/上班, 名称). Its year is known from then on; the clocks are counted anew. */
  calendarList: {
    preview: query({
      access: administrator,
      method: 'POST',
      input: importInput,
      output: importPreview,
      errors: importErrors,
    }),
    apply: command({
      access: administrator,
      input: importApplyInput,
      output: importResult,
      errors: importApplyErrors,
    }),
    marked: query({
      access: administrator,
      method: 'POST',
      input: importInput,
      output: z.file(),
      errors: importErrors,
    }),
  },
  /** Long work, newest first, with its progress. */
  jobs: query({ access: 'signedIn', input: nothing, output: z.array(job) }),
  /** An administrator stops any work, others what they have asked for themselves. */
  cancelJob: command({
    access: 'signedIn',
    input: z.object({ id: idSchema<'JobId'>() }),
    output: job,
    errors: declare('NOT_FOUND', 'FORBIDDEN'),
  }),
  /** The file that a work has ended with, for whoever asked for it, and for administrators. */
  jobFile: query({
    access: 'signedIn',
    input: z.object({ id: idSchema<'JobId'>() }),
    output: z.file(),
    errors: declare('NOT_FOUND'),
  }),
};

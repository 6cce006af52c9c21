import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { command, done, nothing, page, pageInput, query } from '../../kernel/procedure.ts';
import { roleSchema, roles } from '../../kernel/roles.ts';
import { codeOf } from '../../kernel/text.ts';
import { declare } from '../errors.ts';
import { badgeSchema, pinSchema } from './badge.ts';

/** The shortest password accepted, in characters. */
export const MIN_PASSWORD = 8;

const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/);
const password = z.string().min(MIN_PASSWORD).max(200);
/** R4.1: a station's sign-in names its station; nobody else has one. */
const stationCode = z.string().max(100).transform(codeOf).nullable().default(null);
const name = z.string().trim().min(1).max(40);

export const person = z.object({
  id: idSchema<'UserId'>(),
  login: z.string(),
  name: z.string(),
  roles: z.array(roleSchema),
  /** The one station that a station's own sign-in sees; null for staff. */
  stationCode: z.string().nullable(),
  isActive: z.boolean(),
  lockedUntil: z.string().nullable(),
  /** What the person's badge carries, for themselves and for administrators; null where none was issued. */
  badge: z.string().nullable(),
  hasPin: z.boolean(),
});
export type Person = z.output<typeof person>;

export const journalEntry = z.object({
  seq: z.int(),
  at: z.string(),
  userName: z.string(),
  action: z.string(),
  subject: z.string().nullable(),
  detail: z.string(),
  hash: z.string(),
});
export type JournalEntry = z.output<typeof journalEntry>;

export const people = {
  /** What a window must know before anybody has signed in. */
  status: query({
    access: 'anyone',
    input: nothing,
    output: z.object({ isSetUp: z.boolean(), isEmpty: z.boolean(), version: z.string() }),
  }),
  /** First run: makes the administrator and signs in. Possible once in the life of a warehouse. */
  setUp: command({
    access: 'anyone',
    input: z.object({ login, name, password }),
    output: person,
    errors: declare('ALREADY_SET_UP'),
  }),
  signIn: command({
    access: 'anyone',
    input: z.object({ login: z.string().trim().toLowerCase().min(1).max(40), password: z.string().min(1).max(200) }),
    output: person,
    errors: declare('WRONG_SIGN_IN', 'SIGN_IN_LOCKED'),
  }),
  /** A scanned badge and its PIN: whoever was signed in at this window before is signed out. */
  signInByBadge: command({
    access: 'anyone',
    input: z.object({ badge: badgeSchema, pin: pinSchema }),
    output: person,
    errors: declare('WRONG_SIGN_IN', 'SIGN_IN_LOCKED'),
  }),
  /** One's own PIN, proved by the password. */
  setPin: command({
    access: roles,
    input: z.object({ current: z.string().min(1).max(200), pin: pinSchema }),
    output: done,
    errors: declare('WRONG_SIGN_IN', 'SIGN_IN_LOCKED'),
  }),
  /** A badge, or a new one for one that was lost: the old one says nothing any more. */
  issueBadge: command({
    access: ['administrator'],
    input: z.object({ id: idSchema<'UserId'>() }),
    output: person,
    errors: declare('NOT_FOUND'),
  }),
  signOut: command({ access: roles, input: nothing, output: done }),
  /** Who is signed in at this window; null where nobody is. */
  me: query({ access: 'anyone', input: nothing, output: person.nullable() }),
  list: query({ access: ['administrator'], input: nothing, output: z.array(person) }),
  create: command({
    access: ['administrator'],
    input: z.object({ login, name, password, roles: z.array(roleSchema).min(1), stationCode }),
    output: person,
    errors: declare('LOGIN_TAKEN', 'STATION_SIGN_IN', 'NOT_FOUND'),
  }),
  /** Changes name, roles or whether the person may sign in. A person who is stopped is signed out everywhere. */
  update: command({
    access: ['administrator'],
    input: z.object({
      id: idSchema<'UserId'>(),
      name,
      roles: z.array(roleSchema).min(1),
      stationCode,
      isActive: z.boolean(),
    }),
    output: person,
    errors: declare('NOT_FOUND', 'LAST_ADMINISTRATOR', 'STATION_SIGN_IN'),
  }),
  /** A new password by the administrator; unlocks the person and ends the old sign-ins. */
  resetPassword: command({
    access: ['administrator'],
    input: z.object({ id: idSchema<'UserId'>(), password }),
    output: done,
    errors: declare('NOT_FOUND'),
  }),
  changePassword: command({
    access: roles,
    input: z.object({ current: z.string().min(1).max(200), password }),
    output: done,
    errors: declare('WRONG_SIGN_IN', 'SIGN_IN_LOCKED'),
  }),
  /** May browsers of other workstations reach the host? Only this one may, until an administrator opens it. */
  lan: query({ access: ['administrator'], input: nothing, output: z.object({ isOpen: z.boolean() }) }),
  setLan: command({
    access: ['administrator'],
    input: z.object({ isOpen: z.boolean() }),
    output: z.object({ isOpen: z.boolean() }),
  }),
  /** Who did what, newest first. */
  journal: query({
    access: ['administrator', 'serviceManager', 'finance', 'financeManager'],
    input: pageInput,
    output: page(journalEntry),
  }),
  /** Recomputes the hash chain over the whole journal. `brokenAt` is the first row that does not fit, or null. */
  verifyJournal: query({
    access: ['administrator', 'serviceManager', 'finance', 'financeManager'],
    input: nothing,
    output: z.object({ rows: z.int(), brokenAt: z.int().nullable(), headHash: z.string() }),
  }),
};

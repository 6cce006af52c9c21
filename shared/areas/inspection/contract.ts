import { z } from 'zod';
import { scannedText } from '../../kernel/barcode.ts';
import { daySchema } from '../../kernel/day.ts';
import { idSchema } from '../../kernel/ids.ts';
import { command, nothing, page, pageInput, query } from '../../kernel/procedure.ts';
import { codeOf, proseOf, tidy } from '../../kernel/text.ts';
import { declare } from '../errors.ts';
import {
  benchView,
  contradiction,
  entry,
  figures,
  inspectionHead,
  inspection as inspectionView,
  judgement,
  standardHead,
  standardView,
} from './inspections.ts';
import { inspectionRecord, panelSize } from './record.ts';
import { standardDocument } from './standard.ts';
import { inspectionStates, verdicts } from './words.ts';

const code = z.string().max(100).transform(codeOf).pipe(z.string().min(1).max(40));
const said = (max: number) => z.string().max(800).transform(proseOf).pipe(z.string().min(1).max(max));
const serial = z.string().max(400).transform(scannedText).pipe(z.string().min(1).max(64));
const byId = z.object({ id: idSchema<'InspectionId'>() });
const revision = z.int().min(0);
const standardKey = z.object({
  standardId: z.string().min(1).max(40),
  version: z.int().min(1).max(9_999),
});
const period = z.object({ from: daySchema, to: daySchema });

const benchers = ['inspector', 'supervisor'] as const;
const inOpen = declare('NOT_FOUND', 'INSPECTION_STATE', 'INSPECTION_HELD', 'INSPECTION_CHANGED');

/** Standards are documents: copied, edited, tried out, published; a published version never changes. */
const standards = {
  list: query({ access: 'signedIn', input: nothing, output: z.array(standardHead) }),
  get: query({ access: 'signedIn', input: standardKey, output: standardView, errors: declare('NOT_FOUND') }),
  /** A draft of the next version, copied from this one; under a new id where one is named. */
  copy: command({
    access: ['administrator'],
    input: standardKey.extend({ newId: standardDocument.shape.id.nullable() }),
    output: standardView,
    errors: declare('NOT_FOUND', 'STANDARD_DRAFT_EXISTS', 'CODE_TAKEN'),
  }),
  save: command({
    access: ['administrator'],
    input: z.object({ document: standardDocument, digest: z.string().length(64) }),
    output: standardView,
    errors: declare('NOT_FOUND', 'STANDARD_PUBLISHED', 'STANDARD_CHANGED'),
  }),
  discard: command({
    access: ['administrator'],
    input: standardKey,
    output: z.array(standardHead),
    errors: declare('NOT_FOUND', 'STANDARD_PUBLISHED'),
  }),
  /** What contradicts itself is warned about: it is published only when somebody says so. */
  publish: command({
    access: ['administrator'],
    input: standardKey.extend({ isContradictionMeant: z.boolean() }),
    output: standardView,
    errors: declare('NOT_FOUND', 'STANDARD_PUBLISHED', 'STANDARD_CONTRADICTS'),
  }),
  /** Makes a standard that is kept for the record choosable (`factory-literal`). */
  confirm: command({
    access: ['administrator'],
    input: standardKey,
    output: standardView,
    errors: declare('NOT_FOUND', 'STANDARD_DRAFT'),
  }),
  /** The one that the bench takes. */
  setDefault: command({
    access: ['administrator'],
    input: standardKey,
    output: z.array(standardHead),
    errors: declare('NOT_FOUND', 'STANDARD_DRAFT', 'STANDARD_NOT_SELECTABLE', 'STANDARD_OF_PANEL'),
  }),
  /** What a document, published or not, says of a record: the live try-out of the editor. */
  tryOut: query({
    access: 'signedIn',
    method: 'POST',
    input: z.object({
      document: standardDocument,
      sizeTenthInch: z.int().min(50).max(2000),
      panel: panelSize,
      record: inspectionRecord,
    }),
    output: z.object({ judgement, contradictions: z.array(contradiction) }),
  }),
};

/** What belongs into the carton of each model (R2.5.2.11), and how many pixels its panel has. */
const models = {
  list: query({
    access: 'signedIn',
    input: pageInput,
    output: page(
      z.object({
        modelCode: z.string(),
        sizeTenthInch: z.int().nullable(),
        accessories: z.array(z.string()),
        isOwnList: z.boolean(),
        panel: panelSize.nullable(),
      }),
    ),
  }),
  get: query({
    access: 'signedIn',
    input: z.object({ modelCode: code }),
    output: z.object({
      modelCode: z.string(),
      accessories: z.array(z.string()),
      isOwnList: z.boolean(),
      panel: panelSize.nullable(),
    }),
    errors: declare('NOT_FOUND'),
  }),
  save: command({
    access: ['administrator', 'keeper', 'supervisor'],
    input: z.object({
      modelCode: code,
      accessories: z.array(said(40)).max(40),
      panel: panelSize.nullable(),
    }),
    output: z.object({ modelCode: z.string(), accessories: z.array(z.string()), panel: panelSize.nullable() }),
    errors: declare('NOT_FOUND'),
  }),
};

/** The refurbishment bench (R2.5): what was seen, judged by a standard; and the standards themselves. */
export const inspection = {
  standards,
  models,
  /** A machine that was scanned: what it is, what is open, what was before. */
  bench: query({
    access: 'signedIn',
    input: z.object({ serial }),
    output: benchView,
    errors: declare('NOT_FOUND'),
  }),
  list: query({
    access: 'signedIn',
    input: pageInput.extend({
      state: z.enum(inspectionStates).optional(),
      verdict: z.enum(verdicts).optional(),
      modelCode: code.optional(),
    }),
    output: page(inspectionHead),
  }),
  get: query({ access: 'signedIn', input: byId, output: inspectionView, errors: declare('NOT_FOUND') }),
  /** Opens the bench for a machine that stands in the store and is ready; with the default standard unless one is named. */
  start: command({
    access: benchers,
    input: z.object({ serial, standard: standardKey.nullable() }),
    output: inspectionView,
    errors: declare(
      'NOT_FOUND',
      'MACHINE_STATE',
      'INSPECTION_OPEN',
      'MODEL_SIZE_UNKNOWN',
      'STANDARD_NOT_SELECTABLE',
      'STANDARD_DRAFT',
      'STANDARD_OF_PANEL',
    ),
  }),
  /** One entry, kept at once. */
  enter: command({
    access: benchers,
    input: byId.extend({ revision, entry }),
    output: inspectionView,
    errors: {
      ...inOpen,
      ...declare(
        'GAP_NOT_LENGTH',
        'GAP_NEGATIVE',
        'GAP_TOO_FINE',
        'GAP_IMPLAUSIBLE',
        'ITEM_UNKNOWN',
        'LINE_MUST_APPLY',
        'ITEM_REASON_REQUIRED',
        'DOT_OUTSIDE',
        'TOO_MANY_DOTS',
      ),
    },
  }),
  addPhoto: command({
    access: benchers,
    input: byId.extend({ key: z.string().max(90), file: z.file().max(15 * 1024 * 1024) }),
    output: inspectionView,
    errors: { ...inOpen, ...declare('FILE_REFUSED') },
  }),
  photo: query({
    access: 'signedIn',
    input: z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.file(),
    errors: declare('NOT_FOUND'),
  }),
  /** Another inspector goes on where the first has stopped. */
  takeOver: command({ access: benchers, input: byId, output: inspectionView, errors: inOpen }),
  /**
   * The verdict. Nothing unmeasured passes; a failure may be concluded before everything is measured where that is said. What passes at
   * relaxed limits only waits for a supervisor.
   */
  conclude: command({
    access: benchers,
    input: byId.extend({ revision, isStoppingEarly: z.boolean() }),
    output: inspectionView,
    errors: { ...inOpen, ...declare('INSPECTION_INCOMPLETE') },
  }),
  /** A supervisor other than the inspector confirms a concession, at a window of their own … */
  concede: command({
    access: ['supervisor'],
    input: byId.extend({ reason: said(120) }),
    output: inspectionView,
    errors: { ...inOpen, ...declare('SAME_SIGNER_INSPECTION') },
  }),
  /** … or with their own sign-in at the inspector's bench, which stays signed in as it is. */
  concedeHere: command({
    access: benchers,
    input: byId.extend({
      reason: said(120),
      login: z.string().max(100).transform(tidy),
      password: z.string().max(200),
    }),
    output: inspectionView,
    errors: { ...inOpen, ...declare('SAME_SIGNER_INSPECTION', 'WRONG_SIGN_IN', 'SIGN_IN_LOCKED', 'NOT_SUPERVISOR') },
  }),
  /** The supervisor will not give the concession: the set fails, since the normal limits are not met. */
  refuseConcession: command({
    access: ['supervisor'],
    input: byId.extend({ reason: said(120) }),
    output: inspectionView,
    errors: { ...inOpen, ...declare('SAME_SIGNER_INSPECTION') },
  }),
  /** A concluded inspection is never changed: a new version with a reason takes its place. */
  amend: command({
    access: benchers,
    input: byId.extend({ reason: said(120) }),
    output: inspectionView,
    errors: { ...inOpen, ...declare('MACHINE_STATE', 'INSPECTION_NOT_LATEST') },
  }),
  /** Begun on wrong grounds (size, panel, standard): nothing of it counts, and the machine is inspected anew. */
  discard: command({
    access: benchers,
    input: byId.extend({ reason: said(120) }),
    output: inspectionView,
    errors: inOpen,
  }),
  /** What another standard would say of what was seen. Changes nothing. */
  rejudge: query({
    access: 'signedIn',
    input: byId.extend(standardKey.shape),
    output: z.object({ standard: standardHead, judgement }),
    errors: declare('NOT_FOUND'),
  }),
  figures: query({ access: 'signedIn', input: period, output: figures }),
};

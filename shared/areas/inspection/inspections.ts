import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { dot, inspectionRecord, panelSize } from './record.ts';
import { standardDocument } from './standard.ts';
import {
  checkStates,
  inspectionStates,
  lineStates,
  sections,
  sides,
  standardStates,
  tiers,
  verdicts,
} from './words.ts';

const itemKinds = ['check', 'length', 'count', 'group'] as const;

export const judgedLine = z.object({
  key: z.string(),
  itemId: z.string(),
  accessory: z.string().nullable(),
  section: z.enum(sections),
  kind: z.enum(itemKinds),
  clause: z.string(),
  state: z.enum(lineStates),
  tier: z.enum(tiers).nullable(),
  measured: z.int().nullable(),
  limit: z.int().nullable(),
  margin: z.int().nullable(),
  reason: z.string(),
});

export const judgement = z.object({
  verdict: z.enum(verdicts),
  sizeClass: z.string(),
  lines: z.array(judgedLine),
  failed: z.int(),
  open: z.int(),
});

/** A version of a standard, as lists show it. */
export const standardHead = z.object({
  id: z.string(),
  version: z.int(),
  /** SHA-256 of the published text: an inspection keeps it. Null for a draft. */
  hash: z.string().nullable(),
  state: z.enum(standardStates),
  name: z.string(),
  source: z.string(),
  scope: standardDocument.shape.scope,
  isSecondarySource: z.boolean(),
  /** Whether an inspection may be judged by it. */
  isSelectable: z.boolean(),
  /** The one that the bench takes unless told otherwise. */
  isDefault: z.boolean(),
  publishedAt: z.string().nullable(),
  publishedBy: z.string(),
});
export type StandardHead = z.output<typeof standardHead>;

export const contradiction = z.object({ code: z.string(), itemId: z.string(), about: z.string() });

export const standardView = standardHead.extend({
  document: standardDocument,
  /** SHA-256 of the document as it stands: who saves a draft says which one they have edited. */
  digest: z.string(),
  contradictions: z.array(contradiction),
});
export type StandardView = z.output<typeof standardView>;

export const inspectionHead = z.object({
  id: idSchema<'InspectionId'>(),
  number: z.string(),
  /** Grows with every amendment of the same inspection. */
  version: z.int(),
  state: z.enum(inspectionStates),
  machineId: idSchema<'MachineId'>(),
  serial: z.string(),
  modelCode: z.string(),
  standardId: z.string(),
  standardVersion: z.int(),
  /** The final verdict; null while the bench is still at it. */
  verdict: z.enum(verdicts).nullable(),
  failedClauses: z.array(z.string()),
  inspector: z.string(),
  startedAt: z.string(),
  concludedAt: z.string().nullable(),
  concededBy: z.string().nullable(),
});
export type InspectionHead = z.output<typeof inspectionHead>;

export const inspection = inspectionHead.extend({
  standardHash: z.string(),
  sizeTenthInch: z.int(),
  panel: panelSize,
  /** True where the model's resolution is not known and full HD was taken. */
  isPanelAssumed: z.boolean(),
  accessories: z.array(z.string()),
  record: inspectionRecord,
  judgement,
  /** Grows with every entry; a bench that has seen an older one is told. */
  revision: z.int(),
  inspectorId: idSchema<'UserId'>(),
  isStoppedEarly: z.boolean(),
  amendReason: z.string(),
  concessionReason: z.string(),
  discardReason: z.string(),
  photos: z.array(z.object({ key: z.string(), hash: z.string(), name: z.string(), at: z.string() })),
});
export type Inspection = z.output<typeof inspection>;

/** One thing that the inspector says; the bench sends each as it is typed, so that nothing is lost when it is left. */
export const entry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('check'),
    key: z.string().min(1).max(90),
    /** Null takes the word back. */
    state: z.enum(checkStates).nullable(),
    reason: z.string().max(400),
  }),
  z.object({
    kind: z.literal('gap'),
    side: z.enum(sides),
    /** 0 for the first point of the side. */
    point: z.int().min(0).max(8),
    /** Millimetres as typed or as the gauge sent them; blank takes the point back. */
    mm: z.string().max(60),
    /** Said once more after the question whether so large a gap is meant. */
    isConfirmed: z.boolean(),
  }),
  z.object({ kind: z.literal('dot'), dot }),
  z.object({ kind: z.literal('removeDot'), at: z.int().min(0).max(1_999) }),
  z.object({ kind: z.literal('panelSeen'), isSeen: z.boolean() }),
]);
export type Entry = z.output<typeof entry>;

/** What the bench shows of a machine that was scanned. */
export const benchView = z.object({
  machine: z.object({
    id: idSchema<'MachineId'>(),
    serial: z.string(),
    modelCode: z.string(),
    sizeTenthInch: z.int().nullable(),
    machineKind: z.string(),
    state: z.string(),
    since: z.string(),
    binCode: z.string().nullable(),
    apparentFault: z.string(),
    hiddenFault: z.string(),
    lastWork: z.string(),
    repairs: z.int(),
  }),
  /** The one that is open or waits for its concession. Its standard is asked for by itself: a published one never changes. */
  inspection: inspection.nullable(),
  /** Earlier inspections, newest first. */
  earlier: z.array(inspectionHead),
});
export type BenchView = z.output<typeof benchView>;

/** Pass rate by model and the clauses that fail, for the Pareto picture. */
export const figures = z.object({
  inspections: z.int(),
  passed: z.int(),
  conceded: z.int(),
  failed: z.int(),
  models: z.array(
    z.object({ modelCode: z.string(), inspections: z.int(), passed: z.int(), conceded: z.int(), failed: z.int() }),
  ),
  faults: z.array(z.object({ itemId: z.string(), clause: z.string(), text: z.string(), count: z.int() })),
});
export type Figures = z.output<typeof figures>;

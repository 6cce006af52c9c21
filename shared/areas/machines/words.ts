/** A station sends machines whose panel fails; a customer refuses a set at delivery (R2.1.1, R2.4). */
export const rmaKinds = ['network-panel', 'acceptance-damage'] as const;
export type RmaKind = (typeof rmaKinds)[number];

/** Where a return authorisation stands. */
export const rmaStates = [
  'draft',
  'reported',
  'assessed',
  'applied',
  'judged',
  'authorised',
  'packed',
  'shipped',
  'arrived',
  'refused',
  'cancelled',
] as const;
export type RmaState = (typeof rmaStates)[number];

/** The steps of a return, in the order in which they are taken (R2.3, R2.4). */
export const rmaActions = [
  'report',
  'assess',
  'apply',
  'judge',
  'consent',
  'approveException',
  'approveSwap',
  'authorise',
  'refuse',
  'reopen',
  'cancel',
  'pack',
  'ship',
  'track',
  'arrive',
  'lose',
] as const;
export type RmaAction = (typeof rmaActions)[number];

/** 样机, 售前机, 报废机, and 客户机, which the duties name and the sheet forgot (R2.3.3, DOMAIN section 9). */
export const machineKinds = ['display', 'preSale', 'scrap', 'customer'] as const;
export type MachineKind = (typeof machineKinds)[number];

/** What is wrong with a set, as far as the right to return it depends on it (R2.1.1, R2.3.2). */
export const faultKinds = [
  'panelPerformance',
  'panelCrack',
  'panelScratch',
  'brightDot',
  'otherElectrical',
  'otherDamage',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Whether the set's panel served a customer, and under which warranty (R2.1.3). */
export const panelUses = ['none', 'inWarranty', 'outOfWarranty'] as const;
export type PanelUse = (typeof panelUses)[number];

/** The papers of an application (R2.1.2, R2.1.3, R2.3.2) and pictures of the set. */
export const evidenceKinds = [
  'approvalReport',
  'idCard',
  'invoice',
  'warrantyCard',
  'receipt',
  'swapApplication',
  'exceptionApproval',
  'paymentConsent',
  'photo',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What an application still lacks: a paper, or that a board is put back. */
export const lacks = [...evidenceKinds, 'boardBack', 'swapApproval', 'exception'] as const;
export type Lack = (typeof lacks)[number];

/** The rule's answer to an application. */
export const eligibilities = ['allowed', 'needsEvidence', 'needsException', 'refused'] as const;
export type Eligibility = (typeof eligibilities)[number];

/** Who is liable for a set that a customer refused (R2.4.2, R2.4.3). */
export const liableParties = ['company', 'carrier', 'dealer', 'station', 'customer'] as const;
export type LiableParty = (typeof liableParties)[number];

/** The carton check's eight lines (R2.2, R2.3.3), in the order of the hand. */
export const cartonItems = ['orientation', 'carton', 'intact', 'foam', 'bag', 'accessories', 'tape', 'sheet'] as const;
export type CartonItem = (typeof cartonItems)[number];

/** Where a carton is checked: before it leaves, and when it comes. */
export const cartonPlaces = ['packing', 'arrival'] as const;
export type CartonPlace = (typeof cartonPlaces)[number];

/** What may differ between what was approved and what came (R2.3.1). */
export const rmaDifferenceKinds = ['missing', 'surplus', 'cartonSwapped'] as const;
export type RmaDifferenceKind = (typeof rmaDifferenceKinds)[number];

/** Where a machine stands in its stay with us. */
export const machineStates = [
  'inTransit',
  'awaitingRepair',
  'repairing',
  'awaitingInspection',
  'inspecting',
  'passed',
  'failed',
  'restocked',
  'exchanged',
  'cleared',
  'sentBack',
  'missing',
] as const;
export type MachineState = (typeof machineStates)[number];

/** What may be done with a machine at the end (R2.4.5): 快修, 快换, 快退, 快清理. A refund ends the customer's case, not the machine's stay. */
export const dispositions = ['quickRepair', 'exchange', 'refund', 'clearance'] as const;
export type Disposition = (typeof dispositions)[number];

/** What happens to a machine, for its history. */
export const machineActions = [
  'ship',
  'bookIn',
  'miss',
  'place',
  'startRepair',
  'useParts',
  'finishRepair',
  'skipRepair',
  'takeBoard',
  'putBoardBack',
  'startInspection',
  'passInspection',
  'failInspection',
  'reopenInspection',
  'discardInspection',
  'dispose',
  'sendBack',
  'correct',
  'saleFacts',
] as const;
export type MachineAction = (typeof machineActions)[number];

/** How long a machine has stood in its state, in calendar days: from so many on. */
export const ageFroms = [0, 4, 8, 16, 31] as const;

/** What the statutory warranty gives (DOMAIN section 7). */
export const remedies = ['repair', 'exchange', 'refund', 'refundLessDepreciation'] as const;
export type Remedy = (typeof remedies)[number];

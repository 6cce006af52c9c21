/** R4.1.2, R4.6.1.2: how the outer packaging looks. A hole, wet or an opened seal is severe (DOMAIN section 9). */
export const packageGrades = ['intact', 'slight', 'severe'] as const;
export type PackageGrade = (typeof packageGrades)[number];

/** Where a delivery stands. It is derived from its documents, never stored. */
export const deliveryStates = ['open', 'refused', 'received', 'inspected'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Why inspection turned a piece down (R4.6.1.2b). */
export const failureReasons = [
  'physicalDamage',
  'notWorking',
  'wrongPart',
  'incomplete',
  'appearance',
  'other',
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** ISO 2859-1, GB/T 2828.1: the general inspection levels; II is the usual one. */
export const inspectionLevels = ['I', 'II', 'III'] as const;
export type InspectionLevel = (typeof inspectionLevels)[number];

/** Acceptance quality limits in percent nonconforming, from 0.65 to 10. */
export const aqls = ['0.65', '1.0', '1.5', '2.5', '4.0', '6.5', '10'] as const;
export type Aql = (typeof aqls)[number];

/** Sample size code letters in their order. */
export const codeLetters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'Q', 'R'] as const;
export type CodeLetter = (typeof codeLetters)[number];

/** How severely a lot is inspected; the switching rules choose. */
export const severities = ['normal', 'tightened', 'reduced'] as const;
export type Severity = (typeof severities)[number];

/** What a sample says about its lot. */
export const sampleVerdicts = ['open', 'accepted', 'notAccepted'] as const;
export type SampleVerdict = (typeof sampleVerdicts)[number];

/** Which switching rule led to a severity. */
export const severityReasons = [
  'start',
  'normalToTightened',
  'tightenedToNormal',
  'tightenedToStop',
  'normalToReduced',
  'reducedToNormal',
  'resumed',
] as const;
export type SeverityReason = (typeof severityReasons)[number];

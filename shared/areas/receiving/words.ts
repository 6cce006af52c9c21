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

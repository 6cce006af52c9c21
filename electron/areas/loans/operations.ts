import type { loans as contract } from '../../../shared/areas/loans/contract.ts';
import type { Operations } from '../operation.ts';
import { converting } from './converting.ts';
import { views } from './loans.ts';
import { owing } from './owed.ts';
import { receipts } from './receipts.ts';
import { sales } from './sales.ts';
import { selling } from './selling.ts';
import { shipmentViews } from './shipments.ts';
import { use } from './using.ts';

export const loans: Operations<typeof contract> = {
  ...views,
  ...shipmentViews,
  ...receipts,
  use,
  ...selling,
  ...converting,
  sales,
  ...owing,
};

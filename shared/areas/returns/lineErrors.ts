import { declare } from '../errors.ts';

/** What a line of a draft may be refused for. */
export const lineErrors = declare(
  'NOT_FOUND',
  'RETURN_LIST_STATE',
  'LIST_CHANGED',
  'UNIT_ON_LIST',
  'NOT_ON_LOAN',
  'NOTHING_OWED',
  'UNIT_QUANTITY',
  'FAULT_REQUIRED',
  'STATEMENT_REQUIRED',
  'OLD_BARCODE_REQUIRED',
  'OVER_LOAN',
  'LABEL_DOES_NOT_FIT',
);

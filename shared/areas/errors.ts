import { z } from 'zod';
import { daySchema } from '../kernel/day.ts';
import { roleSchema } from '../kernel/roles.ts';
import { receivingErrors } from './receiving/errors.ts';

const text = z.string();
const count = z.int();

/**
 * The closed list of everything that may be refused: HTTP status and the facts its sentence needs.
 * The sentences, with rule and remedy, stand in `errorTexts.ts` in both languages.
 */
export const errors = {
  // any room
  UNAUTHENTICATED: { status: 401, data: z.object({}) },
  FORBIDDEN: { status: 403, data: z.object({ needed: z.array(roleSchema) }) },
  INVALID_INPUT: {
    status: 400,
    data: z.object({ issues: z.array(z.object({ path: text, reason: text })) }),
  },
  NOT_FOUND: { status: 404, data: z.object({ kind: text, key: text }) },
  REQUEST_REUSED: { status: 409, data: z.object({}) },
  TOO_LARGE: { status: 413, data: z.object({ limitMb: count }) },
  BUSY: { status: 503, data: z.object({}) },
  STORAGE_FULL: { status: 507, data: z.object({}) },
  STORAGE_READ_ONLY: { status: 500, data: z.object({}) },
  BACKUP_ELSEWHERE: { status: 409, data: z.object({}) },
  STORAGE_DAMAGED: { status: 500, data: z.object({}) },
  INTERNAL: { status: 500, data: z.object({ reference: text }) },
  LONG_BOOK: { status: 409, data: z.object({ most: count }) },
  LONG_PERIOD: { status: 409, data: z.object({ most: count }) },
  FILE_REFUSED: { status: 415, data: z.object({ found: text, accepted: text }) },

  // people
  ALREADY_SET_UP: { status: 409, data: z.object({}) },
  WRONG_SIGN_IN: { status: 401, data: z.object({}) },
  SIGN_IN_LOCKED: { status: 429, data: z.object({ minutes: count }) },
  LOGIN_TAKEN: { status: 409, data: z.object({ login: text }) },
  LAST_ADMINISTRATOR: { status: 409, data: z.object({}) },
  STATION_SIGN_IN: { status: 409, data: z.object({}) },

  // catalog
  CODE_TAKEN: { status: 409, data: z.object({ code: text }) },
  BARCODE_TAKEN: { status: 409, data: z.object({ barcode: text, owner: text }) },
  TRACKING_IN_USE: { status: 409, data: z.object({ code: text }) },
  BIN_IN_USE: { status: 409, data: z.object({ binCode: text }) },
  PRICE_IN_PAST: { status: 409, data: z.object({ from: daySchema }) },
  WORKBOOK_UNREADABLE: { status: 422, data: z.object({ detail: text }) },
  WORKBOOK_TOO_LARGE: { status: 413, data: z.object({ limit: text }) },
  WORKBOOK_UNKNOWN: { status: 422, data: z.object({ headings: text }) },
  WORKBOOK_CHANGED: { status: 409, data: z.object({}) },
  WAREHOUSE_NOT_EMPTY: { status: 409, data: z.object({}) },

  // stock
  UNKNOWN_BARCODE: { status: 404, data: z.object({ barcode: text }) },
  NOT_ENOUGH_STOCK: {
    status: 409,
    data: z.object({ partCode: text, place: text, wanted: count, available: count }),
  },
  UNIT_ELSEWHERE: { status: 409, data: z.object({ barcode: text, place: text }) },
  UNIT_EXISTS: { status: 409, data: z.object({ barcode: text, place: text }) },
  BIN_WRONG_USE: { status: 409, data: z.object({ binCode: text, use: text, condition: text }) },
  BIN_HOLDS_OTHER_PART: { status: 409, data: z.object({ binCode: text, partCode: text }) },
  BIN_FULL: { status: 409, data: z.object({ binCode: text, capacity: count, free: count, wanted: count }) },
  SAME_BIN: { status: 409, data: z.object({ binCode: text }) },
  LOT_NEEDS_QUANTITY: { status: 400, data: z.object({ partCode: text }) },
  UNIT_NEEDS_SCAN: { status: 400, data: z.object({ partCode: text }) },
  ALREADY_REVERSED: { status: 409, data: z.object({ number: text, by: text }) },
  NOT_REVERSIBLE: { status: 409, data: z.object({ number: text }) },
  REVERSED_ELSEWHERE: { status: 409, data: z.object({ number: text, documentKind: text }) },
  REVERSAL_BLOCKED: { status: 409, data: z.object({ number: text, partCode: text, place: text }) },

  // labels
  LABEL_NOT_FOR_GOOD: { status: 409, data: z.object({ code: text }) },
  LABEL_EXISTS: { status: 409, data: z.object({ code: text, number: text }) },
  LABEL_NOT_PRINTED: { status: 409, data: z.object({ number: text }) },
  LABEL_MISMATCH: { status: 409, data: z.object({ scanned: text, expected: text }) },
  LABEL_DOES_NOT_FIT: { status: 422, data: z.object({ field: text, size: text }) },

  ...receivingErrors,

  // issuing
  ISSUE_STATE: { status: 409, data: z.object({ number: text, state: text }) },
  PART_NOT_ON_LIST: { status: 409, data: z.object({ partCode: text, number: text }) },
  NOT_OLDEST: {
    status: 409,
    data: z.object({
      partCode: text,
      binCode: text,
      receivedDay: daySchema,
      qty: count,
      unitBarcode: text.nullable(),
      scannedDay: daySchema,
    }),
  },
  NOT_ISSUABLE: { status: 409, data: z.object({ code: text, condition: text }) },
  OVER_PICK: { status: 409, data: z.object({ partCode: text, wanted: count, picked: count }) },
  ALREADY_PICKED: { status: 409, data: z.object({ barcode: text }) },
  NOTHING_PICKED: { status: 409, data: z.object({ number: text }) },

  // requests
  REQUEST_STATE: { status: 409, data: z.object({ number: text, state: text }) },
  PAPER_TAKEN: { status: 409, data: z.object({ paperNumber: text, number: text }) },
  URGENT_REASON_REQUIRED: { status: 409, data: z.object({}) },
  REPAIR_ORDER_REQUIRED: { status: 409, data: z.object({ partCode: text }) },
  NOT_FOR_SALE: { status: 409, data: z.object({ partCode: text }) },
  STATION_OVERDUE: { status: 409, data: z.object({ stationCode: text, overdue: count }) },
  ALREADY_CONFIRMED: { status: 409, data: z.object({ number: text, missing: text }) },
  ALREADY_SIGNED: { status: 409, data: z.object({ number: text, role: text }) },
  SAME_SIGNER: { status: 409, data: z.object({ number: text }) },
  OWN_APPLICATION: { status: 409, data: z.object({ number: text }) },
  NOT_CONFIRMED: { status: 409, data: z.object({ number: text, missing: text }) },
  DAY_AHEAD: { status: 409, data: z.object({ day: daySchema, today: daySchema }) },
  ISSUE_OPEN: { status: 409, data: z.object({ number: text, issue: text }) },

  // issuing
  REQUEST_REQUIRED: { status: 409, data: z.object({ stationCode: text }) },
  NOTHING_RESERVED: { status: 409, data: z.object({ number: text }) },
  RESERVED: { status: 409, data: z.object({ partCode: text, place: text }) },
  NO_PARCEL_NEEDED: { status: 409, data: z.object({ number: text }) },
  NOT_PACKED: { status: 409, data: z.object({ number: text }) },
  PRICE_MISSING: { status: 409, data: z.object({ partCode: text, day: daySchema }) },
  SHIPMENT_IN_USE: { status: 409, data: z.object({ number: text }) },
  TOOL_OUT: { status: 409, data: z.object({ code: text, engineer: text }) },
  TOOL_NOT_OUT: { status: 409, data: z.object({ code: text }) },
  DAY_PAST: { status: 409, data: z.object({ day: daySchema }) },
  SIGNATURE_REQUIRED: { status: 409, data: z.object({}) },
  BIN_REQUIRED: { status: 409, data: z.object({ condition: text }) },

  // loans
  SHIPMENT_RECEIVED: { status: 409, data: z.object({ number: text, day: daySchema }) },
  RECEIPT_DAY: { status: 409, data: z.object({ shippedDay: daySchema, today: daySchema }) },
  SHIPMENT_NOT_RECEIVED: { status: 409, data: z.object({ number: text }) },
  SHIPMENT_COUNTED: { status: 409, data: z.object({ number: text }) },
  COUNT_OVER_SHIPPED: { status: 409, data: z.object({ partCode: text, shipped: count, counted: count }) },
  ALREADY_SETTLED: { status: 409, data: z.object({ number: text }) },
  LOAN_NOT_OPEN: { status: 409, data: z.object({ partCode: text, open: count, wanted: count }) },
  LOAN_NOT_RECEIVED: { status: 409, data: z.object({ number: text }) },
  REPAIRED_BEFORE_RECEIPT: { status: 409, data: z.object({ receivedDay: daySchema }) },
  SAME_UNIT: { status: 409, data: z.object({ barcode: text }) },
  OLD_BARCODE_REQUIRED: { status: 409, data: z.object({ partCode: text }) },
  CHARGED_OVER_PUBLISHED: { status: 409, data: z.object({ partCode: text, charged: text, published: text }) },
  EXPLANATION_ENDS_BEFORE: { status: 409, data: z.object({ today: daySchema }) },
  NOT_OVERDUE: { status: 409, data: z.object({ number: text }) },
  FOR_SALE: { status: 409, data: z.object({ partCode: text }) },
  SALE_STATE: { status: 409, data: z.object({ number: text, state: text }) },
  OBLIGATION_CLOSED: { status: 409, data: z.object({ number: text }) },

  // returns
  RETURN_LIST_STATE: { status: 409, data: z.object({ number: text, state: text }) },
  LIST_CHANGED: { status: 409, data: z.object({ number: text }) },
  UNIT_ON_LIST: { status: 409, data: z.object({ barcode: text, number: text }) },
  NOT_ON_LOAN: { status: 409, data: z.object({ barcode: text, stationCode: text }) },
  NOTHING_OWED: { status: 409, data: z.object({ partCode: text, repairOrder: text }) },
  UNIT_QUANTITY: { status: 409, data: z.object({ partCode: text }) },
  FAULT_REQUIRED: { status: 409, data: z.object({ partCode: text }) },
  STATEMENT_REQUIRED: { status: 409, data: z.object({ partCode: text }) },
  OVER_LOAN: { status: 409, data: z.object({ partCode: text, held: count, wanted: count }) },
  LIST_EMPTY: { status: 409, data: z.object({ number: text }) },
  PHOTO_OF_DOA_REQUIRED: { status: 409, data: z.object({ partCode: text }) },
  LINE_UNDECIDED: { status: 409, data: z.object({ number: text }) },
  REASON_REQUIRED: { status: 409, data: z.object({ lineNo: count }) },
  NOT_CONFIRMED_LINE: { status: 409, data: z.object({ lineNo: count }) },
  CHECK_INCOMPLETE: { status: 409, data: z.object({ item: text }) },
  CHECK_PHOTO_REQUIRED: { status: 409, data: z.object({ item: text }) },
  NOT_APPLICABLE_NEEDS_REASON: { status: 409, data: z.object({ item: text }) },
  SHIPPED_BEFORE_LIST: { status: 409, data: z.object({ day: daySchema, listDay: daySchema }) },
  NOTHING_CONFIRMED: { status: 409, data: z.object({ number: text }) },
  PACKING_NOT_CHECKED: { status: 409, data: z.object({ lineNo: count, partCode: text }) },
  PACKING_NOT_OK: { status: 409, data: z.object({ lineNo: count, partCode: text }) },
  WAYBILL_TAKEN: { status: 409, data: z.object({ waybill: text, number: text }) },
  PARCEL_ARRIVED: { status: 409, data: z.object({ waybill: text, number: text }) },
  NOT_AN_EXCEPTION: { status: 409, data: z.object({ number: text }) },
  PARCEL_RECEIVED: { status: 409, data: z.object({ number: text }) },
  PARCEL_PHOTO_REQUIRED: { status: 409, data: z.object({ number: text }) },
  LINE_NOT_COUNTED: { status: 409, data: z.object({ lineNo: count }) },
  OUTCOME_NOT_ALLOWED: { status: 409, data: z.object({ lineNo: count, outcome: text }) },
  RETURN_TWICE: { status: 409, data: z.object({ barcode: text, number: text }) },
  NO_LIST: { status: 409, data: z.object({ number: text }) },
  CARRIER_STATEMENT_REQUIRED: { status: 409, data: z.object({}) },
  CLAIM_STATE: { status: 409, data: z.object({ number: text, state: text }) },
  NOT_PHONED: { status: 409, data: z.object({ number: text }) },
  BEARER_OPEN: { status: 409, data: z.object({}) },
  ALREADY_ANSWERED: { status: 409, data: z.object({ number: text }) },

  // machines
  RMA_STATE: { status: 409, data: z.object({ number: text, state: text }) },
  RMA_CHANGED: { status: 409, data: z.object({ number: text }) },
  SERIAL_IS_CARTON: { status: 409, data: z.object({ serial: text }) },
  SERIAL_ON_RMA: { status: 409, data: z.object({ serial: text, number: text }) },
  SERIAL_IN_STORE: { status: 409, data: z.object({ serial: text, state: text }) },
  NOT_ASSESSED: { status: 409, data: z.object({ serial: text }) },
  NOT_ELIGIBLE: { status: 409, data: z.object({ serial: text, rule: text }) },
  NO_CONSENT_NEEDED: { status: 409, data: z.object({ serial: text }) },
  EVIDENCE_REQUIRED: { status: 409, data: z.object({ evidence: text }) },
  EVIDENCE_MISSING: { status: 409, data: z.object({ serial: text, missing: z.array(text) }) },
  NO_EXCEPTION_NEEDED: { status: 409, data: z.object({ serial: text }) },
  NO_BOARD_OUT: { status: 409, data: z.object({ serial: text }) },
  CONSENT_REQUIRED: { status: 409, data: z.object({ serial: text, party: text }) },
  SHEET_MISSING: { status: 409, data: z.object({ serial: text }) },
  SHEET_DIFFERS: {
    status: 409,
    data: z.object({ serial: text, sheetField: text, onSheet: text, onApplication: text }),
  },
  CARTON_NOT_CHECKED: { status: 409, data: z.object({ serial: text }) },
  CARTON_NOT_OK: { status: 409, data: z.object({ serial: text, cartonItem: text }) },
  CARTON_INCOMPLETE: { status: 409, data: z.object({ cartonItem: text }) },
  CARTON_PHOTO_REQUIRED: { status: 409, data: z.object({ cartonItem: text }) },
  CARTON_REASON_REQUIRED: { status: 409, data: z.object({ cartonItem: text }) },
  CODES_SWAPPED: { status: 409, data: z.object({ serial: text }) },
  MACHINE_UNKNOWN: { status: 409, data: z.object({ scanned: text, expected: text }) },
  CARTON_UNKNOWN: { status: 409, data: z.object({ scanned: text, expected: text }) },
  ALREADY_BOOKED: { status: 409, data: z.object({ serial: text }) },
  NOTHING_BOOKED: { status: 409, data: z.object({ number: text }) },
  MACHINE_STATE: { status: 409, data: z.object({ serial: text, state: text }) },
  SECOND_HAND_PART: { status: 409, data: z.object({ serial: text, partCode: text }) },
  BOARD_STILL_OUT: { status: 409, data: z.object({ serial: text }) },
  BOARD_STATE: { status: 409, data: z.object({ board: text }) },
  NOT_INSPECTED: { status: 409, data: z.object({ serial: text, state: text }) },
  EXCHANGE_NEEDS_CONSENT: { status: 409, data: z.object({ serial: text }) },
  ALREADY_REFUNDED: { status: 409, data: z.object({ serial: text }) },
  AMOUNT_REQUIRED: { status: 409, data: z.object({}) },
  NOT_ON_RMA: { status: 409, data: z.object({ serial: text, number: text }) },
  RMA_FULL: { status: 409, data: z.object({ most: count }) },
  BOARD_MISMATCH: { status: 409, data: z.object({ scanned: text, expected: text }) },

  // inspection
  STANDARD_DRAFT_EXISTS: { status: 409, data: z.object({ standard: text }) },
  STANDARD_PUBLISHED: { status: 409, data: z.object({ standard: text }) },
  STANDARD_DRAFT: { status: 409, data: z.object({ standard: text }) },
  STANDARD_CHANGED: { status: 409, data: z.object({ standard: text }) },
  STANDARD_CONTRADICTS: { status: 409, data: z.object({ standard: text, items: z.array(text) }) },
  STANDARD_NOT_SELECTABLE: { status: 409, data: z.object({ standard: text }) },
  STANDARD_OF_PANEL: { status: 409, data: z.object({ standard: text }) },
  INSPECTION_STATE: { status: 409, data: z.object({ number: text, state: text }) },
  INSPECTION_HELD: { status: 409, data: z.object({ number: text, inspector: text }) },
  INSPECTION_CHANGED: { status: 409, data: z.object({ number: text }) },
  INSPECTION_OPEN: { status: 409, data: z.object({ serial: text, number: text, inspector: text }) },
  INSPECTION_NOT_LATEST: { status: 409, data: z.object({ number: text, latest: text }) },
  INSPECTION_INCOMPLETE: { status: 409, data: z.object({ open: count }) },
  MODEL_SIZE_UNKNOWN: { status: 409, data: z.object({ modelCode: text }) },
  GAP_NOT_LENGTH: { status: 400, data: z.object({ typed: text }) },
  GAP_NEGATIVE: { status: 400, data: z.object({ typed: text }) },
  GAP_TOO_FINE: { status: 400, data: z.object({ typed: text, step: text }) },
  GAP_IMPLAUSIBLE: { status: 409, data: z.object({ typed: text, most: text }) },
  ITEM_UNKNOWN: { status: 400, data: z.object({ item: text }) },
  LINE_MUST_APPLY: { status: 409, data: z.object({ clause: text }) },
  ITEM_REASON_REQUIRED: { status: 409, data: z.object({ clause: text }) },
  DOT_OUTSIDE: { status: 400, data: z.object({ width: count, height: count }) },
  TOO_MANY_DOTS: { status: 409, data: z.object({ most: count }) },
  NOT_SUPERVISOR: { status: 403, data: z.object({ login: text }) },
  SAME_SIGNER_INSPECTION: { status: 409, data: z.object({ number: text }) },

  NOTHING_DIFFERS: { status: 409, data: z.object({ number: text }) },
  DIFFERENCE_REPORTED: { status: 409, data: z.object({ number: text }) },
  RECLASSIFY_NOT_SO: { status: 409, data: z.object({ from: text, to: text }) },
  UNDER_INSPECTION: { status: 409, data: z.object({ number: text, partCode: text }) },
  SAME_SIGNER_REVERSAL: { status: 409, data: z.object({ number: text }) },
  INSPECTOR_REQUIRED: { status: 403, data: z.object({}) },

  // disposal
  DISPOSAL_STATE: { status: 409, data: z.object({ number: text, state: text }) },
  DISPOSAL_NOT_SO: { status: 409, data: z.object({ kind: text, condition: text }) },
  ALREADY_LISTED: { status: 409, data: z.object({ barcode: text, number: text }) },
  NOTHING_LISTED: { status: 409, data: z.object({ number: text }) },
  SAME_SIGNER_DISPOSAL: { status: 409, data: z.object({ number: text }) },

  // stocktake
  STOCKTAKE_DAY: { status: 409, data: z.object({ date: count }) },
  STOCKTAKE_STATE: { status: 409, data: z.object({ number: text, state: text }) },
  BIN_IN_STOCKTAKE: { status: 409, data: z.object({ binCode: text, number: text }) },
  BIN_NOT_IN_STOCKTAKE: { status: 409, data: z.object({ binCode: text, number: text }) },
  BIN_NOT_COUNTING: { status: 409, data: z.object({ binCode: text }) },
  COUNTED_ALREADY: { status: 409, data: z.object({ barcode: text, binCode: text }) },
  STOCKTAKE_UNCOUNTED: { status: 409, data: z.object({ number: text, count, items: z.array(text) }) },
  CAUSE_REQUIRED: { status: 409, data: z.object({ number: text, count }) },
  SAME_SIGNER_STOCKTAKE: { status: 409, data: z.object({ number: text }) },
  STOCKTAKE_OVERTAKEN: { status: 409, data: z.object({ partCode: text, binCode: text }) },
} as const satisfies Record<string, { status: number; data: z.ZodType }>;

export type ErrorCode = keyof typeof errors;
export type ErrorData<C extends ErrorCode> = z.input<(typeof errors)[C]['data']>;

/** A refusal with its code and facts: thrown at the rule, put into words once, in the backend. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly data: ErrorData<C>;
  constructor(code: C, data: ErrorData<C>) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.data = data;
  }
}

/** The part of the list that a contract declares. */
export function declare<const C extends ErrorCode>(...codes: readonly C[]): Pick<typeof errors, C> {
  return Object.fromEntries(codes.map((code) => [code, errors[code]])) as Pick<typeof errors, C>;
}

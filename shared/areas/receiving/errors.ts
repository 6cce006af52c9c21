import { z } from 'zod';

const text = z.string();
const count = z.int();

/** What receiving may refuse: a part of the closed list in `../errors.ts`. */
export const receivingErrors = {
  NOTE_TAKEN: { status: 409, data: z.object({ noteNumber: text, number: text }) },
  DELIVERY_STATE: { status: 409, data: z.object({ number: text, state: text }) },
  PACKAGE_NOT_GRADED: { status: 409, data: z.object({ number: text }) },
  PACKAGE_SEVERE: { status: 409, data: z.object({ number: text }) },
  PACKAGE_NOT_SEVERE: { status: 409, data: z.object({ number: text }) },
  PHOTO_REQUIRED: { status: 409, data: z.object({ number: text }) },
  CARRIER_REQUIRED: { status: 409, data: z.object({ number: text }) },
  JOINT_OPENING_REQUIRED: { status: 409, data: z.object({ number: text }) },
  SENDER_DECISION_REQUIRED: { status: 409, data: z.object({ number: text }) },
  UNIT_COUNTED_TWICE: { status: 409, data: z.object({ barcode: text }) },
  UNIT_NOT_COUNTED: { status: 409, data: z.object({ barcode: text }) },
  LINE_UNCLEAR: { status: 409, data: z.object({ barcode: text }) },
  NOTHING_COUNTED: { status: 409, data: z.object({ number: text }) },
  COUNT_INCOMPLETE: { status: 409, data: z.object({ number: text, partCode: text }) },
  DAMAGED_OVER_COUNTED: { status: 409, data: z.object({ partCode: text, counted: count, damaged: count }) },
  DAMAGED_CANNOT_PASS: { status: 409, data: z.object({ partCode: text, damaged: count }) },
  ALREADY_INSPECTED: { status: 409, data: z.object({ code: text }) },
  SAMPLE_DRAWN: { status: 409, data: z.object({ partCode: text }) },
  SAMPLE_TOO_LATE: { status: 409, data: z.object({ partCode: text }) },
  SAMPLE_LOT_SMALL: { status: 409, data: z.object({ partCode: text, lot: count, smallestLot: count }) },
  SAMPLE_WHOLE_LOT: { status: 409, data: z.object({ partCode: text, lot: count, size: count }) },
  SAMPLE_DAMAGED: { status: 409, data: z.object({ partCode: text, damaged: count, ac: count }) },
  SAMPLE_FIRST: { status: 409, data: z.object({ partCode: text, left: count }) },
  SAMPLING_STOPPED: { status: 409, data: z.object({ partCode: text, sender: text }) },
  SAMPLING_NOT_STOPPED: { status: 409, data: z.object({ partCode: text }) },
  INSPECTION_EXCEEDS: { status: 409, data: z.object({ partCode: text, awaiting: count, judged: count }) },
  QUARANTINE_BIN_REQUIRED: { status: 409, data: z.object({ binCode: text }) },
} as const;

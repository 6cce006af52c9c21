import { type Issue, type IssueLine, issueLine, issue as issueSchema } from '../../shared/areas/issuing/contract.ts';
import {
  type Delivery,
  type DeliveryLine,
  deliveryLine,
  delivery as deliverySchema,
} from '../../shared/areas/receiving/contract.ts';
import { type Holding, holding } from '../../shared/areas/stock/shapes.ts';

/** The n-th identifier. */
export function id(n: number): string {
  return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

const part = { partId: id(1), partCode: 'P-1', partName: '电源板', unitName: '块', tracking: 'lot' };

/** Goods of a part in a bin, said in as few words as the case needs. */
export function held(words: object = {}): Holding {
  const { bin, ...rest } = { bin: 'A-01', ...words };
  return holding.parse({
    ...part,
    lotId: id(1),
    place: { kind: 'bin', code: bin, name: bin },
    condition: 'good',
    qty: 1,
    receivedDay: '2026-09-01',
    priceFen: 100,
    unitBarcodes: [],
    ...rest,
  });
}

/** A line of a delivery; units are named by their barcode and what is known of them. */
export function line(words: object = {}): DeliveryLine {
  return deliveryLine.parse({
    ...part,
    id: id(1),
    lineNo: 1,
    category: '电源板',
    partBarcodes: [],
    requestedPartCode: '',
    requestDay: null,
    priceFen: 100,
    expected: 10,
    counted: null,
    short: 0,
    over: 0,
    damaged: 0,
    passed: 0,
    failed: 0,
    sampling: null,
    isSampleable: false,
    units: [],
    ...words,
  });
}

/** A counted unit on a delivery line. */
export function unit(barcode: string, words: object = {}) {
  return {
    barcode,
    isExpected: true,
    isCounted: true,
    isDamaged: false,
    verdict: null,
    failureReason: null,
    ...words,
  };
}

/** A delivery of these lines, open and not graded. */
export function delivery(lines: readonly DeliveryLine[], words: object = {}): Delivery {
  return deliverySchema.parse({
    id: id(9),
    number: 'SH-1',
    noteNumber: 'DN-1',
    waybill: 'SF-1',
    carrier: '',
    sender: '',
    arrivalDay: '2026-11-20',
    packageGrade: null,
    state: 'open',
    lineCount: lines.length,
    countedLines: 0,
    expectedPieces: 0,
    countedPieces: 0,
    openedBy: '王敏',
    jointOpening: null,
    refusalReason: '',
    photos: [],
    quarantineBinCode: null,
    receiptNumber: null,
    isDifferent: false,
    differenceReport: null,
    lines,
    ...words,
  });
}

/** A line of an issue with the stops of its pick list. */
export function wanted(words: object = {}): IssueLine {
  return issueLine.parse({
    ...part,
    id: 'line-1',
    qty: 5,
    repairOrder: '',
    picked: 0,
    missing: 0,
    partBarcodes: [],
    steps: [],
    ...words,
  });
}

/** One stop of a pick list. */
export function step(binCode: string, words: object = {}) {
  return { binCode, lotId: id(1), receivedDay: '2026-09-01', qty: 5, unitBarcodes: [], ...words };
}

/** An issue of these lines, being picked. */
export function issue(lines: readonly IssueLine[]): Issue {
  return issueSchema.parse({
    id: id(8),
    number: 'FF-1',
    recipientKind: 'engineer',
    recipientCode: 'E0001',
    recipientName: '李强',
    purpose: 'inWarrantyRepair',
    repairOrder: 'WX-1',
    note: '',
    state: 'picking',
    day: '2026-11-20',
    createdBy: '王敏',
    wanted: 0,
    picked: 0,
    documentNumber: null,
    requestId: null,
    requestNumber: null,
    shipBy: null,
    parcel: null,
    lines,
    picks: [],
  });
}

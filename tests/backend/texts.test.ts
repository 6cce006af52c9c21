import { beforeAll, describe, expect, test } from 'vitest';
import { createSpeaker, type Speaker } from '../../electron/backend/texts.ts';
import { importTexts } from '../../shared/areas/catalog/importTexts.ts';
import { type ErrorCode, type ErrorData, errors } from '../../shared/areas/errors.ts';
import { labelTexts } from '../../shared/areas/labels/texts.ts';
import { refusalFacts } from '../../shared/areas/refusalFacts.ts';
import { languages } from '../../shared/areas/texts.ts';
import type { Day } from '../../shared/kernel/day.ts';

/*
 * Every refusal becomes one whole sentence in either language: no fact is missing, and no key of the program shows in it.
 */

const day = '2026-11-10' as Day;

/** What a refusal of each code carries when it happens. A code without its sample does not compile. */
const samples: { readonly [C in ErrorCode]: ErrorData<C> } = {
  UNAUTHENTICATED: {},
  FORBIDDEN: { needed: ['keeper', 'administrator'] },
  INVALID_INPUT: { issues: [{ path: 'lines.0.qty', reason: 'Q-REASON' }] },
  NOT_FOUND: { kind: 'part', key: 'Q-KEY' },
  REQUEST_REUSED: {},
  TOO_LARGE: { limitMb: 2001 },
  BUSY: {},
  STORAGE_FULL: {},
  STORAGE_READ_ONLY: {},
  BACKUP_ELSEWHERE: {},
  STORAGE_DAMAGED: {},
  INTERNAL: { reference: 'Q-REFERENCE' },
  LONG_BOOK: { most: 900_001 },
  LONG_PERIOD: { most: 900_001 },
  FILE_REFUSED: { found: 'Q-FOUND', accepted: 'Q-ACCEPTED' },
  ALREADY_SET_UP: {},
  WRONG_SIGN_IN: {},
  SIGN_IN_LOCKED: { minutes: 2001 },
  LOGIN_TAKEN: { login: 'Q-LOGIN' },
  LAST_ADMINISTRATOR: {},
  STATION_SIGN_IN: {},
  CODE_TAKEN: { code: 'Q-CODE' },
  BARCODE_TAKEN: { barcode: 'Q-BARCODE', owner: 'Q-OWNER' },
  TRACKING_IN_USE: { code: 'Q-CODE' },
  BIN_IN_USE: { binCode: 'Q-BIN' },
  PRICE_IN_PAST: { from: day },
  WORKBOOK_UNREADABLE: { detail: 'damaged' },
  WORKBOOK_TOO_LARGE: { limit: 'Q-LIMIT' },
  WORKBOOK_UNKNOWN: { headings: 'Q-HEADINGS' },
  WORKBOOK_CHANGED: {},
  WAREHOUSE_NOT_EMPTY: {},
  UNKNOWN_BARCODE: { barcode: 'Q-BARCODE' },
  NOT_ENOUGH_STOCK: { partCode: 'Q-PART', place: 'staging', wanted: 2001, available: 2002 },
  UNIT_ELSEWHERE: { barcode: 'Q-BARCODE', place: 'supplier' },
  UNIT_EXISTS: { barcode: 'Q-BARCODE', place: 'opening' },
  BIN_WRONG_USE: { binCode: 'Q-BIN', use: 'quarantine', condition: 'good' },
  BIN_HOLDS_OTHER_PART: { binCode: 'Q-BIN', partCode: 'Q-PART' },
  BIN_FULL: { binCode: 'Q-BIN', capacity: 2001, free: 2002, wanted: 2003 },
  SAME_BIN: { binCode: 'Q-BIN' },
  LOT_NEEDS_QUANTITY: { partCode: 'Q-PART' },
  UNIT_NEEDS_SCAN: { partCode: 'Q-PART' },
  ALREADY_REVERSED: { number: 'Q-NUMBER', by: 'Q-BY' },
  NOT_REVERSIBLE: { number: 'Q-NUMBER' },
  REVERSED_ELSEWHERE: { number: 'Q-NUMBER', documentKind: 'issue' },
  REVERSAL_BLOCKED: { number: 'Q-NUMBER', partCode: 'Q-PART', place: 'Q-PLACE' },
  LABEL_NOT_FOR_GOOD: { code: 'Q-CODE' },
  LABEL_EXISTS: { code: 'Q-CODE', number: 'Q-NUMBER' },
  LABEL_NOT_PRINTED: { number: 'Q-NUMBER' },
  LABEL_MISMATCH: { scanned: 'Q-SCANNED', expected: 'Q-EXPECTED' },
  LABEL_DOES_NOT_FIT: { field: 'content', size: '60x40' },
  NOTE_TAKEN: { noteNumber: 'Q-NOTE', number: 'Q-NUMBER' },
  DELIVERY_STATE: { number: 'Q-NUMBER', state: 'received' },
  PACKAGE_NOT_GRADED: { number: 'Q-NUMBER' },
  PACKAGE_SEVERE: { number: 'Q-NUMBER' },
  PACKAGE_NOT_SEVERE: { number: 'Q-NUMBER' },
  PHOTO_REQUIRED: { number: 'Q-NUMBER' },
  CARRIER_REQUIRED: { number: 'Q-NUMBER' },
  JOINT_OPENING_REQUIRED: { number: 'Q-NUMBER' },
  SENDER_DECISION_REQUIRED: { number: 'Q-NUMBER' },
  UNIT_COUNTED_TWICE: { barcode: 'Q-BARCODE' },
  UNIT_NOT_COUNTED: { barcode: 'Q-BARCODE' },
  LINE_UNCLEAR: { barcode: 'Q-BARCODE' },
  NOTHING_COUNTED: { number: 'Q-NUMBER' },
  COUNT_INCOMPLETE: { number: 'Q-NUMBER', partCode: 'Q-PART' },
  DAMAGED_OVER_COUNTED: { partCode: 'Q-PART', counted: 2001, damaged: 2002 },
  DAMAGED_CANNOT_PASS: { partCode: 'Q-PART', damaged: 2001 },
  ALREADY_INSPECTED: { code: 'Q-CODE' },
  SAMPLE_DRAWN: { partCode: 'Q-PART' },
  SAMPLE_TOO_LATE: { partCode: 'Q-PART' },
  SAMPLE_LOT_SMALL: { partCode: 'Q-PART', lot: 2001, smallestLot: 2002 },
  SAMPLE_WHOLE_LOT: { partCode: 'Q-PART', lot: 2001, size: 2002 },
  SAMPLE_DAMAGED: { partCode: 'Q-PART', damaged: 2001, ac: 2002 },
  SAMPLE_FIRST: { partCode: 'Q-PART', left: 2001 },
  SAMPLING_STOPPED: { partCode: 'Q-PART', sender: 'Q-SENDER' },
  SAMPLING_NOT_STOPPED: { partCode: 'Q-PART' },
  INSPECTION_EXCEEDS: { partCode: 'Q-PART', awaiting: 2001, judged: 2002 },
  QUARANTINE_BIN_REQUIRED: { binCode: 'Q-BIN' },
  ISSUE_STATE: { number: 'Q-NUMBER', state: 'cancelled' },
  PART_NOT_ON_LIST: { partCode: 'Q-PART', number: 'Q-NUMBER' },
  NOT_OLDEST: {
    partCode: 'Q-PART',
    binCode: 'Q-BIN',
    receivedDay: day,
    qty: 2001,
    unitBarcode: null,
    scannedDay: day,
  },
  NOT_ISSUABLE: { code: 'Q-CODE', condition: 'repair' },
  OVER_PICK: { partCode: 'Q-PART', wanted: 2001, picked: 2002 },
  ALREADY_PICKED: { barcode: 'Q-BARCODE' },
  NOTHING_PICKED: { number: 'Q-NUMBER' },
  REQUEST_STATE: { number: 'Q-NUMBER', state: 'toShip' },
  PAPER_TAKEN: { paperNumber: 'Q-PAPER', number: 'Q-NUMBER' },
  URGENT_REASON_REQUIRED: {},
  REPAIR_ORDER_REQUIRED: { partCode: 'Q-PART' },
  NOT_FOR_SALE: { partCode: 'Q-PART' },
  STATION_OVERDUE: { stationCode: 'Q-STATION', overdue: 2001 },
  ALREADY_CONFIRMED: { number: 'Q-NUMBER', missing: 'email' },
  ALREADY_SIGNED: { number: 'Q-NUMBER', role: 'callCentre' },
  SAME_SIGNER: { number: 'Q-NUMBER' },
  OWN_APPLICATION: { number: 'Q-NUMBER' },
  NOT_CONFIRMED: { number: 'Q-NUMBER', missing: 'phone' },
  DAY_AHEAD: { day, today: day },
  ISSUE_OPEN: { number: 'Q-NUMBER', issue: 'Q-ISSUE' },
  REQUEST_REQUIRED: { stationCode: 'Q-STATION' },
  NOTHING_RESERVED: { number: 'Q-NUMBER' },
  RESERVED: { partCode: 'Q-PART', place: 'Q-PLACE' },
  NO_PARCEL_NEEDED: { number: 'Q-NUMBER' },
  NOT_PACKED: { number: 'Q-NUMBER' },
  PRICE_MISSING: { partCode: 'Q-PART', day },
  SHIPMENT_IN_USE: { number: 'Q-NUMBER' },
  TOOL_OUT: { code: 'Q-CODE', engineer: 'Q-ENGINEER' },
  TOOL_NOT_OUT: { code: 'Q-CODE' },
  DAY_PAST: { day },
  SIGNATURE_REQUIRED: {},
  BIN_REQUIRED: { condition: 'defective' },
  SHIPMENT_RECEIVED: { number: 'Q-NUMBER', day },
  RECEIPT_DAY: { shippedDay: day, today: day },
  SHIPMENT_NOT_RECEIVED: { number: 'Q-NUMBER' },
  SHIPMENT_COUNTED: { number: 'Q-NUMBER' },
  COUNT_OVER_SHIPPED: { partCode: 'Q-PART', shipped: 2001, counted: 2002 },
  ALREADY_SETTLED: { number: 'Q-NUMBER' },
  LOAN_NOT_OPEN: { partCode: 'Q-PART', open: 2001, wanted: 2002 },
  LOAN_NOT_RECEIVED: { number: 'Q-NUMBER' },
  REPAIRED_BEFORE_RECEIPT: { receivedDay: day },
  SAME_UNIT: { barcode: 'Q-BARCODE' },
  OLD_BARCODE_REQUIRED: { partCode: 'Q-PART' },
  CHARGED_OVER_PUBLISHED: { partCode: 'Q-PART', charged: 'Q-CHARGED', published: 'Q-PUBLISHED' },
  EXPLANATION_ENDS_BEFORE: { today: day },
  NOT_OVERDUE: { number: 'Q-NUMBER' },
  FOR_SALE: { partCode: 'Q-PART' },
  SALE_STATE: { number: 'Q-NUMBER', state: 'awaitingWriteOff' },
  OBLIGATION_CLOSED: { number: 'Q-NUMBER' },
  RETURN_LIST_STATE: { number: 'Q-NUMBER', state: 'submitted' },
  LIST_CHANGED: { number: 'Q-NUMBER' },
  UNIT_ON_LIST: { barcode: 'Q-BARCODE', number: 'Q-NUMBER' },
  NOT_ON_LOAN: { barcode: 'Q-BARCODE', stationCode: 'Q-STATION' },
  NOTHING_OWED: { partCode: 'Q-PART', repairOrder: 'Q-ORDER' },
  UNIT_QUANTITY: { partCode: 'Q-PART' },
  FAULT_REQUIRED: { partCode: 'Q-PART' },
  STATEMENT_REQUIRED: { partCode: 'Q-PART' },
  OVER_LOAN: { partCode: 'Q-PART', held: 2001, wanted: 2002 },
  LIST_EMPTY: { number: 'Q-NUMBER' },
  PHOTO_OF_DOA_REQUIRED: { partCode: 'Q-PART' },
  LINE_UNDECIDED: { number: 'Q-NUMBER' },
  REASON_REQUIRED: { lineNo: 2001 },
  NOT_CONFIRMED_LINE: { lineNo: 2001 },
  CHECK_INCOMPLETE: { item: 'antiStaticBag' },
  CHECK_PHOTO_REQUIRED: { item: 'filler' },
  NOT_APPLICABLE_NEEDS_REASON: { item: 'label' },
  SHIPPED_BEFORE_LIST: { day, listDay: day },
  NOTHING_CONFIRMED: { number: 'Q-NUMBER' },
  PACKING_NOT_CHECKED: { lineNo: 2001, partCode: 'Q-PART' },
  PACKING_NOT_OK: { lineNo: 2001, partCode: 'Q-PART' },
  WAYBILL_TAKEN: { waybill: 'Q-WAYBILL', number: 'Q-NUMBER' },
  PARCEL_ARRIVED: { waybill: 'Q-WAYBILL', number: 'Q-NUMBER' },
  NOT_AN_EXCEPTION: { number: 'Q-NUMBER' },
  PARCEL_RECEIVED: { number: 'Q-NUMBER' },
  PARCEL_PHOTO_REQUIRED: { number: 'Q-NUMBER' },
  LINE_NOT_COUNTED: { lineNo: 2001 },
  OUTCOME_NOT_ALLOWED: { lineNo: 2001, outcome: 'toGood' },
  RETURN_TWICE: { barcode: 'Q-BARCODE', number: 'Q-NUMBER' },
  NO_LIST: { number: 'Q-NUMBER' },
  CARRIER_STATEMENT_REQUIRED: {},
  CLAIM_STATE: { number: 'Q-NUMBER', state: 'settled' },
  NOT_PHONED: { number: 'Q-NUMBER' },
  BEARER_OPEN: {},
  ALREADY_ANSWERED: { number: 'Q-NUMBER' },
  RMA_STATE: { number: 'Q-NUMBER', state: 'applied' },
  RMA_CHANGED: { number: 'Q-NUMBER' },
  SERIAL_IS_CARTON: { serial: 'Q-SERIAL' },
  SERIAL_ON_RMA: { serial: 'Q-SERIAL', number: 'Q-NUMBER' },
  SERIAL_IN_STORE: { serial: 'Q-SERIAL', state: 'awaitingRepair' },
  NOT_ASSESSED: { serial: 'Q-SERIAL' },
  NOT_ELIGIBLE: { serial: 'Q-SERIAL', rule: 'Q-RULE' },
  NO_CONSENT_NEEDED: { serial: 'Q-SERIAL' },
  EVIDENCE_REQUIRED: { evidence: 'exceptionApproval' },
  EVIDENCE_MISSING: { serial: 'Q-SERIAL', missing: ['idCard', 'boardBack'] },
  NO_EXCEPTION_NEEDED: { serial: 'Q-SERIAL' },
  NO_BOARD_OUT: { serial: 'Q-SERIAL' },
  CONSENT_REQUIRED: { serial: 'Q-SERIAL', party: 'carrier' },
  SHEET_MISSING: { serial: 'Q-SERIAL' },
  SHEET_DIFFERS: { serial: 'Q-SERIAL', sheetField: 'hiddenFault', onSheet: 'Q-SHEET', onApplication: 'Q-APPLICATION' },
  CARTON_NOT_CHECKED: { serial: 'Q-SERIAL' },
  CARTON_NOT_OK: { serial: 'Q-SERIAL', cartonItem: 'foam' },
  CARTON_INCOMPLETE: { cartonItem: 'orientation' },
  CARTON_PHOTO_REQUIRED: { cartonItem: 'intact' },
  CARTON_REASON_REQUIRED: { cartonItem: 'accessories' },
  CODES_SWAPPED: { serial: 'Q-SERIAL' },
  MACHINE_UNKNOWN: { scanned: 'Q-SCANNED', expected: 'Q-EXPECTED' },
  CARTON_UNKNOWN: { scanned: 'Q-SCANNED', expected: 'Q-EXPECTED' },
  ALREADY_BOOKED: { serial: 'Q-SERIAL' },
  NOTHING_BOOKED: { number: 'Q-NUMBER' },
  MACHINE_STATE: { serial: 'Q-SERIAL', state: 'inTransit' },
  SECOND_HAND_PART: { serial: 'Q-SERIAL', partCode: 'Q-PART' },
  BOARD_STILL_OUT: { serial: 'Q-SERIAL' },
  BOARD_STATE: { board: 'Q-BOARD' },
  NOT_INSPECTED: { serial: 'Q-SERIAL', state: 'failed' },
  EXCHANGE_NEEDS_CONSENT: { serial: 'Q-SERIAL' },
  ALREADY_REFUNDED: { serial: 'Q-SERIAL' },
  AMOUNT_REQUIRED: {},
  NOT_ON_RMA: { serial: 'Q-SERIAL', number: 'Q-NUMBER' },
  RMA_FULL: { most: 2001 },
  BOARD_MISMATCH: { scanned: 'Q-SCANNED', expected: 'Q-EXPECTED' },
  STANDARD_DRAFT_EXISTS: { standard: 'Q-STANDARD' },
  STANDARD_PUBLISHED: { standard: 'Q-STANDARD' },
  STANDARD_DRAFT: { standard: 'Q-STANDARD' },
  STANDARD_CHANGED: { standard: 'Q-STANDARD' },
  STANDARD_CONTRADICTS: { standard: 'Q-STANDARD', items: ['Q-ITEM'] },
  STANDARD_NOT_SELECTABLE: { standard: 'Q-STANDARD' },
  STANDARD_OF_PANEL: { standard: 'Q-STANDARD' },
  INSPECTION_STATE: { number: 'Q-NUMBER', state: 'awaitingConcession' },
  INSPECTION_HELD: { number: 'Q-NUMBER', inspector: 'Q-INSPECTOR' },
  INSPECTION_CHANGED: { number: 'Q-NUMBER' },
  INSPECTION_OPEN: { serial: 'Q-SERIAL', number: 'Q-NUMBER', inspector: 'Q-INSPECTOR' },
  INSPECTION_NOT_LATEST: { number: 'Q-NUMBER', latest: 'Q-LATEST' },
  INSPECTION_INCOMPLETE: { open: 2001 },
  MODEL_SIZE_UNKNOWN: { modelCode: 'Q-MODEL' },
  GAP_NOT_LENGTH: { typed: 'Q-TYPED' },
  GAP_NEGATIVE: { typed: 'Q-TYPED' },
  GAP_TOO_FINE: { typed: 'Q-TYPED', step: 'Q-STEP' },
  GAP_IMPLAUSIBLE: { typed: 'Q-TYPED', most: 'Q-MOST' },
  ITEM_UNKNOWN: { item: 'Q-ITEM' },
  LINE_MUST_APPLY: { clause: 'Q-CLAUSE' },
  ITEM_REASON_REQUIRED: { clause: 'Q-CLAUSE' },
  DOT_OUTSIDE: { width: 2001, height: 2002 },
  TOO_MANY_DOTS: { most: 2001 },
  NOT_SUPERVISOR: { login: 'Q-LOGIN' },
  UNDER_INSPECTION: { number: 'Q-NUMBER', partCode: 'Q-PART' },
  SAME_SIGNER_REVERSAL: { number: 'Q-NUMBER' },
  NOTHING_DIFFERS: { number: 'Q-NUMBER' },
  DIFFERENCE_REPORTED: { number: 'Q-NUMBER' },
  RECLASSIFY_NOT_SO: { from: 'good', to: 'doa' },
  INSPECTOR_REQUIRED: {},
  DISPOSAL_STATE: { number: 'Q-NUMBER', state: 'submitted' },
  DISPOSAL_NOT_SO: { kind: 'scrap', condition: 'good' },
  ALREADY_LISTED: { barcode: 'Q-BARCODE', number: 'Q-NUMBER' },
  NOTHING_LISTED: { number: 'Q-NUMBER' },
  SAME_SIGNER_DISPOSAL: { number: 'Q-NUMBER' },
  STOCKTAKE_DAY: { date: 2001 },
  STOCKTAKE_STATE: { number: 'Q-NUMBER', state: 'submitted' },
  BIN_IN_STOCKTAKE: { binCode: 'Q-BIN', number: 'Q-NUMBER' },
  BIN_NOT_IN_STOCKTAKE: { binCode: 'Q-BIN', number: 'Q-NUMBER' },
  BIN_NOT_COUNTING: { binCode: 'Q-BIN' },
  COUNTED_ALREADY: { barcode: 'Q-BARCODE', binCode: 'Q-BIN' },
  STOCKTAKE_UNCOUNTED: { number: 'Q-NUMBER', count: 2001, items: ['Q-ITEM'] },
  CAUSE_REQUIRED: { number: 'Q-NUMBER', count: 2001 },
  SAME_SIGNER_STOCKTAKE: { number: 'Q-NUMBER' },
  STOCKTAKE_OVERTAKEN: { partCode: 'Q-PART', binCode: 'Q-BIN' },
  SAME_SIGNER_INSPECTION: { number: 'Q-NUMBER' },
};

/** Facts that the screen shows beside the sentence, or that stand in it in another form. */
const unspoken: Partial<Record<ErrorCode, readonly string[]>> = {
  NOT_OLDEST: ['Q-PART'],
  JOINT_OPENING_REQUIRED: ['Q-NUMBER'],
  SENDER_DECISION_REQUIRED: ['Q-NUMBER'],
};

const codes = Object.keys(errors) as ErrorCode[];
let say: Speaker;
beforeAll(async () => {
  say = await createSpeaker();
});

function sentence(language: (typeof languages)[number], code: ErrorCode, data: object): string {
  return say(language, `errors.${code}`, refusalFacts(code, data as never, language));
}

describe.each(languages)('the sentences in %s', (language) => {
  test.each(codes)('%s is a whole sentence with all its facts', (code) => {
    const data = samples[code];
    expect(errors[code].data.safeParse(data).success).toBe(true);
    const text = sentence(language, code, data);
    expect(text).not.toMatch(/\{\{|\}\}|undefined|\bnull\b|NaN|\[object|errors\.| {2}|[“"]["”]|[:：]\s*[。.]/u);
    expect(text).toMatch(language === 'en' ? /^[^\u4e00-\u9fff]+[.]$/u : /[\u4e00-\u9fff].*。$/su);
    const facts = JSON.stringify(data).match(/Q-[A-Z]+|200\d/g) ?? [];
    for (const fact of facts) if (!unspoken[code]?.includes(fact)) expect(text).toContain(fact);
  });

  test('closed lists are said in words of the trade, never by their keys', () => {
    const said = (code: ErrorCode, data: object) => sentence(language, code, data);
    const isChinese = language === 'zh-CN';
    for (const [field, word] of Object.entries(labelTexts[language].field))
      expect(said('LABEL_DOES_NOT_FIT', { field, size: '60x40' })).toContain(word);
    for (const [detail, word] of Object.entries(importTexts[language].unreadable))
      expect(said('WORKBOOK_UNREADABLE', { detail })).toContain(word);
    expect(said('BIN_WRONG_USE', samples.BIN_WRONG_USE)).toMatch(
      isChinese ? /只放待检.*是良品/ : /for awaiting.*are good/,
    );
    expect(said('NOT_ISSUABLE', samples.NOT_ISSUABLE)).toContain(isChinese ? '待修仓' : 'machines to repair');
    expect(said('NOT_ENOUGH_STOCK', samples.NOT_ENOUGH_STOCK)).toContain(isChinese ? '待上架' : 'awaiting put-away');
    expect(said('FORBIDDEN', samples.FORBIDDEN)).toContain(isChinese ? '备件管理员、管理员' : 'Parts keeper');
    expect(said('ISSUE_STATE', samples.ISSUE_STATE)).toContain(isChinese ? '已取消' : 'Cancelled');
    expect(said('REQUEST_STATE', samples.REQUEST_STATE)).toContain(isChinese ? '待发货' : 'To ship');
    expect(said('SALE_STATE', samples.SALE_STATE)).toContain(isChinese ? '待核销' : 'write-off');
    expect(said('RETURN_LIST_STATE', samples.RETURN_LIST_STATE)).toContain(
      isChinese ? '待总部确认' : 'Awaiting confirmation',
    );
    expect(said('CLAIM_STATE', samples.CLAIM_STATE)).toContain(isChinese ? '已结案' : 'Settled');
    expect(said('NOT_CONFIRMED', samples.NOT_CONFIRMED)).toContain(isChinese ? '电话' : 'phone');
    expect(said('ALREADY_SIGNED', samples.ALREADY_SIGNED)).toContain(isChinese ? '呼叫中心' : 'Call centre');
    expect(said('CHECK_INCOMPLETE', samples.CHECK_INCOMPLETE)).toContain(isChinese ? '防静电袋' : 'nti-static bag');
    expect(said('OUTCOME_NOT_ALLOWED', samples.OUTCOME_NOT_ALLOWED)).toContain(isChinese ? '良品' : 'ood');
    expect(said('BIN_REQUIRED', samples.BIN_REQUIRED)).toContain(isChinese ? '不良品' : 'defective');
    expect(said('RMA_STATE', samples.RMA_STATE)).toContain(isChinese ? '待总部批复' : 'Awaiting HQ');
    expect(said('MACHINE_STATE', samples.MACHINE_STATE)).toContain(isChinese ? '在途' : 'On its way');
    expect(said('INSPECTION_STATE', samples.INSPECTION_STATE)).toContain(isChinese ? '待让步确认' : 'concession');
    expect(said('EVIDENCE_REQUIRED', samples.EVIDENCE_REQUIRED)).toContain(
      isChinese ? '屏裂特批文件' : 'cracked panel',
    );
    expect(said('EVIDENCE_MISSING', samples.EVIDENCE_MISSING)).toContain(isChinese ? '装回' : 'board put back');
    expect(said('CONSENT_REQUIRED', samples.CONSENT_REQUIRED)).toContain(isChinese ? '承运商' : 'Carrier');
    expect(said('CARTON_NOT_OK', samples.CARTON_NOT_OK)).toContain(isChinese ? '配套泡沫' : 'foam');
    expect(said('SHEET_DIFFERS', samples.SHEET_DIFFERS)).toContain(isChinese ? '隐性故障' : 'Hidden fault');
    const kinds = { serial: 'Q', sheetField: 'machineKind', onSheet: 'scrap', onApplication: 'customer' };
    expect(said('SHEET_DIFFERS', kinds)).toMatch(isChinese ? /报废机.*客户机/ : /Scrap.*Customer/);
    expect(said('DELIVERY_STATE', samples.DELIVERY_STATE)).toContain(isChinese ? '待检验' : 'Awaiting inspection');
  });

  test('what a user typed is repeated as it is, and never read as a text or a fact of its own', () => {
    for (const key of ['{{kindName}}', '$t(errors.INTERNAL)', '<b>&amp;</b>', '%s', '__proto__', '$&', '{{key}}'])
      expect(sentence(language, 'NOT_FOUND', { kind: 'part', key })).toContain(key);
  });

  test('a fact that is empty is shown as a dash, not as a hole', () => {
    expect(sentence(language, 'WORKBOOK_UNKNOWN', { headings: '' })).toContain('—');
  });
});

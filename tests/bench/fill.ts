import type BetterSqlite from 'better-sqlite3';
import { dueOf } from '../../electron/areas/clocks/clocks.ts';
import { rhythmOf } from '../../electron/areas/clocks/rhythm.ts';
import { hashPassword } from '../../electron/areas/people/passwords.ts';
import { newId } from '../../electron/database/ids.ts';
import type { Rhythm } from '../../shared/areas/clocks/deadline.ts';
import { defaultTerms } from '../../shared/areas/clocks/terms.ts';
import { OPENING, placeOf } from '../../shared/areas/stock/place.ts';
import { addDays, type Day } from '../../shared/kernel/day.ts';
import type { BinId, LotId, PartId, StationId, UserId } from '../../shared/kernel/ids.ts';
import { fillFile } from './fillFile.ts';
import { putInto } from './rawInsert.ts';
import { addPeople, addStation, at, LOGIN, type People } from './staff.ts';

/** How large a warehouse is filled. */
export interface Size {
  readonly stations: number;
  /** Loan lines that are open, each with two clocks that run (R4.3b, R4.3c). */
  readonly loans: number;
  readonly today: Day;
}

/** Lines of one shipment. */
const LINES = 10;
const PARTS = 200;
/** Shipments left on each of so many days up to today. */
const DAYS = 60;
const PRESUMED_DAYS = 3;
const SPARE = 10;

/**
 * Makes a warehouse in an empty file whose stations hold so many open loans, with the papers and movements that lead there: opening stock,
 * requests with two signatures, issues, loans and their clocks. Half of the parts carry serials.
 */
export async function fillWarehouse(file: string, size: Size): Promise<void> {
  const passwordHash = await hashPassword(LOGIN.password);
  await fillFile(
    file,
    ({ read }) => rhythmOf(read),
    (db, rhythm) => fill(db, size, rhythm, passwordHash),
  );
}

function fill(db: BetterSqlite.Database, { stations, loans, today }: Size, rhythm: Rhythm, passwordHash: string): void {
  const begun = addDays(today, -DAYS - 1);
  const people = addPeople(db, begun, passwordHash);
  const stationIds = Array.from({ length: stations }, (_, at) => addStation(db, at));
  const goods = addGoods(db, begun, people.keeper, loans);
  const send = shipper(db, people, goods, rhythm);
  for (let issue = 0; issue * LINES < loans; issue++) {
    const stationId = stationIds[issue % stations];
    if (!stationId) throw new Error('no stations');
    send(issue, stationId, addDays(today, -(issue % DAYS)), Math.min(LINES, loans - issue * LINES));
  }
  goods.close();
}

interface Taken {
  readonly partId: PartId;
  readonly lotId: LotId;
  readonly binId: BinId;
  readonly unitId: ReturnType<typeof newId<'UnitId'>> | null;
}

interface Goods {
  /** Takes one piece of a part out of its bin to a station. */
  take(index: number, stationId: StationId, documentId: ReturnType<typeof newId<'DocumentId'>>): Taken;
  /** Writes the balances that all movements have led to. */
  close(): void;
}

/** Parts, a bin and a lot for each, and enough of them in one opening document. */
function addGoods(db: BetterSqlite.Database, day: Day, keeper: UserId, loans: number): Goods {
  const documentId = newId<'DocumentId'>();
  const head = { kind: 'opening' as const, day, at: at(day), user_id: keeper, note: '' };
  putInto(db, 'document')({ id: documentId, number: 'QC-BENCH', ...head, source_id: null, reverses_id: null });
  const put = { part: putInto(db, 'part'), bin: putInto(db, 'bin'), lot: putInto(db, 'lot') };
  const movement = putInto(db, 'movement');
  const unit = putInto(db, 'unit');
  const balances = new Map<
    string,
    { readonly lotId: LotId; readonly place: string; readonly partId: PartId; qty: number }
  >();
  const parts = Array.from({ length: PARTS }, (_, index) => {
    const [id, binId, lotId] = [newId<'PartId'>(), newId<'BinId'>(), newId<'LotId'>()];
    const isUnit = index % 2 === 0;
    const code = `BENCH-${String(index + 1).padStart(4, '0')}`;
    put.part({
      ...{ id, code, name: `备件${index + 1}`, category: '主板', unit_name: '个', tracking: isUnit ? 'unit' : 'lot' },
      ...{ is_sellable: 1, is_defective_returned: 1, original_packing: '防静电袋', safety_stock: 0, is_active: 1 },
      search: code.toLowerCase(),
    });
    put.bin({ id: binId, code: `A-${index + 1}`, zone: 'A', use: 'good', capacity: null, is_mixing: 0 });
    put.lot({
      id: lotId,
      part_id: id,
      document_id: documentId,
      source_line_id: null,
      received_day: day,
      price_fen: 8_000,
    });
    return { id, binId, lotId, isUnit, code, bin: placeOf('bin', binId), taken: 0 };
  });
  type Part = (typeof parts)[number];
  const bump = (part: Part, place: string, qty: number) => {
    const key = `${part.lotId} ${place}`;
    const balance = balances.get(key) ?? { lotId: part.lotId, place, partId: part.id, qty: 0 };
    balance.qty += qty;
    balances.set(key, balance);
  };
  const move = (
    document: typeof documentId,
    part: Part,
    unitId: Taken['unitId'],
    from: string,
    to: string,
    qty: number,
  ) => {
    movement({
      ...{ document_id: document, part_id: part.id, lot_id: part.lotId, unit_id: unitId, qty },
      ...{ from_place: from as never, from_condition: 'good', to_place: to as never, to_condition: 'good' },
    });
    bump(part, from, -qty);
    bump(part, to, qty);
  };
  const ofPart = (index: number) => Math.floor((loans - 1 - index) / PARTS) + 1;
  parts.forEach((part, index) => {
    if (!part.isUnit) move(documentId, part, null, OPENING, part.bin, ofPart(index) + SPARE);
  });
  return {
    take(index, stationId, issueDocument) {
      const part = parts[index % PARTS];
      if (!part) throw new Error('no parts');
      part.taken += 1;
      const place = placeOf('station', stationId);
      const unitId = part.isUnit ? newId<'UnitId'>() : null;
      if (unitId) {
        const barcode = `${part.code}-${part.taken}`;
        unit({ id: unitId, barcode, part_id: part.id, lot_id: part.lotId, place_id: place, condition: 'good' });
        move(documentId, part, unitId, OPENING, part.bin, 1);
      }
      move(issueDocument, part, unitId, part.bin, place, 1);
      return { partId: part.id, lotId: part.lotId, binId: part.binId, unitId };
    },
    close() {
      const balance = putInto(db, 'balance');
      for (const { lotId, place, partId, qty } of balances.values()) {
        balance({
          ...{ lot_id: lotId, place_id: place as never, condition: 'good', part_id: partId },
          ...{ received_day: day, qty },
        });
      }
    },
  };
}

/** Sends one shipment with its request, its loans and their clocks. */
function shipper(db: BetterSqlite.Database, { keeper, manager }: People, goods: Goods, rhythm: Rhythm) {
  const put = {
    request: putInto(db, 'part_request'),
    requestLine: putInto(db, 'part_request_line'),
    confirmation: putInto(db, 'request_confirmation'),
    signature: putInto(db, 'request_signature'),
    issue: putInto(db, 'issue'),
    issueLine: putInto(db, 'issue_line'),
    pick: putInto(db, 'issue_pick'),
    document: putInto(db, 'document'),
    loan: putInto(db, 'loan'),
    clock: putInto(db, 'clock'),
  };
  const dues = new Map<string, ReturnType<typeof dueOf>>();
  const dueFrom = (start: Day, rule: 'R4.3b' | 'R4.3c') => {
    const known = dues.get(`${start} ${rule}`);
    if (known) return known;
    const due = dueOf(start, defaultTerms[rule], rhythm, []);
    dues.set(`${start} ${rule}`, due);
    return due;
  };
  return (index: number, stationId: StationId, day: Day, lines: number): void => {
    const [requestId, issueId, documentId] = [newId<'RequestId'>(), newId<'IssueId'>(), newId<'DocumentId'>()];
    const number = `FF${day.replaceAll('-', '')}-${String(index).padStart(6, '0')}`;
    const moment = at(day);
    const isUrgent = { is_urgent: 0, urgent_reason: '', is_batch: 0 } as const;
    put.request({
      ...{ id: requestId, number: `SQ${number.slice(2)}`, station_id: stationId, paper_number: '', day },
      ...{ purpose: 'stock', ...isUrgent, note: '', created_by: keeper, approved_at: moment, paid_day: null },
      ...{ shipped_at: moment, cancelled_at: null, cancel_reason: '' },
    });
    for (const kind of ['email', 'phone'] as const)
      put.confirmation({ request_id: requestId, kind, person: '联系人', at: moment, user_id: keeper });
    put.signature({ request_id: requestId, role: 'callCentre', person_id: keeper, at: moment });
    put.signature({ request_id: requestId, role: 'afterSalesManager', person_id: manager, at: moment });
    put.issue({
      ...{ id: issueId, number, recipient_kind: 'station', recipient_id: stationId, purpose: 'stock' },
      ...{ repair_order: '', note: '', day, created_by: keeper, cancelled_at: null, closed_at: moment },
      request_id: requestId,
      ...{ carrier: '顺丰', waybill: `SF${index}`, packages: 1, freight_fen: 1_200, packed_at: moment },
    });
    put.document({
      ...{ id: documentId, number, kind: 'issue', day, at: moment, user_id: keeper, note: '' },
      ...{ source_id: issueId, reverses_id: null },
    });
    for (let line = 0; line < lines; line++) {
      const taken = goods.take(index * LINES + line, stationId, documentId);
      const [requestLineId, lineId, pickId, loanId] = [newId(), newId(), newId(), newId<'LoanId'>()];
      const place = { line_no: line + 1, part_id: taken.partId, qty: 1 };
      put.requestLine({ id: requestLineId, request_id: requestId, ...place, repair_order: '' });
      put.issueLine({ id: lineId, issue_id: issueId, ...place, request_line_id: requestLineId });
      put.pick({
        ...{ id: pickId, issue_id: issueId, line_id: lineId, at: moment, lot_id: taken.lotId, unit_id: taken.unitId },
        ...{ bin_id: taken.binId, qty: 1, fifo_reason: null },
      });
      put.loan({
        ...{ id: loanId, station_id: stationId, issue_id: issueId, issue_number: number, pick_id: pickId },
        ...{ request_id: requestId, part_id: taken.partId, lot_id: taken.lotId, unit_id: taken.unitId, qty: 1 },
        ...{ open_qty: 1, repair_order: '', is_batch: 0, shipped_day: day, received_day: null, converted_at: null },
      });
      const start = addDays(day, PRESUMED_DAYS);
      for (const rule of ['R4.3b', 'R4.3c'] as const) {
        put.clock({
          ...{ id: newId<'ClockId'>(), rule, subject: 'loan', subject_id: loanId, subject_number: number },
          ...{ station_id: stationId, part_id: taken.partId, unit_id: taken.unitId, qty: 1, start_day: start },
          ...{ ...defaultTerms[rule], stocktake_date: rhythm.stocktakeDate, pauses: '[]', ...dueFrom(start, rule) },
          ...{ closed_day: null, outcome: null },
        });
      }
    }
  };
}

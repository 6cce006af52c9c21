import type BetterSqlite from 'better-sqlite3';
import { hashPassword } from '../../electron/areas/people/passwords.ts';
import { newId } from '../../electron/database/ids.ts';
import type { Condition } from '../../shared/areas/catalog/words.ts';
import { type PlaceId, placeOf, STAGING, SUPPLIER } from '../../shared/areas/stock/place.ts';
import type { DocumentKind } from '../../shared/areas/stock/words.ts';
import { addDays, type Day } from '../../shared/kernel/day.ts';
import type { BinId, DocumentId, EngineerId, LotId, PartId, UnitId, UserId } from '../../shared/kernel/ids.ts';
import { fillFile } from './fillFile.ts';
import { putInto } from './rawInsert.ts';
import { addPeople, at, LOGIN } from './staff.ts';

/** How large a store is filled. */
export interface StoreSize {
  /** Pieces with a serial; each has moved ten times. */
  readonly units: number;
  readonly today: Day;
}

/** Units of one receipt line. */
const LOT = 50;
/** Units of one part, in twenty lots over the years. */
const OF_PART = 1_000;
/** Bins that the lots of a part lie in. */
const BINS = 10;
const TRANSFERS = 6;
const DAYS = 900;
/** Of so many lots of a part the oldest ones have gone out. */
const ISSUED_LOTS = 6;
/** Lot-tracked parts, with lots of a thousand pieces. */
const LOT_PARTS = 100;
const LOTS_OF_PART = 20;
const PIECES = 1_000;

/**
 * Makes an empty file into a store that has worked for years: every unit received, inspected, put away, moved from bin to bin, and the
 * oldest ones issued to engineers on pick lists. Ten movements a unit. The balances are what the movements have led to.
 */
export async function fillStore(file: string, size: StoreSize): Promise<void> {
  const passwordHash = await hashPassword(LOGIN.password);
  await fillFile(
    file,
    async () => undefined,
    (db) => withoutIndexes(db, () => fill(db, size, passwordHash)),
  );
}

/** Indexes are made in one go afterwards: row by row they would take most of the time. */
function withoutIndexes(db: BetterSqlite.Database, write: () => void): void {
  const indexes = db
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from sqlite_master where type = 'index' and sql is not null
       and tbl_name in ('movement', 'balance', 'unit', 'document', 'lot', 'issue_pick', 'issue_line')`,
    )
    .all();
  for (const { name } of indexes) db.exec(`drop index "${name}"`);
  write();
  for (const { sql } of indexes) db.exec(sql);
}

function fill(db: BetterSqlite.Database, { units, today }: StoreSize, passwordHash: string): void {
  const begun = addDays(today, -DAYS - 1);
  const { keeper } = addPeople(db, begun, passwordHash);
  const engineer = newId<'EngineerId'>();
  putInto(db, 'engineer')({ id: engineer, code: 'ENG-1', name: '李工', station_id: null, search: 'eng-1' });
  const quarantine = addBin(db, 'Q-01', 'quarantine');
  const write = writer(db, keeper, engineer, placeOf('bin', quarantine));
  const parts = Math.ceil(units / OF_PART);
  for (let index = 0; index < parts; index++) {
    const part = write.part(index, 'unit');
    for (let lot = 0; lot < OF_PART / LOT; lot++) {
      write.course(part, lot, addDays(begun, Math.floor((lot * DAYS) / (OF_PART / LOT))), LOT, lot < ISSUED_LOTS);
    }
  }
  for (let index = 0; index < LOT_PARTS; index++) {
    const part = write.part(index, 'lot');
    for (let lot = 0; lot < LOTS_OF_PART; lot++) {
      write.course(part, lot, addDays(begun, Math.floor((lot * DAYS) / LOTS_OF_PART)), PIECES, false);
    }
  }
}

interface Part {
  readonly id: PartId;
  readonly code: string;
  readonly tracking: 'unit' | 'lot';
  readonly bins: readonly BinId[];
}

function writer(db: BetterSqlite.Database, keeper: UserId, engineer: EngineerId, quarantine: PlaceId) {
  const put = {
    part: putInto(db, 'part'),
    lot: putInto(db, 'lot'),
    unit: putInto(db, 'unit'),
    document: putInto(db, 'document'),
    movement: putInto(db, 'movement'),
    balance: putInto(db, 'balance'),
    issue: putInto(db, 'issue'),
    issueLine: putInto(db, 'issue_line'),
    pick: putInto(db, 'issue_pick'),
  };
  let documents = 0;
  const open = (kind: DocumentKind, day: Day, sourceId: string | null = null): DocumentId => {
    const id = newId<'DocumentId'>();
    documents += 1;
    const number = `B${String(documents).padStart(8, '0')}`;
    put.document({
      id,
      number,
      kind,
      day,
      at: at(day),
      user_id: keeper,
      note: '',
      source_id: sourceId,
      reverses_id: null,
    });
    return id;
  };

  function part(index: number, tracking: Part['tracking']): Part {
    const id = newId<'PartId'>();
    const code = `${tracking === 'unit' ? 'U' : 'L'}${String(index + 1).padStart(5, '0')}`;
    put.part({
      ...{ id, code, name: `备件${index + 1}`, category: `类别${index % 20}`, unit_name: '个', tracking },
      ...{ is_sellable: 1, is_defective_returned: 1, original_packing: '防静电袋', safety_stock: 0, is_active: 1 },
      search: code.toLowerCase(),
    });
    const bins = Array.from({ length: BINS }, (_, at) =>
      addBin(db, `${code.slice(0, 3)}-${code.slice(3)}-${at}`, 'good'),
    );
    return { id, code, tracking, bins };
  }

  /** One lot's whole way: supplier, quarantine, trolley, and from bin to bin; at the end perhaps to an engineer. */
  function course(of: Part, lotIndex: number, day: Day, pieces: number, isIssued: boolean): void {
    const receipt = open('receipt', day);
    const lotId = newId<'LotId'>();
    put.lot({
      id: lotId,
      part_id: of.id,
      document_id: receipt,
      source_line_id: null,
      received_day: day,
      price_fen: 8_000,
    });
    const binOf = (step: number) => of.bins[(lotIndex + step) % BINS] as BinId;
    const places: readonly (readonly [DocumentKind, PlaceId, Condition])[] = [
      ['receipt', quarantine, 'quarantine'],
      ['inspection', STAGING, 'good'],
      ['putAway', placeOf('bin', binOf(0)), 'good'],
      ...Array.from({ length: TRANSFERS }, (_, step) => ['transfer', placeOf('bin', binOf(step + 1)), 'good'] as const),
      isIssued
        ? ['issue', placeOf('engineer', engineer), 'good']
        : ['transfer', placeOf('bin', binOf(TRANSFERS + 1)), 'good'],
    ];
    const unitIds = of.tracking === 'unit' ? Array.from({ length: pieces }, () => newId<'UnitId'>()) : [null];
    const qty = of.tracking === 'unit' ? 1 : pieces;
    let [from, fromCondition]: readonly [PlaceId, Condition] = [SUPPLIER, 'quarantine'];
    const touched = new Set([`${SUPPLIER} quarantine`]);
    for (const [at, [kind, to, toCondition]] of places.entries()) {
      const documentId =
        at === 0 ? receipt : kind === 'issue' ? issue(of, lotId, unitIds, day, from) : open(kind, addDays(day, at));
      for (const unitId of unitIds) {
        put.movement({
          ...{ document_id: documentId, part_id: of.id, lot_id: lotId, unit_id: unitId, qty, from_place: from },
          ...{ from_condition: fromCondition, to_place: to, to_condition: toCondition },
        });
      }
      touched.add(`${to} ${toCondition}`);
      [from, fromCondition] = [to, toCondition];
    }
    for (const key of touched) {
      const [place = '', condition = ''] = key.split(' ');
      put.balance({
        ...{ lot_id: lotId, place_id: place as PlaceId, condition: condition as Condition, part_id: of.id },
        received_day: day,
        qty: place === SUPPLIER ? -pieces : place === from && condition === fromCondition ? pieces : 0,
      });
    }
    for (const [at, unitId] of unitIds.entries()) {
      if (!unitId) continue;
      const barcode = `SN${of.code}${String(lotIndex * LOT + at).padStart(6, '0')}`;
      put.unit({ id: unitId, barcode, part_id: of.id, lot_id: lotId, place_id: from, condition: fromCondition });
    }
  }

  /** The pick list by which a lot went to an engineer. */
  function issue(of: Part, lotId: LotId, unitIds: readonly (UnitId | null)[], day: Day, from: PlaceId): DocumentId {
    const [id, lineId] = [newId<'IssueId'>(), newId()];
    const moment = at(addDays(day, TRANSFERS + 3));
    const number = `FB${String(documents).padStart(8, '0')}`;
    put.issue({
      ...{
        id,
        number,
        recipient_kind: 'engineer',
        recipient_id: engineer,
        purpose: 'stock',
        repair_order: '',
        note: '',
      },
      ...{
        day,
        created_by: keeper,
        cancelled_at: null,
        closed_at: moment,
        request_id: null,
        carrier: '',
        waybill: '',
        packages: 0,
      },
      ...{ freight_fen: 0, packed_at: null },
    });
    put.issueLine({ id: lineId, issue_id: id, line_no: 1, part_id: of.id, qty: unitIds.length, request_line_id: null });
    for (const unitId of unitIds) {
      put.pick({
        ...{ id: newId(), issue_id: id, line_id: lineId, at: moment, lot_id: lotId, unit_id: unitId },
        ...{ bin_id: from.slice('bin:'.length) as BinId, qty: 1, fifo_reason: null },
      });
    }
    return open('issue', addDays(day, TRANSFERS + 3), id);
  }

  return { part, course };
}

function addBin(db: BetterSqlite.Database, code: string, use: 'good' | 'quarantine'): BinId {
  const id = newId<'BinId'>();
  const is_mixing = use === 'good' ? 0 : 1;
  putInto(db, 'bin')({ id, code, zone: code.slice(0, code.indexOf('-')), use, capacity: null, is_mixing });
  return id;
}

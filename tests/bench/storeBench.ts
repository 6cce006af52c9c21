import { copyFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import BetterSqlite from 'better-sqlite3';
import { newId } from '../../electron/database/ids.ts';
import { chinaDay, instantOf } from '../../shared/kernel/day.ts';
import type { BinId, LotId, PartId, UnitId, UserId } from '../../shared/kernel/ids.ts';
import { type Asker, askerOf, askHost } from './asking.ts';
import { type Figure, ms, type Spread } from './figures.ts';
import { type Compared, inTurns } from './inTurns.ts';
import { putInto } from './rawInsert.ts';
import { LOGIN } from './staff.ts';
import { startBare } from './startBare.ts';
import { DIFFERENCES, submittedStocktakes } from './stocktakeBench.ts';

/** What the store's answers took at one size. */
export interface StoreTimes {
  readonly lookup: Compared;
  readonly receive: Compared;
  readonly issue: Compared;
  readonly stocktake: Compared;
  readonly card: { readonly ours: Spread; readonly empty: Spread };
}

/** How often each is asked on either side. A host works all day: short answers are asked a hundred times before they count. */
export const ROUNDS = {
  lookup: { rounds: 300, warming: 100 },
  posting: { rounds: 25, warming: 5 },
  issue: { rounds: 400, warming: 100 },
  card: { rounds: 100, warming: 100 },
} as const;
const LINES = 200;
/** So many parts give what is issued. */
const PICKED_PARTS = 90;

/** What is there to be looked up and posted, as many as are measured. */
export interface StoreWork {
  readonly units: readonly string[];
  readonly deliveries: readonly string[];
  readonly issues: readonly string[];
  readonly stocktakes: readonly string[];
}

/** Adds to a filled store what is to be posted. */
export function storeWork(file: string): StoreWork {
  return {
    units: barcodes(file, asked(ROUNDS.lookup)),
    deliveries: countedDeliveries(file, asked(ROUNDS.posting)),
    issues: pickedIssues(file, asked(ROUNDS.issue)),
    stocktakes: submittedStocktakes(file, asked(ROUNDS.posting)),
  };
}

function asked({ rounds, warming }: { readonly rounds: number; readonly warming: number }): number {
  return rounds + warming;
}

/** A part's card: another part each round. */
export function cardAt(round: number): object {
  return { code: `U${String((round % 90) + 1).padStart(5, '0')}` };
}

/**
 * Scan lookups, deliveries, issues and cards through the host, signed in, against the same statements behind a bare server, in turns. The bare
 * server has a twin of the file: on one file each side would pay for the checkpoints of the other.
 */
export async function timeStore(file: string, url: string, cookie: string): Promise<StoreTimes> {
  const { units, deliveries, issues, stocktakes } = storeWork(file);
  const other = await twin(file);
  const bare = await startBare('bareStore.ts', other);
  const [ours, floor] = [askerOf(url), askerOf(bare.url)];
  const ask = async (asker: Asker, path: string, body: unknown) => {
    const answered = await asker.ask(path, body, cookie);
    if (answered.status !== 200) throw new Error(`${path}: ${answered.status} ${answered.body.slice(0, 300)}`);
    return answered.ms;
  };
  try {
    const unitAt = (round: number) => ({ barcode: units[round % units.length] });
    await expectSameUnit(ours, floor, units[0] ?? '', cookie);
    const lookup = await inTurns(
      ROUNDS.lookup,
      (round) => ask(ours, '/rpc/stock/unit', { json: unitAt(round) }),
      (round) => ask(floor, '/unit', unitAt(round)),
    );
    const receive = await inTurns(
      ROUNDS.posting,
      (round) => ask(ours, '/rpc/receiving/receive', { json: { id: deliveries[round], binCode: 'Q-01' } }),
      (round) => ask(floor, '/receive', { id: deliveries[round], bin: 'Q-01' }),
    );
    const issue = await inTurns(
      ROUNDS.issue,
      (round) => ask(ours, '/rpc/issuing/post', { json: { id: issues[round] } }),
      (round) => ask(floor, '/issue', { id: issues[round] }),
    );
    const stocktake = await inTurns(
      ROUNDS.posting,
      (round) => ask(ours, '/rpc/stocktake/approve', { json: { id: stocktakes[round] } }),
      (round) => ask(floor, '/stocktake', { id: stocktakes[round] }),
    );
    const cards = await inTurns(
      ROUNDS.card,
      (round) => ask(ours, '/rpc/stock/card', { json: cardAt(round) }),
      () => ask(ours, '/rpc/people/me', {}),
    );
    return { lookup, receive, issue, stocktake, card: { ours: cards.ours, empty: cards.floor } };
  } finally {
    ours.close();
    floor.close();
    bare.stop();
    rmSync(other, { force: true });
  }
}

/** The figures of one size, and how they have grown from a tenth of it. */
export function storeFigures(name: string, times: StoreTimes, smaller: StoreTimes | undefined): readonly Figure[] {
  const compared = (what: string, { ours, floor, ratio }: Compared, limit: number): Figure => ({
    name: `${what}, ${name}`,
    ours: ms(ours),
    floor: ms(floor),
    ratio: `${ratio.toFixed(2)}×`,
    limit: `${limit}×`,
    isKept: ratio <= limit,
  });
  const { ours, empty } = times.card;
  const ratio = ours.p50 / empty.p50;
  const grown = (what: 'lookup' | 'receive' | 'issue'): Figure[] => {
    if (!smaller) return [];
    const by = times[what].ours.p50 / smaller[what].ours.p50;
    return [
      {
        name: `${NAMES[what]}, grown from a tenth`,
        ours: ms(times[what].ours),
        floor: ms(smaller[what].ours),
        ratio: `${by.toFixed(2)}×`,
        limit: '1.6×',
        isKept: by <= 1.6,
      },
    ];
  };
  return [
    compared(NAMES.lookup, times.lookup, 2.5),
    compared(NAMES.receive, times.receive, 2),
    compared(NAMES.issue, times.issue, 2),
    slowest(`${NAMES.issue}, slowest of a hundred, ${name}`, times.issue),
    compared(`confirming a stocktake of ${DIFFERENCES} differences`, times.stocktake, 2),
    {
      name: `newest 100 rows of a card, ${name}`,
      ours: ms(ours),
      floor: ms(empty),
      ratio: `${ratio.toFixed(2)}×`,
      limit: '3× an empty request',
      isKept: ratio <= 3,
    },
    ...grown('lookup'),
    ...grown('receive'),
    ...grown('issue'),
  ];
}

/** The slow end: the floor checkpoints as SQLite does by itself. */
function slowest(name: string, { ours, floor }: Compared): Figure {
  const ratio = ours.p99 / floor.p99;
  return {
    name,
    ours: `${ours.p99.toFixed(1)} ms`,
    floor: `${floor.p99.toFixed(1)} ms`,
    ratio: `${ratio.toFixed(2)}×`,
    limit: '1×',
    isKept: ratio <= 1,
  };
}

const NAMES = {
  lookup: 'scan lookup',
  receive: `posting a delivery of ${LINES} lines`,
  issue: 'posting an issue of 1–20 units',
} as const;

function barcodes(file: string, count: number): readonly string[] {
  const db = new BetterSqlite(file, { readonly: true });
  const last = db.prepare<[], { n: number }>('select max(rowid) n from unit').get()?.n ?? 0;
  const at = db.prepare<[number], { barcode: string }>('select barcode from unit where rowid >= ? limit 1');
  const found = Array.from({ length: count }, () => at.get(Math.ceil(Math.random() * last))?.barcode ?? '');
  db.close();
  return found;
}

/** The same store once more beside it, down to the byte; nobody may be writing. */
async function twin(file: string): Promise<string> {
  const db = new BetterSqlite(file);
  const emptied = () => (db.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[])[0]?.busy === 0;
  // The host moves what was just written as well.
  for (let tries = 1; !emptied(); tries += 1) {
    if (tries === 20) throw new Error('somebody is at the store that is to be copied');
    await pause(250);
  }
  db.close();
  const to = `${file}.twin`;
  for (const beside of ['', '-wal', '-shm']) rmSync(`${to}${beside}`, { force: true });
  copyFileSync(file, to);
  return to;
}

/** A comparison of two different answers would say nothing. */
async function expectSameUnit(ours: Asker, floor: Asker, barcode: string, cookie: string): Promise<void> {
  const own = await askHost<{ place: { code: string }; timeline: { seq: number }[] }>(
    ours,
    'stock.unit',
    { barcode },
    cookie,
  );
  const { bin, movements } = JSON.parse((await floor.ask('/unit', { barcode }, cookie)).body) as {
    bin: { code: string } | null;
    movements: { seq: number }[];
  };
  const isSame =
    (bin === null || bin.code === own.place.code) &&
    own.timeline
      .slice(-5)
      .map(({ seq }) => seq)
      .join() ===
      movements
        .map(({ seq }) => seq)
        .reverse()
        .join();
  if (!isSame) throw new Error('the program and its floor answer differently');
}

/** Deliveries of two hundred lot-tracked lines, graded and counted, ready to be posted. */
function countedDeliveries(file: string, count: number): readonly string[] {
  return write(file, (db, keeper, mark) => {
    const put = { delivery: putInto(db, 'delivery'), line: putInto(db, 'delivery_line') };
    const parts = db
      .prepare<[], { id: PartId; code: string }>("select id, code from part where tracking = 'lot'")
      .all();
    return Array.from({ length: count }, (_, at) => {
      const id = newId<'DeliveryId'>();
      put.delivery({
        ...{
          id,
          number: `DH-${mark}-${at}`,
          note_number: `DN-${mark}-${at}`,
          waybill: '',
          carrier: '',
          sender: '供方',
        },
        ...{ arrival_day: chinaDay(instantOf(new Date())), package_grade: 'intact', carrier_person: null },
        ...{ opening_outcome: null, sender_decision: '', refused_at: null, refusal_reason: '' },
        ...{ quarantine_bin_id: null, opened_by: keeper },
      });
      for (let line = 0; line < LINES; line++) {
        const part = parts[line % parts.length];
        if (!part) throw new Error('no parts');
        put.line({
          ...{ id: newId<'DeliveryLineId'>(), delivery_id: id, line_no: line + 1, part_id: part.id },
          ...{ requested_part_code: part.code, request_day: null, price_fen: 8_000 },
          ...{ expected: 10, counted: 10, damaged: 0 },
        });
      }
      return id;
    });
  });
}

/** Issues of one to twenty units to an engineer, each unit picked by its serial, the oldest of a part first, ready to be posted. */
function pickedIssues(file: string, count: number): readonly string[] {
  return write(file, (db, keeper, mark) => {
    const put = { issue: putInto(db, 'issue'), line: putInto(db, 'issue_line'), pick: putInto(db, 'issue_pick') };
    const engineer = db.prepare<[], { id: string }>('select id from engineer limit 1').get()?.id ?? '';
    const parts = db.prepare<[], { id: PartId }>("select id from part where tracking = 'unit' order by code").all();
    const oldest = db.prepare<[PartId], { id: UnitId; lot_id: LotId; place_id: string }>(
      `select unit.id, lot_id, place_id from unit join lot on lot.id = lot_id
       where unit.part_id = ? and condition = 'good' and place_id like 'bin:%' order by received_day, barcode`,
    );
    const left = parts.slice(0, PICKED_PARTS).map((part) => ({ id: part.id, units: oldest.all(part.id) }));
    const now = instantOf(new Date());
    return Array.from({ length: count }, (_, at) => {
      const [id, lineId, part, qty] = [newId<'IssueId'>(), newId(), left[at % left.length], 1 + (at % 20)];
      const units = part?.units.splice(0, qty) ?? [];
      if (!part || units.length < qty) throw new Error('nothing to issue');
      put.issue({
        ...{ id, number: `FF-${mark}-${at}`, recipient_kind: 'engineer', recipient_id: engineer, purpose: 'stock' },
        ...{ repair_order: '', note: '', day: chinaDay(now), created_by: keeper, cancelled_at: null, closed_at: null },
        ...{ request_id: null, carrier: '', waybill: '', packages: 0, freight_fen: 0, packed_at: null },
      });
      put.line({ id: lineId, issue_id: id, line_no: 1, part_id: part.id, qty, request_line_id: null });
      for (const unit of units) {
        put.pick({
          ...{ id: newId(), issue_id: id, line_id: lineId, at: now, lot_id: unit.lot_id, unit_id: unit.id },
          ...{ bin_id: unit.place_id.slice('bin:'.length) as BinId, qty: 1, fifo_reason: null },
        });
      }
      return id;
    });
  });
}

function write<T>(file: string, work: (db: BetterSqlite.Database, keeper: UserId, mark: string) => T): T {
  const db = new BetterSqlite(file);
  try {
    const keeper = db.prepare<[string], { id: UserId }>('select id from person where login = ?').get(LOGIN.login);
    if (!keeper) throw new Error('nobody keeps');
    return db.transaction(() => work(db, keeper.id, Date.now().toString(36)))();
  } finally {
    db.close();
  }
}

import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import BetterSqlite from 'better-sqlite3';

/*
 * The floor of the store: the raw prepared statements behind a bare node:http server, with hand-made checks, one durable transaction a
 * posting and a chained audit row. No contract, no query builder. Started by storeBench.ts as a process of its own: `bareStore.ts FILE`.
 */

const db = new BetterSqlite(process.argv[2] ?? '');
for (const pragma of [
  'journal_mode = WAL',
  'synchronous = FULL',
  'busy_timeout = 5000',
  'cache_size = -32000',
  'mmap_size = 2147483648',
]) {
  db.pragma(pragma);
}

const signedIn = db.prepare<[string, string], { id: string; name: string }>(
  `select person.id, person.name from sign_in join person on person.id = sign_in.person_id
   where token_hash = ? and expires_at > ? and is_active = 1`,
);
const roles = db.prepare('select role from person_role where person_id = ?');

const unit = db.prepare<[string], { id: string; place_id: string }>(
  `select unit.*, part.code, part.name, part.unit_name, part.tracking, lot.received_day, lot.price_fen
   from unit join part on part.id = unit.part_id join lot on lot.id = unit.lot_id where barcode = ?`,
);
const binCode = db.prepare<[string], { code: string }>('select code from bin where id = ?');
const lastMoves = db.prepare<[string]>(
  `select movement.*, document.number, document.kind, document.at, document.day, person.name user_name
   from movement join document on document.id = movement.document_id join person on person.id = document.user_id
   where unit_id = ? order by seq desc limit 5`,
);

const head = db.prepare<[], { seq: number; hash: string }>(
  'update journal_head set seq = seq + 1 where id = 1 returning seq, hash',
);
const journal = db.prepare(
  'insert into journal (seq, at, user_id, user_name, action, subject, request_id, detail, prev_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
);
const headHash = db.prepare('update journal_head set hash = ? where id = 1');
const request = db.prepare(
  'insert into request (id, user_id, procedure, input_hash, output, at) values (?, ?, ?, ?, ?, ?)',
);
const counter = db.prepare<[string], { value: number }>(
  'insert into counter (name, value) values (?, 1) on conflict (name) do update set value = counter.value + 1 returning value',
);
const document = db.prepare(
  'insert into document (id, number, kind, day, at, user_id, note, source_id, reverses_id) values (?, ?, ?, ?, ?, ?, ?, ?, null)',
);
const lot = db.prepare(
  'insert into lot (id, part_id, document_id, source_line_id, received_day, price_fen) values (?, ?, ?, ?, ?, ?)',
);
const movement = db.prepare(
  `insert into movement (document_id, part_id, lot_id, unit_id, qty, from_place, from_condition, to_place, to_condition)
   values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);
const add = db.prepare(
  `insert into balance (lot_id, place_id, condition, part_id, received_day, qty) values (?, ?, ?, ?, ?, ?)
   on conflict (lot_id, place_id, condition) do update set qty = balance.qty + excluded.qty`,
);
const take = db.prepare(
  'update balance set qty = qty - ? where lot_id = ? and place_id = ? and condition = ? and qty >= ?',
);
const lines = db.prepare<
  [string],
  { id: string; part_id: string; price_fen: number; counted: number; expected: number }
>('select * from delivery_line where delivery_id = ? order by line_no');
const delivery = db.prepare<[string], { id: string; number: string; package_grade: string | null }>(
  'select * from delivery where id = ?',
);
const quarantined = db.prepare('update delivery set quarantine_bin_id = ? where id = ?');
const binByCode = db.prepare<[string], { id: string; use: string }>('select id, use from bin where code = ?');
const issue = db.prepare<[string], { id: string; number: string; recipient_id: string; closed_at: string | null }>(
  'select * from issue where id = ?',
);
const picks = db.prepare<
  [string],
  { lot_id: string; unit_id: string | null; bin_id: string; qty: number; part_id: string; received_day: string }
>(
  `select issue_pick.*, issue_line.part_id, lot.received_day from issue_pick join issue_line on issue_line.id = issue_pick.line_id
   join lot on lot.id = issue_pick.lot_id where issue_pick.issue_id = ?`,
);
const closed = db.prepare('update issue set closed_at = ? where id = ?');
const gone = db.prepare("update unit set place_id = ? where id = ? and place_id = ? and condition = 'good'");
const held = db.prepare<[string], { qty: number }>(
  `select sum(qty) qty from balance where part_id = ? and qty > 0 and (place_id like 'bin:%' or place_id = 'staging')`,
);
const part = db.prepare<[string], { id: string }>('select * from part where code = ?');
const card = db.prepare<[string], { qty: number; from_place: string; to_place: string }>(
  `select movement.*, document.number, document.kind, document.at, document.day, person.name user_name, unit.barcode
   from movement join document on document.id = movement.document_id join person on person.id = document.user_id
   left join unit on unit.id = movement.unit_id where movement.part_id = ? order by seq desc limit 100`,
);

const stocktake = db.prepare<[string], { number: string; posted_at: string | null; submitted_by: string }>(
  'select * from stocktake where id = ?',
);
const counted = db.prepare<
  [string],
  { id: string; bin_id: string; part_id: string; counted: number; book: number; use: string }
>(
  `select stocktake_line.*, bin.use, bin.code, part.code part_code, part.name from stocktake_line join bin on bin.id = bin_id
   join part on part.id = part_id where stocktake_id = ? and is_current = 1 order by bin.code`,
);
const layers = db.prepare<[string, string], { lot_id: string; received_day: string; qty: number }>(
  "select * from balance where place_id = ? and part_id = ? and condition = 'good' and qty > 0 order by received_day",
);
const settled = db.prepare("update stocktake_line set outcome = 'adjusted' where id = ?");
const decided = db.prepare('update stocktake set posted_at = ?, decided_by = ?, document_id = ? where id = ?');

interface Who {
  readonly id: string;
  readonly name: string;
}
type Input = Readonly<Record<string, string>>;

const answers: Readonly<Record<string, (input: Input, who: Who) => unknown>> = {
  '/unit': ({ barcode = '' }) => {
    const found = unit.get(barcode);
    if (!found) throw new Error('no such unit');
    const [kind, id = ''] = found.place_id.split(':');
    return { ...found, bin: kind === 'bin' ? binCode.get(id) : null, movements: lastMoves.all(found.id) };
  },
  '/card': ({ code = '' }) => {
    const found = part.get(code);
    if (!found) throw new Error('no such part');
    let balance = held.get(found.id)?.qty ?? 0;
    const inside = (place: string) => place.startsWith('bin:') || place === 'staging';
    const rows = card.all(found.id).map((row) => {
      const change = (inside(row.to_place) ? row.qty : 0) - (inside(row.from_place) ? row.qty : 0);
      const line = { ...row, balance };
      balance -= change;
      return line;
    });
    return { ...found, rows };
  },
  '/receive': ({ id = '', bin = '' }, who) =>
    posted('receive', id, who, (at, day) => {
      const row = delivery.get(id);
      const place = binByCode.get(bin);
      if (!row?.package_grade || place?.use !== 'quarantine') throw new Error('not to be received');
      const of = lines.all(id);
      if (of.some((line) => line.counted === null)) throw new Error('not counted');
      const documentId = randomUUID();
      document.run(
        documentId,
        `SH${counter.get(`BARE-SH${day}`)?.value}-${randomUUID()}`,
        'receipt',
        day,
        at,
        who.id,
        '',
        id,
      );
      for (const line of of) {
        const lotId = randomUUID();
        lot.run(lotId, line.part_id, documentId, line.id, day, line.price_fen);
        add.run(lotId, 'supplier', 'quarantine', line.part_id, day, -line.counted);
        add.run(lotId, `bin:${place.id}`, 'quarantine', line.part_id, day, line.counted);
        movement.run(
          documentId,
          line.part_id,
          lotId,
          null,
          line.counted,
          'supplier',
          'quarantine',
          `bin:${place.id}`,
          'quarantine',
        );
      }
      quarantined.run(place.id, id);
      return { ...row, lines: of };
    }),
  '/stocktake': ({ id = '' }, who) => posted('approve', id, who, (at, day) => adjusted(id, at, day, who)),
  '/issue': ({ id = '' }, who) => posted('issue', id, who, (at, day) => issued(id, at, day, who)),
};

/** One durable transaction with its request row and its chained audit row. */
function posted(action: string, subject: string, who: Who, work: (at: string, day: string) => unknown): unknown {
  return db
    .transaction(() => {
      const at = new Date().toISOString();
      const answer = work(at, at.slice(0, 10));
      const requestId = randomUUID();
      const detail = JSON.stringify({ id: subject });
      request.run(requestId, who.id, action, '', Buffer.from(JSON.stringify(answer)), at);
      const last = head.get();
      if (!last) throw new Error('no journal');
      const canonical = JSON.stringify([last.seq, at, who.id, who.name, action, subject, requestId, detail]);
      const hash = createHash('sha256').update(last.hash).update('\n').update(canonical).digest('hex');
      journal.run(last.seq, at, who.id, who.name, action, subject, requestId, detail, last.hash, hash);
      headHash.run(hash);
      return answer;
    })
    .immediate();
}

/** The picks of an issue leave their bins. */
function issued(id: string, at: string, day: string, who: Who): unknown {
  const row = issue.get(id);
  const of = picks.all(id);
  if (!row || row.closed_at !== null || of.length === 0) throw new Error('not to be issued');
  const documentId = randomUUID();
  document.run(
    documentId,
    `CK${counter.get(`BARE-CK${day}`)?.value}-${randomUUID()}`,
    'issue',
    day,
    at,
    who.id,
    '',
    id,
  );
  closed.run(at, id);
  const to = `engineer:${row.recipient_id}`;
  for (const layer of layersOf(of)) {
    if (take.run(layer.qty, layer.lot_id, `bin:${layer.bin_id}`, 'good', layer.qty).changes !== 1)
      throw new Error('not enough');
    add.run(layer.lot_id, to, 'good', layer.part_id, layer.received_day, layer.qty);
  }
  for (const pick of of) {
    const from = `bin:${pick.bin_id}`;
    if (pick.unit_id && gone.run(to, pick.unit_id, from).changes !== 1) throw new Error('elsewhere');
    movement.run(documentId, pick.part_id, pick.lot_id, pick.unit_id, pick.qty, from, 'good', to, 'good');
  }
  return { ...row, documentId, pieces: of.reduce((sum, { qty }) => sum + qty, 0) };
}

/** Picks of one lot in one bin, together. */
function layersOf(of: ReturnType<typeof picks.all>): ReturnType<typeof picks.all> {
  const layers = new Map<string, ReturnType<typeof picks.all>[number]>();
  for (const pick of of) {
    const key = `${pick.lot_id}|${pick.bin_id}`;
    layers.set(key, { ...pick, qty: (layers.get(key)?.qty ?? 0) + pick.qty });
  }
  return [...layers.values()];
}

/** What a stocktake has missed leaves its bins, the oldest first. */
function adjusted(id: string, at: string, day: string, who: Who): unknown {
  const row = stocktake.get(id);
  if (!row || row.posted_at !== null || row.submitted_by === who.id) throw new Error('not to be signed');
  const of = counted.all(id);
  const documentId = randomUUID();
  const number = `PY${counter.get(`BARE-PY${day}`)?.value}-${randomUUID()}`;
  document.run(documentId, number, 'stocktake', day, at, who.id, row.number, id);
  for (const line of of) {
    const from = `bin:${line.bin_id}`;
    let left = line.book - line.counted;
    for (const layer of layers.all(from, line.part_id)) {
      const qty = Math.min(left, layer.qty);
      if (qty <= 0) break;
      if (take.run(qty, layer.lot_id, from, 'good', qty).changes !== 1) throw new Error('not enough');
      add.run(layer.lot_id, 'stocktake', 'good', line.part_id, layer.received_day, qty);
      movement.run(documentId, line.part_id, layer.lot_id, null, qty, from, 'good', 'stocktake', 'good');
      left -= qty;
    }
    if (left > 0) throw new Error('not enough');
    settled.run(line.id);
  }
  decided.run(at, who.id, documentId, id);
  return { ...row, lines: of };
}

const server = createServer((incoming, response) => {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', () => {
    const token = incoming.headers.cookie?.split('=')[1] ?? '';
    const who = signedIn.get(createHash('sha256').update(token).digest('hex'), new Date().toISOString());
    const answer = answers[incoming.url ?? ''];
    if (!who || !answer) return response.writeHead(401).end();
    roles.all(who.id);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer(JSON.parse(Buffer.concat(chunks).toString()) as Input, who)));
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.send?.(address.port);
});
process.on('disconnect', () => process.exit(0));

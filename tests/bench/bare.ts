import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import BetterSqlite from 'better-sqlite3';

/*
 * The floor of the agenda: the statements that one answer needs, raw on one connection, hand-made JSON, a bare node:http server. No
 * contract, no explanation of a count. Started by agendaBench.ts as a process of its own: `bare.ts FILE TODAY`.
 */

const [file = '', today = ''] = process.argv.slice(2);
const db = new BetterSqlite(file, { readonly: true });
for (const pragma of ['busy_timeout = 5000', 'cache_size = -32000', 'mmap_size = 2147483648']) db.pragma(pragma);

const running = "from clock where closed_day is null and not (rule = 'R4.1.2a' and due_day < @today)";
const states = [
  'due_day < @today',
  'due_day = @today',
  "due_day > @today and due_day < '9999-12-31'",
  "due_day = '9999-12-31'",
];
const counts = (of: string) => states.map((state) => db.prepare(`select count(*) n ${running} ${of} and ${state}`));
const page = (of: string) =>
  db.prepare(
    `select c.*, s.code station_code, s.name station_name, p.code part_code, p.name part_name, u.barcode
     from (select id ${running} ${of} and (due_day, id) > (@due, @id) order by due_day, id limit 100) first
     join clock c on c.id = first.id
     left join station s on s.id = c.station_id left join part p on p.id = c.part_id left join unit u on u.id = c.unit_id
     order by c.due_day, c.id`,
  );
const all = { counts: counts(''), page: page('') };
const ofStation = { counts: counts('and station_id = @station'), page: page('and station_id = @station') };
const station = db.prepare('select id from station where code = ?');
const signedIn = db.prepare(
  `select person.id, person.name, person.station_id from sign_in join person on person.id = sign_in.person_id
   where token_hash = ? and expires_at > ? and is_active = 1`,
);
const roles = db.prepare('select role from person_role where person_id = ?');
const calendar = ['calendar_day', 'calendar_year', 'setting'].map((name) => db.prepare(`select * from ${name}`));

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { cursor, stationCode }: { cursor?: string; stationCode?: string } = JSON.parse(
      Buffer.concat(chunks).toString(),
    );
    const token = request.headers.cookie?.split('=')[1] ?? '';
    const caller = signedIn.get(createHash('sha256').update(token).digest('hex'), new Date().toISOString());
    if (!caller) return response.writeHead(401).end();
    roles.all((caller as { id: string }).id);
    for (const statement of calendar) statement.all();
    const [due = '', id = ''] = cursor?.split('|') ?? [];
    const found = stationCode ? (station.get(stationCode) as { id: string }) : { id: '' };
    const facts = { today, due, id, ...(stationCode ? { station: found.id } : {}) };
    const { counts: counting, page: paging } = stationCode ? ofStation : all;
    const totals = counting.map((statement) => (statement.get(facts) as { n: number }).n);
    const rows = paging.all(facts);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ rows, totals }));
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.send?.(address.port);
});
process.on('disconnect', () => process.exit(0));

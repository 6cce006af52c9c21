import { openBare, serveBare } from './bareServer.ts';

/*
 * The floor of the agenda: the statements that one answer needs, raw on one connection, hand-made JSON, a bare node:http server. No
 * contract, no explanation of a count. Started by agendaBench.ts as a process of its own: `bareAgenda.ts FILE TODAY`.
 */

const [file = '', today = ''] = process.argv.slice(2);
const db = openBare(file);

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
const calendar = ['calendar_day', 'calendar_year', 'setting'].map((name) => db.prepare(`select * from ${name}`));

serveBare<{ readonly cursor?: string; readonly stationCode?: string }>(db, ({ cursor, stationCode }) => {
  for (const statement of calendar) statement.all();
  const [due = '', id = ''] = cursor?.split('|') ?? [];
  const found = stationCode ? (station.get(stationCode) as { id: string }) : { id: '' };
  const facts = { today, due, id, ...(stationCode ? { station: found.id } : {}) };
  const { counts: counting, page: paging } = stationCode ? ofStation : all;
  const totals = counting.map((statement) => (statement.get(facts) as { n: number }).n);
  return JSON.stringify({ rows: paging.all(facts), totals });
});

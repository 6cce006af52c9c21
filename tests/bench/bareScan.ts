import { openBare, serveBare } from './bareServer.ts';

/*
 * The floor of a scan at the bench: the statements that one answer needs, raw on one connection, and JSON joined by hand: a record goes
 * out as the text that it is kept as. No contract, no judgement. Started by scanBench.ts as a process of its own: `bareScan.ts FILE`.
 */

interface Machine {
  readonly id: string;
  readonly model_code: string;
  readonly size_tenth_inch: number | null;
  readonly bin_id: string | null;
  readonly line_id: string | null;
}

interface Inspection {
  readonly id: string;
  readonly standard_id: string;
  readonly standard_version: number;
  readonly record: string;
  readonly accessories: string;
  readonly concluded_at: string | null;
  readonly is_amended: number;
}

const db = openBare(process.argv[2] ?? '');
const machineOf = db.prepare<[string], Machine>('select * from machine where serial = ?');
const bin = db.prepare('select code from bin where id = ?');
const model = db.prepare('select size_tenth_inch from model where code = ?');
const line = db.prepare('select apparent_fault, hidden_fault from rma_line where id = ?');
const repairs = db.prepare(
  'select work from machine_repair where machine_id = ? and finished_at is not null order by id desc',
);
const inspections = db.prepare<[string], Inspection>(
  `select inspection.*, person.name inspector, supervisor.name supervisor
   from inspection join person on person.id = inspection.inspector_id
   left join person supervisor on supervisor.id = inspection.conceded_by
   where inspection.machine_id = ? order by inspection.id desc limit 10`,
);
const faults = Array.from({ length: 11 }, (_, count) =>
  db.prepare(
    `select inspection_id, clause from inspection_fault
     where inspection_id in (${Array.from({ length: count }, () => '?').join(', ')}) order by key`,
  ),
);
const photos = db.prepare('select key, hash, name, at from inspection_photo where inspection_id = ? order by at, hash');

serveBare<{ readonly serial: string }>(db, ({ serial }) => {
  const found = machineOf.get(serial);
  if (!found) throw new Error('no such machine');
  const rows = inspections.all(found.id);
  const current = rows.find((row) => row.concluded_at === null && row.is_amended === 0);
  const earlier = rows.filter((row) => row !== current).map(({ record: _, accessories: __, ...head }) => head);
  const machine = {
    ...found,
    size: found.size_tenth_inch ?? model.get(found.model_code),
    bin: found.bin_id === null ? null : bin.get(found.bin_id),
    line: found.line_id === null ? null : line.get(found.line_id),
    repairs: repairs.all(found.id),
  };
  const own = rows.length > 0 ? faults[rows.length]?.all(...rows.map((row) => row.id)) : [];
  return `{"machine":${JSON.stringify(machine)},"earlier":${JSON.stringify(earlier)},"faults":${JSON.stringify(own)},${
    current ? opened(current) : '"inspection":null'
  }}`;
});

function opened({ record, accessories, ...head }: Inspection): string {
  const rest = JSON.stringify({ ...head, photos: photos.all(head.id) }).slice(0, -1);
  return `"inspection":${rest},"record":${record},"accessories":${accessories}}`;
}

import BetterSqlite from 'better-sqlite3';
import type { Day } from '../../shared/kernel/day.ts';
import { askerOf, askHost } from './asking.ts';
import { type Figure, ms } from './figures.ts';
import { inTurns } from './inTurns.ts';
import { startBare } from './startBare.ts';

const ROUNDS = 60;
const WARMING = 10;
const RATIO_LIMIT = 3;
const TARGET_MS = 50;

/** The agenda through the host, signed in, against its raw statements behind a bare server; asked in turns. */
export async function benchAgenda(file: string, url: string, cookie: string, today: Day): Promise<readonly Figure[]> {
  const bare = await startBare('bareAgenda.ts', file, today);
  const [ours, floor] = [askerOf(url), askerOf(bare.url)];
  try {
    const figures: Figure[] = [];
    for (const { name, input } of cases(file)) {
      const fromHost = async () => (await ours.ask('/rpc/clocks/agenda', { json: input }, cookie)).ms;
      const fromBare = async () => (await floor.ask('/', input, cookie)).ms;
      const { rows } = await askHost<{ rows: readonly { id: string }[] }>(ours, 'clocks.agenda', input, cookie);
      expectSame(
        rows,
        (JSON.parse((await floor.ask('/', input, cookie)).body) as { rows: readonly { id: string }[] }).rows,
      );
      const { ours: own, floor: raw, ratio } = await inTurns({ rounds: ROUNDS, warming: WARMING }, fromHost, fromBare);
      figures.push({
        name,
        ours: ms(own),
        floor: ms(raw),
        ratio: `${ratio.toFixed(2)}×`,
        limit: `${RATIO_LIMIT}×, target ${TARGET_MS} ms ${own.p50 <= TARGET_MS ? 'met' : 'missed'}`,
        isKept: ratio <= RATIO_LIMIT,
      });
    }
    return figures;
  } finally {
    ours.close();
    floor.close();
    bare.stop();
  }
}

function cases(file: string) {
  const db = new BetterSqlite(file, { readonly: true });
  const middle = db
    .prepare<[], { due_day: string; id: string }>(
      `select due_day, id from clock where closed_day is null order by due_day, id
       limit 1 offset (select count(*) / 2 from clock where closed_day is null)`,
    )
    .get();
  const station = db.prepare<[], { code: string }>('select code from station order by code limit 1 offset 7').get();
  db.close();
  if (!middle || !station) throw new Error('the warehouse is empty');
  return [
    { name: 'agenda, first page', input: {} },
    { name: 'agenda, page in the middle', input: { cursor: `${middle.due_day}|${middle.id}` } },
    { name: 'agenda, one station', input: { stationCode: station.code } },
  ];
}

/** A comparison of two different answers would say nothing. */
function expectSame(ours: readonly { readonly id: string }[], bare: readonly { readonly id: string }[]): void {
  const [a, b] = [ours, bare].map((rows) => rows.map((row) => row.id).join());
  if (ours.length === 0 || a !== b) throw new Error('the program and its floor answer differently');
}

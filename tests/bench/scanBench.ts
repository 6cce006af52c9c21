import BetterSqlite from 'better-sqlite3';
import { type Asker, askerOf, askHost } from './asking.ts';
import { type Figure, ms } from './figures.ts';
import { inTurns } from './inTurns.ts';
import { startBare } from './startBare.ts';

const ROUNDS = 300;
const WARMING = 40;
/** The program's middle may take so many times the floor's. */
const RATIO_LIMIT = 3;

/** What both sides answer, as far as it is compared. */
interface Answer {
  readonly machine: { readonly id: string };
  readonly inspection: { readonly id: string } | null;
  readonly earlier: readonly { readonly id: string }[];
}

/** A scanned machine to what the bench shows of it, through the host, signed in, against its raw statements behind a bare server. */
export async function benchScan(file: string, url: string, cookie: string): Promise<readonly Figure[]> {
  const bare = await startBare('bareScan.ts', file);
  const [ours, floor] = [askerOf(url), askerOf(bare.url)];
  try {
    const figures: Figure[] = [];
    for (const [name, isOpen] of [
      ['scan to bench, an inspection is open', true],
      ['scan to bench, none is open', false],
    ] as const) {
      const serials = randomSerials(file, isOpen, WARMING + ROUNDS);
      for (const serial of serials.slice(0, WARMING)) await expectSame(ours, floor, serial, isOpen, cookie);
      const input = (round: number) => ({ serial: serials[round % serials.length] });
      const compared = await inTurns(
        { rounds: ROUNDS, warming: WARMING },
        async (round) => (await ours.ask('/rpc/inspection/bench', { json: input(round) }, cookie)).ms,
        async (round) => (await floor.ask('/', input(round), cookie)).ms,
      );
      figures.push({
        name,
        ours: ms(compared.ours),
        floor: ms(compared.floor),
        ratio: `${compared.ratio.toFixed(2)}×`,
        limit: `${RATIO_LIMIT}×`,
        isKept: compared.ratio <= RATIO_LIMIT,
      });
    }
    return figures;
  } finally {
    ours.close();
    floor.close();
    bare.stop();
  }
}

/** Machines drawn from all of the house: with an inspection that is not concluded, or with none. */
export function randomSerials(file: string, isOpen: boolean, count: number): readonly string[] {
  const db = new BetterSqlite(file, { readonly: true });
  const open = 'select machine_id from inspection where concluded_at is null and is_amended = 0';
  const rows = db
    .prepare<[number], { serial: string }>(
      `select serial from machine where id ${isOpen ? '' : 'not'} in (${open}) order by random() limit ?`,
    )
    .all(count);
  db.close();
  if (rows.length === 0) throw new Error('no machine to scan');
  return rows.map(({ serial }) => serial);
}

/** A comparison of two different answers would say nothing. */
async function expectSame(ours: Asker, floor: Asker, serial: string, isOpen: boolean, cookie: string): Promise<void> {
  const own = await askHost<Answer>(ours, 'inspection.bench', { serial }, cookie);
  const bare = JSON.parse((await floor.ask('/', { serial }, cookie)).body) as Answer;
  const [a, b] = [own, bare].map(({ machine, inspection, earlier }) =>
    [machine.id, inspection?.id, ...earlier.map(({ id }) => id)].join(),
  );
  if (a !== b || (own.inspection !== null) !== isOpen) throw new Error('the program and its floor answer differently');
}

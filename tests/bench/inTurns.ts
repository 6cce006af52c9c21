import { type Spread, spreadOf } from './figures.ts';

/** Both sides of a comparison, and how many times longer the program's middle is. */
export interface Compared {
  readonly ours: Spread;
  readonly floor: Spread;
  readonly ratio: number;
}

/** Takes the time of one round, in milliseconds. */
export type Timed = (round: number) => number | Promise<number>;

/**
 * Measures the program and its floor in turns, so that whatever else the machine does meets both alike; each begins every second round.
 * The first rounds warm both up and do not count.
 */
export async function inTurns(
  { rounds, warming }: { readonly rounds: number; readonly warming: number },
  ours: Timed,
  floor: Timed,
): Promise<Compared> {
  const times: { readonly ours: number[]; readonly floor: number[] } = { ours: [], floor: [] };
  for (let round = 0; round < warming + rounds; round++) {
    const first = round % 2 === 0 ? ours : floor;
    const one = await first(round);
    const other = await (first === ours ? floor : ours)(round);
    if (round < warming) continue;
    times.ours.push(first === ours ? one : other);
    times.floor.push(first === ours ? other : one);
  }
  const [own, raw] = [spreadOf(times.ours), spreadOf(times.floor)];
  return { ours: own, floor: raw, ratio: own.p50 / raw.p50 };
}

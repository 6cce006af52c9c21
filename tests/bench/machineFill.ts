import type BetterSqlite from 'better-sqlite3';
import {
  documentOf,
  enterHouseStandards,
  type StandardRow,
  standardRow,
} from '../../electron/areas/inspection/standards.ts';
import { hashPassword } from '../../electron/areas/people/passwords.ts';
import { newId } from '../../electron/database/ids.ts';
import { root } from '../../electron/launcher/root.ts';
import { addDays, type Day } from '../../shared/kernel/day.ts';
import type { BinId } from '../../shared/kernel/ids.ts';
import { fillFile } from './fillFile.ts';
import { addKinds } from './kinds.ts';
import { courses, type Machine } from './machineCourse.ts';
import { type End, inspecting } from './machineInspections.ts';
import { returner } from './machineReturns.ts';
import { working } from './machineWork.ts';
import { numbering } from './numbering.ts';
import { putInto } from './rawInsert.ts';
import { addPeople, addStation, at, LOGIN } from './staff.ts';

/** How large a house of return machines is filled. */
export interface MachineSize {
  readonly machines: number;
  /** Every version counted; one to four for each machine on average. */
  readonly inspections: number;
  readonly today: Day;
  /** Machines that come in one month; with two and a half inspections each, about five thousand inspections a month. */
  readonly wave?: number;
}

const WAVE = 2_000;
const WAVE_DAYS = 30;
/** Machines of one return. */
const LINES = 10;
const STATIONS = 200;
const BINS = 40;
/** One of so many machines of an earlier month stands here still. */
const LEFT_EVERY = 50;

/**
 * Makes an empty file into a house that return machines have come through month after month: each by a return of its own station, repaired,
 * inspected until it passed or was given up, and most of them gone again. Those of the last month stand in the store, some at the bench.
 */
export async function fillMachines(file: string, size: MachineSize): Promise<void> {
  const passwordHash = await hashPassword(LOGIN.password);
  await fillFile(
    file,
    async (database) => {
      const begun = new Date(`${addDays(size.today, -daysOf(size))}T00:00:00Z`);
      await enterHouseStandards({ database, clock: () => begun, resourcesDir: `${root}/resources` });
      return standardRow(database.read, { standardId: 'factory-1', version: 1 });
    },
    (db, standard) => fill(db, size, standard, passwordHash),
  );
}

function daysOf({ machines, wave = WAVE }: MachineSize): number {
  return Math.ceil(machines / wave) * WAVE_DAYS + 10;
}

function fill(db: BetterSqlite.Database, size: MachineSize, standard: StandardRow, passwordHash: string): void {
  const { machines, today, wave: perWave = WAVE } = size;
  const people = addPeople(db, addDays(today, -daysOf(size)), passwordHash);
  const stations = Array.from({ length: STATIONS }, (_, index) => addStation(db, index));
  const bins = Array.from({ length: BINS }, (_, index) => addBin(db, index));
  const kinds = addKinds(db, documentOf(standard));
  const numbers = numbering(db);
  const sendBack = returner(db, people, numbers);
  const course = courses(db);
  const work = working(db, course, people, numbers);
  const inspect = inspecting(db, course, people, numbers, standard);
  const counts = inspectionCounts(size);

  for (let first = 0; first < machines; first += perWave) {
    const end = Math.min(first + perWave, machines);
    const begun = addDays(today, -WAVE_DAYS * Math.ceil((machines - first) / perWave));
    const wave = arrivals(first, end, begun);
    for (const machine of wave) work.ready(machine, addDays(begun, 2), Math.floor(machine.index / 12) % 2 === 1);
    inspections(wave, begun, end === machines);
    for (const machine of wave) course.end(machine);
  }
  numbers.close();

  function arrivals(first: number, end: number, begun: Day): readonly Machine[] {
    const wave: Machine[] = [];
    for (let from = first; from < end; from += LINES) {
      const paper = from / LINES;
      const rmaKind = paper % 3 === 0 ? 'acceptance-damage' : 'network-panel';
      const arrival = addDays(begun, paper % 3);
      const stay = { shippedAt: at(addDays(arrival, -2)), bookedAt: at(arrival), by: people.keeper };
      const lines = Array.from({ length: Math.min(LINES, end - from) }, (_, line) => {
        const index = from + line;
        return { serial: `TV${String(index + 1).padStart(7, '0')}`, kind: pick(kinds, index) };
      });
      sendBack(rmaKind, pick(stations, paper), arrival, lines).forEach((line, place) => {
        const index = from + place;
        const of = { index, inspections: counts[index] ?? 0 };
        wave.push(course.arrive(line, of, { ...stay, binId: pick(bins, index) }));
      });
    }
    return wave;
  }

  /** Round by round, as in a house where many machines stand at once: the rows of one machine lie apart. */
  function inspections(wave: readonly Machine[], begun: Day, isLastMonth: boolean): void {
    const rounds = Math.max(...wave.map((machine) => machine.inspections));
    for (let round = 0; round < rounds; round++) {
      for (const machine of wave) {
        if (machine.inspections <= round) continue;
        const day = addDays(begun, 4 + 5 * round + (machine.index % 5));
        const isLastRound = round === machine.inspections - 1;
        const ending = isLastRound ? lastEnd(machine, isLastMonth) : earlierEnd(machine, round);
        inspect(machine, day, ending, machine.index * 8 + round);
        const isRepairedAgain = !isLastRound || (isLastMonth && machine.index % 10 === 5);
        if (machine.state === 'failed' && isRepairedAgain) work.ready(machine, addDays(day, 1), true);
        if (isLastRound && !isLastMonth && machine.index % LEFT_EVERY !== 0) work.dispose(machine, addDays(day, 1));
      }
    }
  }
}

/** How an inspection ends that another follows: a fault is found, or it was written down wrong. */
function earlierEnd({ index, amended }: Machine, round: number): End {
  const drawn = (index + round) % 10;
  return drawn === 0 && !amended ? 'amended' : drawn % 3 === 0 ? 'stopped' : 'fail';
}

/** How the last one ends; in the last month some are at the bench still. */
function lastEnd({ index, kind }: Machine, isLastMonth: boolean): End {
  if (isLastMonth) {
    if (index % 10 === 3) return 'open';
    if (index % 10 === 7 && kind.mayBeConceded) return 'awaitingConcession';
    if (index % 10 === 5) return 'fail';
  }
  const drawn = Math.floor(index / 7) % 10;
  return drawn === 9 ? 'fail' : drawn === 8 && kind.mayBeConceded ? 'concession' : 'pass';
}

/** So many inspections for each machine, a little uneven, and all of them together what was asked for. */
function inspectionCounts({ machines, inspections }: MachineSize): readonly number[] {
  if (inspections < machines || inspections > 4 * machines) throw new Error('one to four inspections a machine');
  const upTo = (index: number) => Math.floor((index * inspections) / machines);
  const counts = Array.from({ length: machines }, (_, index) => upTo(index + 1) - upTo(index));
  for (let index = 0; index + 1 < machines; index += 4) {
    const [one = 0, other = 0] = [counts[index], counts[index + 1]];
    if (one > 1) Object.assign(counts, { [index]: one - 1, [index + 1]: other + 1 });
  }
  return counts;
}

function addBin(db: BetterSqlite.Database, index: number): BinId {
  const id = newId<'BinId'>();
  const code = `R-${String(index + 1).padStart(2, '0')}`;
  putInto(db, 'bin')({ id, code, zone: 'R', use: 'returnMachine', capacity: null, is_mixing: 0 });
  return id;
}

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
}

import { expect } from 'vitest';
import type { Database } from '../../electron/database/handles.ts';
import { contract } from '../../shared/areas/contract.ts';
import { errors } from '../../shared/areas/errors.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { addBin, addPart } from '../support/goods.ts';
import type { Api, World } from '../support/world.ts';
import type { Command, Corner, Maker, Wish } from './command.ts';
import { issuingCommands } from './issuingCommands.ts';
import { Model } from './model.ts';
import { receivingCommands } from './receivingCommands.ts';
import { stockCommands } from './stockCommands.ts';

/** One or two wishes that are sent at once from two windows, or one whose request is sent twice, on a business day. */
export interface Turn {
  readonly first: Wish;
  readonly second: Wish | null;
  readonly isSentTwice: boolean;
  readonly day: number;
}

/** The days that goods may be received on, in the order of `Turn.day`. */
export const days: readonly Day[] = ['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04', '2026-09-05'] as Day[];

/** Parts, bins and a model for one sequence, under a name that nothing else in the warehouse has. */
export async function openCorner(api: Api, beside: Database, name: string): Promise<Corner> {
  const bins = {
    good: ['A', 'B', 'C', 'M'].map((each) => `${each}-${name}`),
    quarantine: [`Q-${name}`, `R-${name}`],
    doa: [`D-${name}`, `E-${name}`],
    unmixed: ['A', 'B', 'C'].map((each) => `${each}-${name}`),
  };
  const parts = [
    await addPart(api, `L1-${name}`, 'lot'),
    await addPart(api, `U1-${name}`, 'unit'),
    await addPart(api, `L2-${name}`, 'lot'),
  ];
  for (const code of bins.good) await addBin(api, code, 'good', { isMixing: !bins.unmixed.includes(code) });
  for (const code of bins.quarantine) await addBin(api, code, 'quarantine');
  for (const code of bins.doa) await addBin(api, code, 'doa');
  return {
    name,
    model: new Model([`U1-${name}`], bins.good),
    parts,
    bins,
    beside,
    today: days[0] as Day,
    serials: 0,
    notes: 0,
  };
}

/** Counts of what a run did, for its last line. */
export interface Tally {
  acknowledged: number;
  refused: number;
}

/** Does one turn in the warehouse and, for what was acknowledged, in the model. Fails where the two cannot agree. */
export async function take(
  world: World,
  windows: readonly [Api, Api],
  corner: Corner,
  turn: Turn,
  tally: Tally,
): Promise<string> {
  corner.today = days[turn.day % days.length] as Day;
  world.setNow(`${corner.today}T02:00:00Z`);
  const wishes = [turn.first, ...(turn.second ? [turn.second] : [])];
  const commands = wishes.map((wish) => makers[wish.kind](corner, wish)).filter((command) => command !== undefined);
  const [only] = commands;
  const expects = commands.length === 1 ? only?.expects?.() : undefined;
  const sent = commands.map((command, at) => ({ command, requestId: crypto.randomUUID(), window: windows[at] as Api }));
  const outcomes = await Promise.all(
    sent.map(async ({ command, requestId, window }) => {
      const once = () => outcomeOf(command, command.send(window, { requestId }));
      if (!turn.isSentTwice || command.isComposite) return once();
      const [one, other] = await Promise.all([once(), once()]);
      // Between two sends that were refused, the other window may have made the second possible; two answers are one.
      if ('answer' in one && 'answer' in other)
        expect(other.answer, 'a request sent twice is answered once').toEqual(one.answer);
      return 'answer' in one ? one : other;
    }),
  );
  const [outcome] = outcomes;
  if (expects && outcome)
    expect(expects, `${only?.says}: how it ended`).toContain('code' in outcome ? outcome.code : null);
  const order = await journalOrder(
    corner,
    sent.map(({ requestId }) => requestId),
  );
  const done = sent
    .map(({ command, requestId }, at) => ({
      command,
      outcome: outcomes[at],
      place: command.isComposite ? -1 : order.indexOf(requestId),
    }))
    .sort((a, b) => a.place - b.place);
  for (const { command, outcome } of done) {
    if (!outcome || 'code' in outcome) tally.refused += 1;
    else {
      tally.acknowledged += 1;
      await command.record(outcome.answer as never);
    }
  }
  return done
    .map(({ command, outcome }) => `${command.says} → ${outcome && 'code' in outcome ? outcome.code : 'done'}`)
    .join(' ‖ ');
}

/** What the program says of stock and units is what the model says. */
export async function expectModel(api: Api, { model, parts, bins }: Corner): Promise<void> {
  expect(model.missingPicks(), 'what lies picked stays where it was picked').toEqual([]);
  for (const part of parts) {
    const { overview, holdings } = await api.stock.part({ code: part.code });
    const seen: Record<string, number> = {};
    for (const { place, condition, receivedDay, qty } of holdings) {
      const key = [place.code, condition, receivedDay].join('|');
      seen[key] = (seen[key] ?? 0) + qty;
    }
    const sum = (places: readonly string[], condition: 'good' | 'quarantine' | 'doa') =>
      places.reduce((total, place) => total + model.total(part.code, { place, condition }, false), 0);
    expect(seen, part.code).toEqual(model.holdings(part.code));
    expect(overview.available + overview.reserved, part.code).toBe(sum(bins.good, 'good'));
    expect(overview, part.code).toMatchObject({
      staging: sum(['staging'], 'good') + sum(['staging'], 'doa'),
      quarantine: sum(bins.quarantine, 'quarantine'),
      doa: sum(bins.doa, 'doa'),
      oldestDay:
        bins.good
          .flatMap((place) => model.ages(part.code, { place, condition: 'good' }, false).map(({ day }) => day))
          .sort()[0] ?? null,
    });
  }
}

/** Each unit is in exactly the place that the model has it in, or outside the house. */
export async function expectUnits(api: Api, { model }: Corner): Promise<void> {
  for (const [barcode, { partCode, spot, day }] of model.units) {
    const unit = await api.stock.unit({ barcode });
    expect(spot ? { place: unit.place.code, condition: unit.condition } : unit.place.kind, barcode).toEqual(
      spot ?? 'supplier',
    );
    expect([unit.partCode, unit.receivedDay]).toEqual([partCode, day]);
  }
}

/** R4.8.1: each open issue's pick list is what a naive clerk would write: all free pieces one by one, the oldest first. */
export async function expectPickLists(api: Api, { model }: Corner): Promise<void> {
  for (const issue of model.issues.filter(({ state }) => state === 'picking')) {
    const pieces = new Map(
      issue.lines.map(({ partCode }) => [
        partCode,
        model.piles(partCode).flatMap((pile) => Array.from({ length: pile.qty }, () => `${pile.bin} ${pile.day}`)),
      ]),
    );
    const { lines } = await api.issuing.get({ id: issue.id as never });
    for (const [at, { partCode, qty }] of issue.lines.entries()) {
      const picked = issue.picks.filter((pick) => pick.line === at).reduce((sum, pick) => sum + pick.qty, 0);
      const wanted = pieces.get(partCode)?.splice(0, qty - picked) ?? [];
      const line = lines[at];
      expect(line).toMatchObject({ partCode, qty, picked, missing: qty - picked - wanted.length });
      expect(
        line?.steps.flatMap((step) => Array.from({ length: step.qty }, () => `${step.binCode} ${step.receivedDay}`)),
      ).toEqual(wanted);
      for (const step of model.unitParts.has(partCode) ? (line?.steps ?? []) : []) {
        const free = model
          .piles(partCode)
          .find((pile) => pile.bin === step.binCode && pile.day === step.receivedDay)?.serials;
        expect(free).toEqual(expect.arrayContaining(step.unitBarcodes));
        expect(step.unitBarcodes.length).toBeGreaterThanOrEqual(step.qty);
      }
    }
  }
}

const makers: Readonly<Record<Wish['kind'], Maker>> = { ...receivingCommands, ...stockCommands, ...issuingCommands };

type Outcome = { readonly answer: unknown } | { readonly code: string };

async function outcomeOf(command: Command, sending: Promise<unknown>): Promise<Outcome> {
  try {
    return { answer: await sending };
  } catch (error) {
    const code = (error as { code?: string }).code ?? String(error);
    expect(refusals(command.path), `${command.says} was refused`).toContain(code);
    return { code };
  }
}

/** The codes that a procedure declares. Nothing else may come out of it here: no INTERNAL, and no BUSY, with two windows. */
function refusals(path: string): string[] {
  let at: unknown = contract;
  for (const step of path.split('.')) at = (at as Record<string, unknown>)[step];
  const declared = (at as { '~orpc': { errorMap: object } })['~orpc'].errorMap;
  return Object.keys(declared).filter((code) => code in errors);
}

/** Request ids in the order in which the journal has them: the order in which the commands really ran. */
async function journalOrder({ beside }: Corner, ids: readonly string[]): Promise<string[]> {
  if (ids.length < 2) return [...ids];
  const rows = await beside.read
    .selectFrom('journal')
    .select('request_id')
    .where('request_id', 'in', [...ids])
    .orderBy('seq')
    .execute();
  return rows.map((row) => row.request_id);
}

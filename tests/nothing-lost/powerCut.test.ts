import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DATABASE_FILE } from '../../electron/backend/open.ts';
import { type Draw, drawing } from '../support/draw.ts';
import { skipBecause } from '../support/tools.ts';
import { Disk, type Doing } from './disk.ts';
import type { Message } from './poster.ts';
import { record, recordedIn, whyNotRecorded } from './recording.ts';
import { expectBegins, expectWhole, messagesIn } from './whole.ts';

/*
 * Power cuts for the disk as well: a poster's writes and syncs are recorded, and replayed up to a point on a disk that keeps what was synced
 * and, of all else, what chance left of it. PARTSDEPOT_LONG=1 cuts many times more often. A failure leaves its recording, and says how to
 * run the same cuts again.
 */

const LONG = process.env.PARTSDEPOT_LONG === '1';
const RECORDINGS = LONG ? 10 : 1;
const CUTS = LONG ? 40 : 20;
/** Of the cuts of a recording, those while the warehouse is still being made. */
const EARLY = CUTS / 4;
/** Enough for the write-ahead log to be brought into the data file several times over. */
const REQUESTS = 150;
const SEED = process.env.PARTSDEPOT_SEED ? Number(process.env.PARTSDEPOT_SEED) : Date.now() % 2 ** 31;
const RECORDING = process.env.PARTSDEPOT_RECORDING;

test(`power cuts between any two writes, ${RECORDINGS * CUTS} of them: nothing acknowledged is lost, nothing half there`, {
  timeout: 120_000 * RECORDINGS,
}, async (context) => {
  const reason = whyNotRecorded();
  if (reason) skipBecause(context, reason);
  const total = { writes: 0, syncs: 0, cuts: 0, requests: 0, documents: 0, open: 0 };
  for (let each = 0; each < (RECORDING ? 1 : RECORDINGS); each += 1) {
    const folder = RECORDING ?? mkdtempSync(join(tmpdir(), 'partsdepot-power-'));
    if (!RECORDING) await record(folder, REQUESTS);
    const doings = await recordedIn(folder);
    total.writes += doings.filter(({ kind }) => kind === 'write').length;
    total.syncs += doings.filter(({ kind }) => kind === 'sync').length;
    for (const found of await cutAndCheck(folder, doings, SEED + each)) {
      total.cuts += 1;
      total.requests += found.requests;
      total.documents += found.documents;
      total.open += found.open;
    }
    if (each === 0) await expectLossFound(folder, doings);
    if (!RECORDING) rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `power: ${total.cuts} cuts in ${total.writes} writes and ${total.syncs} syncs, ${total.requests} acknowledged requests, ${total.documents} acknowledged documents, ${total.open} requests cut off, PARTSDEPOT_SEED=${SEED}`,
  );
  expect(total.documents).toBeGreaterThan(0);
});

/** Replays a recording once, and at each cut opens what it left. */
async function cutAndCheck(folder: string, doings: readonly Doing[], seed: number) {
  const draw = drawing(seed);
  const told = toldBy(doings);
  const found: Awaited<ReturnType<typeof expectWhole>>[] = [];
  const disk = new Disk();
  let done = 0;
  for (const cut of cutsIn(doings, told, draw)) {
    for (; done < cut; done += 1) disk.take(doings[done] ?? expect.unreachable());
    const image = disk.image(draw, doings[cut]);
    try {
      found.push(await checkImage(folder, image, before(told, cut)));
    } catch (error) {
      const again = `${LONG ? 'PARTSDEPOT_LONG=1 ' : ''}PARTSDEPOT_RECORDING=${folder} PARTSDEPOT_SEED=${seed}`;
      const where = `power cut before ${cut} of ${doings.length} (${doings[cut]?.kind}); ${again} runs it again`;
      throw new Error(`${where}\n${(error as Error).message}`, { cause: error });
    }
  }
  return found;
}

async function checkImage(folder: string, image: ReadonlyMap<string, Buffer>, messages: readonly Message[]) {
  const dataDir = join(folder, 'image');
  mkdirSync(dataDir);
  for (const [name, bytes] of image) writeFileSync(join(dataDir, name), bytes);
  const store = { dataDir, databaseUrl: undefined };
  try {
    const found = await expectWhole(store, messages);
    if (messages.length === 0) await expectBegins(store);
    return found;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The same work on a disk that passes over the syncs once the warehouse is open: a loss is there, and is found. */
async function expectLossFound(folder: string, doings: readonly Doing[]): Promise<void> {
  const told = toldBy(doings);
  const opened = told[0]?.at ?? expect.unreachable();
  const disk = new Disk();
  for (const [at, doing] of doings.entries())
    disk.take(doing.kind === 'sync' && at > opened ? { kind: 'say', bytes: Buffer.alloc(0) } : doing);
  const nothingUnsynced = () => 0;
  const image = disk.image(nothingUnsynced, undefined);
  await expect(checkImage(folder, image, before(told, doings.length))).rejects.toThrow(
    'was acknowledged and is in the books',
  );
}

interface Told {
  /** The number of the doing whose end completed the message. */
  readonly at: number;
  readonly message: Message;
}

/** What the poster said, and when each message of it was out. */
function toldBy(doings: readonly Doing[]): Told[] {
  const told: Told[] = [];
  let rest = Buffer.alloc(0);
  for (const [at, doing] of doings.entries()) {
    if (doing.kind !== 'say') continue;
    rest = Buffer.concat([rest, doing.bytes]);
    const end = rest.lastIndexOf('\n') + 1;
    for (const message of messagesIn(rest.toString('utf8', 0, end))) told.push({ at, message });
    rest = rest.subarray(end);
  }
  return told;
}

function before(told: readonly Told[], cut: number): Message[] {
  return told.filter(({ at }) => at < cut).map(({ message }) => message);
}

/**
 * Where to cut: some while the warehouse is made, the others after it is open, in turn anywhere, about a sync, in what is written into the
 * data file itself, and right after somebody was told. In their order.
 */
function cutsIn(doings: readonly Doing[], told: readonly Told[], draw: Draw): number[] {
  const opened = told[0]?.at ?? expect.unreachable('the warehouse was never open');
  const late = [...doings.keys()].filter((at) => at > opened);
  const intoData = late.filter((at) => {
    const doing = doings[at];
    return doing?.kind === 'write' && doing.name === DATABASE_FILE;
  });
  expect(intoData, 'the write-ahead log was brought into the data file').not.toEqual([]);
  const aboutSyncs = late.filter((at) => doings[at]?.kind === 'sync');
  const afterWords = late.filter((at) => doings[at - 1]?.kind === 'say');
  const places = [late, intoData, aboutSyncs, afterWords];
  return Array.from({ length: CUTS }, (_, each) => {
    if (each < EARLY) return draw(opened);
    const place = places[each % places.length] ?? late;
    return (place[draw(place.length)] ?? opened) + draw(2);
  }).sort((a, b) => a - b);
}

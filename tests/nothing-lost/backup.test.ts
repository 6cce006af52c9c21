import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { networkShareOf } from '../../electron/backend/networkShare.ts';
import { DATABASE_FILE, openBackend } from '../../electron/backend/open.ts';
import { restoreWarehouse } from '../../electron/backend/restore.ts';
import { copiesIn, copiesToDrop, nameOfCopy, troubleIn } from '../../electron/database/copies.ts';
import { askForToday } from '../../electron/jobs/dailyBackup.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { expectBooksBalance, openBeside } from '../support/books.ts';
import { addBins, addPart, stockUp } from '../support/goods.ts';
import { refusal } from '../support/refusal.ts';
import { openWorld, root, type World } from '../support/world.ts';

/*
 * The data of yesterday can be had back: copies are made beside whoever works, opened and looked through, and put back by one command.
 */

const DAY_S = '2026-11-10';

describe('a copy of the data', () => {
  let world: World;
  let folder: string;
  beforeEach(async () => {
    world = await openWorld('sqlite');
    folder = join(world.dataDir, 'backups');
    await addBins(world.api);
    await addPart(world.api, 'P-1', 'lot');
    await stockUp(world.api, { partCode: 'P-1', qty: 5 }, 'A-01');
  });
  afterEach(() => world.close());

  const finished = () =>
    expect
      .poll(async () => (await world.api.clocks.jobs()).map(({ kind, state }) => `${kind} ${state}`), {
        timeout: 60_000,
      })
      .toContain('backUp done');
  const held = async () => (await world.api.stock.bin({ code: 'A-01' })).held;

  test('is made beside whoever works, whole and balanced, and listed with its size', async () => {
    const job = await world.api.desk.backUp();
    await stockUp(world.api, { partCode: 'P-1', qty: 2 }, 'A-01');
    await finished();
    expect(job).toMatchObject({ kind: 'backUp', startedBy: '管理员' });
    const { copies, folder: told } = await world.api.desk.backups();
    expect(told).toBe(folder);
    expect(copies).toHaveLength(1);
    expect(copies[0]?.name).toMatch(/^partsdepot-2026-11-10-\d{6}\.db$/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    const place = mkdtempSync(join(tmpdir(), 'partsdepot-copy-'));
    writeFileSync(join(place, DATABASE_FILE), readFileSync(join(folder, copies[0]?.name ?? '')));
    await expectBooksBalance({ dataDir: place, databaseUrl: undefined });
    rmSync(place, { recursive: true });
  });

  test('is put back whole: what was posted after it is gone, and the former file is kept', async () => {
    await world.api.desk.backUp();
    await finished();
    await stockUp(world.api, { partCode: 'P-1', qty: 7 }, 'A-01');
    expect(await held()).toBe(12);
    let restored: Awaited<ReturnType<typeof restoreWarehouse>> | undefined;
    await world.restart(async () => {
      restored = await restoreWarehouse({ dataDir: world.dataDir, backupsDir: undefined }, undefined);
    });
    expect(restored?.outcome).toBe('restored');
    expect(await held()).toBe(5);
    const kept = restored?.outcome === 'restored' ? restored.kept : null;
    expect(kept !== null && existsSync(kept)).toBe(true);
    await world.restart(async () => {
      await restoreWarehouse({ dataDir: world.dataDir, backupsDir: undefined }, kept ?? '');
    });
    expect(await held()).toBe(12);
  });

  test('is put back with the log beside it, and a log without its file is not played onto it', async () => {
    const at = { dataDir: world.dataDir, backupsDir: undefined };
    const data = join(world.dataDir, DATABASE_FILE);
    const crashed = join(world.dataDir, 'crashed.db');
    await world.api.desk.backUp();
    await finished();
    await stockUp(world.api, { partCode: 'P-1', qty: 7 }, 'A-01');
    // As a power cut leaves them: the last work is in the log only.
    for (const end of ['', '-wal']) copyFileSync(data + end, crashed + end);
    expect(statSync(`${crashed}-wal`).size).toBeGreaterThan(0);
    await world.restart(async () => {
      for (const end of ['', '-shm']) rmSync(data + end, { force: true });
      copyFileSync(`${crashed}-wal`, `${data}-wal`);
      expect((await restoreWarehouse(at, undefined)).outcome).toBe('restored');
    });
    expect(await held()).toBe(5);
    await world.restart(async () => {
      expect((await restoreWarehouse(at, crashed)).outcome).toBe('restored');
    });
    expect(await held()).toBe(12);
    await world.restart(async () => {
      writeFileSync(join(world.dataDir, 'empty.db'), '');
      expect((await restoreWarehouse(at, join(world.dataDir, 'empty.db'))).outcome).toBe('damaged');
    });
    expect(await held()).toBe(12);
  });

  test('that was asked for during the day is newer than the day’s own', async () => {
    await world.api.desk.backUp();
    await finished();
    const [made] = copiesIn(folder);
    const daily = join(folder, nameOfCopy(DAY_S as Day));
    copyFileSync(join(folder, made?.name ?? ''), daily);
    utimesSync(daily, 0, 0);
    expect(copiesIn(folder).map(({ name }) => name)).toEqual([made?.name, nameOfCopy(DAY_S as Day)]);
  });

  test('that is damaged is not put back, and the data stays as it is', async () => {
    const bad = join(world.dataDir, 'bad.db');
    writeFileSync(bad, 'not a database at all, though it has the name of one');
    await world.restart(async () => {
      const at = { dataDir: world.dataDir, backupsDir: undefined };
      expect((await restoreWarehouse(at, bad)).outcome).toBe('damaged');
      expect((await restoreWarehouse(at, 'nowhere.db')).outcome).toBe('nothing');
    });
    expect(await held()).toBe(5);
  });

  test('is asked for once a day', async () => {
    const database = openBeside(world);
    const ask = (instant: string) =>
      askForToday({ database, clock: () => new Date(instant), log: () => {}, wakeJobs: () => {}, folder });
    const waiting = async () =>
      (await database.read.selectFrom('job').select('about').where('kind', '=', 'backUp').execute()).length;
    await ask('2026-11-10T02:00:00Z');
    await ask('2026-11-10T03:00:00Z');
    expect(await waiting()).toBe(1);
    await world.api.clocks.cancelJob({ id: (await world.api.clocks.jobs())[0]?.id ?? expect.unreachable() });
    await world.api.desk.backUp();
    await finished();
    writeFileSync(join(folder, nameOfCopy(DAY_S as Day)), readFileSync(join(folder, copiesIn(folder)[0]?.name ?? '')));
    await ask('2026-11-10T04:00:00Z');
    expect(await waiting()).toBe(2);
    await ask('2026-11-10T16:30:00Z');
    expect(await waiting()).toBe(3);
    await database.close();
  });

  test('too long without one is said to the administrator', async () => {
    await world.api.desk.backUp();
    await finished();
    expect((await world.api.desk.today()).daysWithoutBackup).toBe(0);
    world.setNow(new Date(Date.now() + 10 * 86_400_000).toISOString());
    await world.renewSignIns();
    expect((await world.api.desk.today()).daysWithoutBackup).toBeGreaterThanOrEqual(9);
  });

  test('that there has never been one is said as well', async () => {
    expect((await world.api.desk.today()).daysWithoutBackup).toBe(0);
    world.setNow('2026-11-15T02:00:00Z');
    await world.renewSignIns();
    expect((await world.api.desk.today()).daysWithoutBackup).toBe(5);
  });
});

test('on PostgreSQL whoever runs it makes the copies', async () => {
  const world = await openWorld('postgres');
  expect(await world.api.desk.backups()).toEqual({ folder: null, copies: [] });
  expect((await refusal(world.api.desk.backUp())).code).toBe('BACKUP_ELSEWHERE');
  await world.close();
});

describe('which copies go', () => {
  const name = (day: string, time = '') => nameOfCopy(day as Day, time);
  test.each([
    { what: 'nothing while there are few', names: [name('2026-11-01'), name('2026-11-02')], dropped: [] },
    {
      what: 'the oldest of a month but its first',
      names: Array.from({ length: 17 }, (_, at) => name(`2026-11-${String(at + 1).padStart(2, '0')}`)),
      dropped: [name('2026-11-03'), name('2026-11-02')],
    },
    {
      what: 'no other day’s, however often one is asked for',
      names: [
        name('2026-11-01'),
        name('2026-11-02'),
        ...Array.from({ length: 20 }, (_, at) => name('2026-11-03', String(100_000 + at))),
      ],
      dropped: [],
    },
    {
      what: 'never what is no copy of ours',
      names: ['partsdepot-before-0016-stocktake.db', 'holiday.jpg', 'partsdepot-2026-11-01.db.part'],
      dropped: [],
    },
  ])('$what', ({ names, dropped }) => expect(copiesToDrop(names)).toEqual(dropped));
});

describe('a warehouse that cannot be opened says why', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'partsdepot-fault-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
  const open = () =>
    openBackend({
      ...{ dataDir, rendererDir: '', resourcesDir: join(root, 'resources'), version: 'test', isDemo: false },
      allowedHosts: () => [],
      log: () => {},
    });

  test('a file that is no database is damaged, and is left alone', async () => {
    const file = join(dataDir, DATABASE_FILE);
    writeFileSync(file, 'x'.repeat(8192));
    await expect(open()).rejects.toMatchObject({ kind: 'damaged', place: file });
    expect(readFileSync(file, 'utf8')).toBe('x'.repeat(8192));
    expect(await troubleIn(file)).toMatch(/not a database/);
  });

  test('made by a newer program', async () => {
    await (await open()).close();
    const database = openBeside({ dataDir, databaseUrl: undefined });
    await database.write
      .insertInto('kysely_migration' as never)
      .values({ name: '9999-tomorrow', timestamp: '2030-01-01' } as never)
      .execute();
    await database.close();
    await expect(open()).rejects.toMatchObject({ kind: 'newerProgram' });
  });

  test('what cannot be written', async () => {
    writeFileSync(join(dataDir, 'folder'), '');
    dataDir = join(dataDir, 'folder', 'in-a-file');
    await expect(open()).rejects.toThrow();
    dataDir = join(dataDir, '../..');
  });

  test('an upgrade that fails leaves the data as it was, with a copy from before', async () => {
    await (await open()).close();
    const file = join(dataDir, DATABASE_FILE);
    const database = openBeside({ dataDir, databaseUrl: undefined });
    // The last migration is taken for undone; its tables are there already, so that it fails when it is run once more.
    await database.write
      .deleteFrom('kysely_migration' as never)
      .where('name' as never, '=', '0017-openWork' as never)
      .execute();
    await database.close();
    const fault = await open().catch((error: unknown) => error);
    expect(fault).toMatchObject({ kind: 'upgradeFailed', place: file });
    const backup = (fault as { detail: string }).detail;
    expect(backup).toBe(join(dataDir, 'backups', 'partsdepot-before-0017-openWork.db'));
    expect(await troubleIn(backup)).toBeUndefined();
    expect(await troubleIn(file)).toBeUndefined();
  });
});

describe('a network share', () => {
  const mounts = [
    'sysfs /sys sysfs rw 0 0',
    '/dev/vda1 / ext4 rw 0 0',
    '//nas/parts /mnt/parts\\040share cifs rw 0 0',
    'nas:/home /home nfs4 rw 0 0',
    '/dev/vdb1 /home/li/local ext4 rw 0 0',
    'li@nas: /srv/far fuse.sshfs rw 0 0',
  ].join('\n');
  test.each([
    { folder: '/var/lib/partsdepot', platform: 'linux', share: undefined },
    { folder: '/mnt/parts share/data', platform: 'linux', share: 'cifs' },
    { folder: '/mnt/parts shared', platform: 'linux', share: undefined },
    { folder: '/home/li/.local/share/partsdepot', platform: 'linux', share: 'nfs4' },
    { folder: '/home/li/local/partsdepot', platform: 'linux', share: undefined },
    { folder: '/srv/far', platform: 'linux', share: 'fuse.sshfs' },
    { folder: '\\\\nas\\parts\\data', platform: 'win32', share: 'SMB' },
    { folder: '\\\\?\\C:\\parts', platform: 'win32', share: undefined },
    { folder: 'C:\\parts', platform: 'win32', share: undefined },
    { folder: '/Volumes/parts', platform: 'darwin', share: undefined },
  ] as const)('$folder on $platform: $share', ({ folder, platform, share }) =>
    expect(networkShareOf(folder, platform, () => mounts)).toBe(share),
  );
});

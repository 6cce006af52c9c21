import { expect, test } from 'vitest';
import { StraceLog } from './straceLog.ts';

const hex = (text: string) => [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
const DATA = `<${hex('/d/data.db')}>`;
const WAL = `<${hex('/d/data.db-wal')}>`;
const open = (path: string, flags: string) => `openat(AT_FDCWD<${hex('/')}>, "${hex(path)}", ${flags}, 0644)`;

function doingsOf(lines: readonly string[]) {
  const log = new StraceLog('/d/data.db');
  for (const line of lines) log.take(line);
  return log.doings.map((doing) => ('bytes' in doing ? { ...doing, bytes: doing.bytes.toString() } : doing));
}

test.each([
  {
    name: 'a write has its file, its place and its bytes',
    lines: [`7  pwrite64(5${DATA}, "${hex('abc"<é')}", 7, 4096) = 7`],
    doings: [{ kind: 'write', name: 'data.db', offset: 4096, bytes: 'abc"<é' }],
  },
  {
    name: 'a write that took fewer bytes has those',
    lines: [`7  pwrite64(5${DATA}, "${hex('abcd')}", 4, 0) = 2`],
    doings: [{ kind: 'write', name: 'data.db', offset: 0, bytes: 'ab' }],
  },
  {
    name: 'what is said is said on the first output',
    lines: [
      `7  write(1<${hex('pipe:[1]')}>, "${hex('{}\n')}", 3) = 3`,
      `7  write(2<${hex('pipe:[2]')}>, "${hex('oh')}", 2) = 2`,
    ],
    doings: [{ kind: 'say', bytes: '{}\n' }],
  },
  {
    name: 'a number of a file that is used again is the file behind it',
    lines: [`7  fsync(5${DATA}) = 0`, `7  fsync(5${WAL}) = 0`, `7  fsync(5<${hex('/d')}>) = 0`],
    doings: [
      { kind: 'sync', name: 'data.db', began: 0 },
      { kind: 'sync', name: 'data.db-wal', began: 1 },
      { kind: 'sync', name: '', began: 2 },
    ],
  },
  {
    name: 'a sync that another thread wrote into covers what was before it',
    lines: [
      `7  pwrite64(5${WAL}, "${hex('a')}", 1, 0) = 1`,
      `7  fsync(5${WAL} <unfinished ...>`,
      `8  pwrite64(5${WAL}, "${hex('b')}", 1, 1 <unfinished ...>`,
      '8  <... pwrite64 resumed>)              = 1',
      '7  <... fsync resumed>)                 = 0',
    ],
    doings: [
      { kind: 'write', name: 'data.db-wal', offset: 0, bytes: 'a' },
      { kind: 'write', name: 'data.db-wal', offset: 1, bytes: 'b' },
      { kind: 'sync', name: 'data.db-wal', began: 1 },
    ],
  },
  {
    name: 'files are made, cut and removed',
    lines: [
      `7  ${open('/d/data.db-journal', 'O_RDWR|O_CREAT')} = 5<${hex('/d/data.db-journal')}>`,
      `7  ftruncate(5${DATA}, 8192) = 0`,
      `7  unlink("${hex('/d/data.db-journal')}") = 0`,
    ],
    doings: [
      { kind: 'create', name: 'data.db-journal' },
      { kind: 'truncate', name: 'data.db', length: 8192 },
      { kind: 'remove', name: 'data.db-journal' },
    ],
  },
  {
    name: 'other files, shared memory, signals, failures and what a kill cut off are nothing',
    lines: [
      `7  pwrite64(5<${hex('/d/other.db')}>, "${hex('a')}", 1, 0) = 1`,
      `7  pwrite64(5<${hex('/d/data.db-shm')}>, "${hex('a')}", 1, 0) = 1`,
      `7  mmap(NULL, 32768, PROT_READ|PROT_WRITE, MAP_SHARED, 5<${hex('/d/data.db-shm')}>, 0) = 0x7f00`,
      `7  mmap(NULL, 4096, PROT_READ, MAP_SHARED, 5${DATA}, 0) = 0x7f00`,
      '7  --- SIGCHLD {si_signo=SIGCHLD} ---',
      `7  pwrite64(5${DATA}, "${hex('a')}", 1, 0) = -1 ENOSPC (No space left on device)`,
      `7  fsync(5${DATA} <unfinished ...>`,
      '7  <... fsync resumed>) = ?',
      '7  +++ killed by SIGKILL +++',
      `7  pwrite64(5${DATA}, "\\x0`,
    ],
    doings: [],
  },
])('$name', ({ lines, doings }) => expect(doingsOf(lines)).toEqual(doings));

test.each([
  { name: 'a way of writing that is not known', line: `7  writev(5${DATA}, [], 0) = 5` },
  {
    name: 'writing through memory',
    line: `7  mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_SHARED, 5${DATA}, 0) = 0x7f00`,
  },
  { name: 'a new name', line: `7  rename("${hex('/d/data.db')}", "${hex('/d/old')}") = 0` },
  { name: 'a write that the log has only in part', line: `7  pwrite64(5${DATA}, "${hex('a')}"..., 2, 0) = 2` },
  { name: 'a sync that failed', line: `7  fsync(5${DATA}) = -1 EIO (Input/output error)` },
])('$name cannot be followed', ({ line }) => expect(() => doingsOf([line])).toThrow());

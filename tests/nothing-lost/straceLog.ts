import { basename, dirname } from 'node:path';
import type { Doing } from './disk.ts';

/*
 * Reads what strace writes with -f (threads), -y (the path behind each file descriptor, so that a number used again is no riddle) and -xx
 * (strings and paths in hex), and keeps what was done to one data file and the files beside it.
 */

/** The calls that can change a file, or say something. A question mark: not every processor has it. */
export const TRACED = [
  ...['?open', '?creat', 'openat', '?openat2', 'write', 'pwrite64', 'writev', 'pwritev', 'pwritev2', 'sendfile'],
  ...['copy_file_range', 'splice', 'mmap', 'fallocate', 'truncate', 'ftruncate', 'fsync', 'fdatasync'],
  ...['?unlink', 'unlinkat', '?rename', '?renameat', 'renameat2', '?link', 'linkat', '?symlink', 'symlinkat'],
];

const UNFINISHED = ' <unfinished ...>';
/** Name, arguments, result and the path behind the result. */
const CALL = /^(\w+)\((.*)\) += (-?\d+|0x[\da-f]+)(?:<([^>]*)>)?/s;
const DESCRIPTOR = /^(\d+)<([^>]*)>/;

/** Takes the lines of a log, one by one; `doings` is what was done so far to `file` and to the files named after it. */
export class StraceLog {
  readonly doings: Doing[] = [];
  readonly #folder: string;
  readonly #file: string;
  /** Calls that have begun and not ended, by thread. */
  readonly #begun = new Map<string, { readonly text: string; readonly began: number }>();

  constructor(file: string) {
    this.#folder = dirname(file);
    this.#file = basename(file);
  }

  /** The next line of the log. Throws where it tells of something that cannot be followed. */
  take(line: string): void {
    const space = line.indexOf(' ');
    const thread = line.slice(0, space);
    const text = line.slice(space).trimStart();
    if (text.endsWith(UNFINISHED)) {
      this.#begun.set(thread, { text: text.slice(0, -UNFINISHED.length), began: this.doings.length });
      return;
    }
    const resumed = /^<\.\.\. \w+ resumed>/.exec(text)?.[0];
    const begun = resumed === undefined ? undefined : this.#begun.get(thread);
    const whole = begun && resumed !== undefined ? begun.text + text.slice(resumed.length) : text;
    const [, name, args, result, path] = CALL.exec(whole) ?? [];
    // Signals, ends of threads, and calls that a kill cut off.
    if (name === undefined || args === undefined || result === undefined) return;
    this.#call({ name, args, result: Number(result), path }, begun?.began ?? this.doings.length);
  }

  #call(call: Call, began: number): void {
    if (call.result < 0) {
      if (call.name.endsWith('sync')) throw new Error(`a sync failed: ${call.args}`);
      return;
    }
    const [, number, behind = ''] = DESCRIPTOR.exec(call.args) ?? [];
    const name = this.#nameOf(behind);
    switch (call.name) {
      case 'open':
      case 'openat':
        this.#open(call);
        break;
      case 'write':
        if (number === '1') this.doings.push({ kind: 'say', bytes: written(call) });
        else this.#refuse(call);
        break;
      case 'pwrite64':
        if (name) this.doings.push({ kind: 'write', name, offset: lastNumber(call), bytes: written(call) });
        break;
      case 'ftruncate':
        if (name) this.doings.push({ kind: 'truncate', name, length: lastNumber(call) });
        break;
      case 'fsync':
      case 'fdatasync':
        if (name !== undefined) this.doings.push({ kind: 'sync', name, began });
        break;
      case 'unlink':
        this.#unlink(call);
        break;
      case 'mmap':
        // What is only read through memory, or is its own copy, changes no file.
        if (call.args.includes('PROT_WRITE') && call.args.includes('MAP_SHARED')) this.#refuse(call);
        break;
      default:
        this.#refuse(call);
    }
  }

  #open({ args, path = '' }: Call): void {
    const name = this.#nameOf(path);
    if (!name) return;
    if (args.includes('O_CREAT')) this.doings.push({ kind: 'create', name });
    if (args.includes('O_TRUNC')) this.doings.push({ kind: 'truncate', name, length: 0 });
  }

  #unlink({ args }: Call): void {
    const name = this.#nameOf(quoted(args));
    if (name) this.doings.push({ kind: 'remove', name });
  }

  /** A call of a kind that the replay does not know must not touch our files. */
  #refuse({ name, args }: Call): void {
    for (const [, behind, string] of args.matchAll(/<([^>]*)>|"([^"]*)"/g))
      if (this.#nameOf(behind ?? string ?? '')) throw new Error(`cannot follow ${name}(${args})`);
  }

  /** The name of a file that counts, empty for the folder itself; the shared memory beside the data is made anew at each start. */
  #nameOf(escaped: string): string | undefined {
    const path = bytesOf(escaped).toString('utf8');
    if (path === this.#folder) return '';
    const name = basename(path);
    const isOurs = dirname(path) === this.#folder && name.startsWith(this.#file) && !name.endsWith('-shm');
    return isOurs ? name : undefined;
  }
}

interface Call {
  readonly name: string;
  readonly args: string;
  readonly result: number;
  /** What lies behind the file descriptor that was the result. */
  readonly path: string | undefined;
}

/** The bytes that a write has taken, which may be fewer than it was given. */
function written({ name, args, result }: Call): Buffer {
  const bytes = bytesOf(quoted(args));
  if (bytes.length < result) throw new Error(`${name} of ${result} bytes, and only ${bytes.length} are in the log`);
  return bytes.subarray(0, result);
}

function quoted(args: string): string {
  const from = args.indexOf('"') + 1;
  return args.slice(from, args.indexOf('"', from));
}

function lastNumber({ args }: Call): number {
  return Number(args.slice(args.lastIndexOf(' ') + 1));
}

/** A string as strace writes it: in hex with -xx, but paths of older versions plainly. */
function bytesOf(escaped: string): Buffer {
  return escaped.startsWith('\\x') ? Buffer.from(escaped.replaceAll('\\x', ''), 'hex') : Buffer.from(escaped);
}

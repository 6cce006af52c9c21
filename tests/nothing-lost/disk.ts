import type { Draw } from '../support/draw.ts';

/** What a program did to the files of one folder, in order, and what it said meanwhile. */
export type Doing =
  | { readonly kind: 'create'; readonly name: string }
  | { readonly kind: 'remove'; readonly name: string }
  | Change
  /** Of a file, or of the folder itself under the empty name. It covers what was done before the doing number `began`. */
  | { readonly kind: 'sync'; readonly name: string; readonly began: number }
  | { readonly kind: 'say'; readonly bytes: Buffer };

type Change =
  | { readonly kind: 'write'; readonly name: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly name: string; readonly length: number };

/** A disk writes a sector whole or not at all. */
const SECTOR = 512;

/** What reached the disk of the changes to a file that were not synced. */
const LUCKS = ['none', 'all', 'the first ones', 'some'] as const;

/**
 * A folder on a disk that promises nothing but its syncs: what was synced is there after a power cut, of everything else any part may be.
 * Names come and go with the sync of the folder alone, and in their order.
 */
export class Disk {
  /** The files as the running program sees them. */
  readonly #files = new Map<string, File>();
  /** The files that a power cut leaves for certain. */
  readonly #kept = new Map<string, File>();
  /** Names that came and went since the folder was synced. */
  readonly #renamed: { readonly at: number; readonly name: string; readonly file: File | undefined }[] = [];
  #count = 0;

  /** The next doing has ended. */
  take(doing: Doing): void {
    const at = this.#count;
    this.#count += 1;
    switch (doing.kind) {
      case 'create':
        if (!this.#files.has(doing.name)) this.#rename(at, doing.name, { kept: new Content(), changes: [] });
        break;
      case 'remove':
        this.#rename(at, doing.name, undefined);
        break;
      case 'sync':
        if (doing.name === '') this.#keepNames(doing.began);
        else keep(this.#file(doing.name), doing.began);
        break;
      case 'say':
        break;
      default:
        this.#file(doing.name).changes.push({ at, change: doing });
    }
  }

  /** What a power cut leaves by chance, by name, while `underWay` is being done. */
  image(draw: Draw, underWay: Doing | undefined): ReadonlyMap<string, Buffer> {
    const files = new Map(this.#kept);
    for (const { name, file } of this.#renamed.slice(0, draw(this.#renamed.length + 1))) place(files, name, file);
    const torn = underWay?.kind === 'write' || underWay?.kind === 'truncate' ? underWay : undefined;
    return new Map(
      [...files].map(([name, file]) => {
        const isHit = torn !== undefined && this.#files.get(torn.name) === file;
        return [name, imageOf(file, draw, isHit ? torn : undefined)] as const;
      }),
    );
  }

  #rename(at: number, name: string, file: File | undefined): void {
    place(this.#files, name, file);
    this.#renamed.push({ at, name, file });
  }

  #keepNames(began: number): void {
    const covered = this.#renamed.filter(({ at }) => at < began);
    for (const { name, file } of covered) place(this.#kept, name, file);
    this.#renamed.splice(0, covered.length);
  }

  #file(name: string): File {
    const file = this.#files.get(name);
    if (!file) throw new Error(`${name} was written to before it was made`);
    return file;
  }
}

interface File {
  readonly kept: Content;
  /** Changes since the file was synced. */
  readonly changes: { readonly at: number; readonly change: Change }[];
}

function place(files: Map<string, File>, name: string, file: File | undefined): void {
  if (file) files.set(name, file);
  else files.delete(name);
}

function keep({ kept, changes }: File, began: number): void {
  const covered = changes.filter(({ at }) => at < began);
  for (const { change } of covered) kept.apply(change);
  changes.splice(0, covered.length);
}

function imageOf({ kept, changes }: File, draw: Draw, underWay: Change | undefined): Buffer {
  const content = kept.copy();
  const luck = LUCKS[draw(LUCKS.length)];
  if (luck === 'none') return content.bytes();
  const first = luck === 'the first ones' ? draw(changes.length + 1) : changes.length;
  for (const [at, { change }] of changes.slice(0, first).entries()) {
    if (luck === 'some' && draw(2) === 0) continue;
    const isTorn = luck === 'some' ? draw(4) === 0 : luck === 'the first ones' && at === first - 1;
    for (const part of isTorn ? someSectors(change, draw) : [change]) content.apply(part);
  }
  if (underWay && first === changes.length) for (const part of someSectors(underWay, draw)) content.apply(part);
  return content.bytes();
}

/** The part of a change that was done when the power went: any of the sectors of a write. */
function someSectors(change: Change, draw: Draw): Change[] {
  if (change.kind === 'truncate') return draw(2) === 0 ? [] : [change];
  const { name, offset, bytes } = change;
  const parts: Change[] = [];
  for (let from = offset; from < offset + bytes.length; ) {
    const to = Math.min((Math.floor(from / SECTOR) + 1) * SECTOR, offset + bytes.length);
    const part = bytes.subarray(from - offset, to - offset);
    if (draw(2) === 0) parts.push({ kind: 'write', name, offset: from, bytes: part });
    from = to;
  }
  return parts;
}

/** The bytes of a file, which grow as they are written. */
class Content {
  #room: Buffer;
  #length: number;

  constructor(room = Buffer.alloc(0), length = 0) {
    this.#room = room;
    this.#length = length;
  }

  apply(change: Change): void {
    if (change.kind === 'truncate') {
      this.#grow(change.length);
      // What is cut off reads as zeros where the file grows over it again.
      this.#room.fill(0, change.length, Math.max(change.length, this.#length));
      this.#length = change.length;
      return;
    }
    const end = change.offset + change.bytes.length;
    this.#grow(end);
    change.bytes.copy(this.#room, change.offset);
    this.#length = Math.max(this.#length, end);
  }

  copy(): Content {
    return new Content(Buffer.from(this.bytes()), this.#length);
  }

  bytes(): Buffer {
    return this.#room.subarray(0, this.#length);
  }

  #grow(length: number): void {
    if (length <= this.#room.length) return;
    const room = Buffer.alloc(length * 2);
    this.bytes().copy(room);
    this.#room = room;
  }
}

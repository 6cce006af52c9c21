import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../../../shared/areas/errors.ts';
import type { Instant } from '../../../shared/kernel/day.ts';
import type { Tx } from '../../database/handles.ts';

/** Pictures that browsers show and phones take. */
const PICTURES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/avif', 'image/gif'];

export interface CheckedFile {
  readonly hash: string;
  readonly mime: string;
  readonly content: Uint8Array;
}

/** Looks at what a file is, whatever its name and type claim. Throws FILE_REFUSED where it is no picture. */
export function checkPicture(file: File): Promise<CheckedFile> {
  return check(file, PICTURES, PICTURE_NAMES);
}

/** The same for papers: pictures of them, or PDF. */
export function checkPaper(file: File): Promise<CheckedFile> {
  return check(file, [...PICTURES, 'application/pdf'], `${PICTURE_NAMES}, PDF`);
}

const PICTURE_NAMES = 'JPEG, PNG, WebP, HEIC, AVIF, GIF';

async function check(file: File, accepted: readonly string[], names: string): Promise<CheckedFile> {
  const content = new Uint8Array(await file.arrayBuffer());
  const found = await fileTypeFromBuffer(content);
  if (!found || !accepted.includes(found.mime)) {
    throw new AppError('FILE_REFUSED', { found: found?.mime ?? '?', accepted: names });
  }
  return { hash: createHash('sha256').update(content).digest('hex'), mime: found.mime, content };
}

/** A stored file as it goes out: named by its hash, never by what a client called it. */
export function fileOf({
  hash,
  mime,
  content,
}: {
  readonly hash: string;
  readonly mime: string;
  readonly content: Uint8Array;
}): File {
  return new File([new Uint8Array(content)], `${hash.slice(0, 12)}.${mime.split('/')[1]}`, { type: mime });
}

/** Stores a file under its hash; one that is there already is not stored twice. */
export async function storeFile(tx: Tx, file: CheckedFile, now: Instant): Promise<void> {
  await tx
    .insertInto('file')
    .values({
      hash: file.hash,
      mime: file.mime,
      size: file.content.length,
      content: Buffer.from(file.content),
      at: now,
    })
    .onConflict((oc) => oc.column('hash').doNothing())
    .execute();
}
